package studio.longplay.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitFor;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import studio.longplay.app.controls.Look;
import studio.longplay.app.fx.FxThread;
import studio.longplay.app.session.Work;
import studio.longplay.assets.Assets;
import studio.longplay.engine.render.purge.Purge;
import studio.longplay.engine.store.Home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/// What is stored, as a user looks at it and removes some.
@ExtendWith(ApplicationExtension.class)
@Tag("window")
class StoredRowsTest {
    @TempDir private static Path home;

    private Work work;
    private StoredRows rows;

    @Start
    void start(Stage window) throws IOException {
        for (String file : new String[] {"recordings/one.wav", "voices/ada/voice.txt"}) {
            Files.createDirectories(home.resolve(file).getParent());
            Files.write(home.resolve(file), new byte[2_000_000]);
        }
        Look.loadFonts();
        work = new Work(FxThread.INSTANCE, Throwable::printStackTrace);
        rows = new StoredRows(new StoredViewModel(new Purge(new Home(home)), work), () -> {});
        Scene scene = new Scene(rows, 700, 560);
        Look.dress(scene, Assets.Theme.DARK);
        window.setScene(scene);
        window.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(rows::close);
        work.close();
    }

    private static void until(BooleanSupplier so) throws TimeoutException {
        waitFor(60, TimeUnit.SECONDS, so::getAsBoolean);
        waitForFxEvents();
    }

    private static boolean shows(FxRobot robot, String query, String text) {
        return robot.lookup(query).tryQueryAs(Labeled.class).stream()
                .anyMatch(label -> label.getText().contains(text));
    }

    @Test
    void aClassGoesWhenTheUserAgreesAndTheOthersStay(FxRobot robot) throws TimeoutException {
        until(() -> shows(robot, "#stored-recordings", "2 MB"));
        assertThat(shows(robot, "#stored-voices", "2 MB")).isTrue();
        assertThat(robot.lookup("#remove-voices").tryQuery()).isEmpty();
        assertThat(robot.lookup("#remove-logs").queryAs(Button.class).isDisabled()).isTrue();

        robot.interact(() -> robot.lookup("#remove-recordings").queryAs(Button.class).fire());
        assertThat(home.resolve("recordings/one.wav")).exists();
        robot.interact(() -> robot.lookup("#settings-remove").queryAs(Hyperlink.class).fire());

        until(() -> shows(robot, "#stored-recordings", "nothing"));
        assertThat(home.resolve("recordings/one.wav")).doesNotExist();
        assertThat(home.resolve("voices/ada/voice.txt")).exists();
    }
}

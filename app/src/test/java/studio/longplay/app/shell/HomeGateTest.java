package studio.longplay.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitFor;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import studio.longplay.app.settings.Appearance;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.home.HomeNote;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/// What comes before the window, with folders of the test's.
@ExtendWith(ApplicationExtension.class)
@Tag("window")
class HomeGateTest {
    @TempDir Path disk;
    private final List<Optional<Path>> went = new CopyOnWriteArrayList<>();
    private HomeGate gate;

    @Start
    void start(Stage window) throws Exception {
        Files.createDirectories(disk.resolve("old/voices"));
        Files.writeString(disk.resolve("old/voices/ada.json"), "{}");
        gate =
                new HomeGate(
                        new HomeNote(disk.resolve("note.json")),
                        disk.resolve("old"),
                        Appearance.USUAL.withTheme(Appearance.ThemeChoice.LIGHT),
                        went::add);
        window.setScene(gate.scene());
        window.show();
    }

    private static boolean there(FxRobot robot, String id) {
        return robot.lookup("#gate-" + id).match(Node::isVisible).tryQuery().isPresent();
    }

    private static String text(FxRobot robot) {
        return robot.lookup("#gate-text").queryAs(Label.class).getText();
    }

    private static void press(FxRobot robot, String id) {
        robot.interact(robot.lookup("#gate-" + id).queryAs(Button.class)::fire);
    }

    private void until(java.util.concurrent.Callable<Boolean> wanted) throws Exception {
        waitFor(90, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(20_000, wanted));
    }

    @Test
    void aMoveThatCannotBeIsToldAndThenDone(FxRobot robot) throws Exception {
        Path next = Files.createDirectories(disk.resolve("new"));
        Path mine = Files.writeString(next.resolve("mine.txt"), "mine");
        robot.interact(() -> gate.move(next));
        until(() -> there(robot, "stay"));
        assertThat(text(robot)).contains(next.toString());
        assertThat(disk.resolve("old/voices/ada.json")).exists();
        Files.delete(mine);
        press(robot, "again");
        until(() -> went.equals(List.of(Optional.of(next))));
        assertThat(next.resolve("voices/ada.json")).exists();
        assertThat(disk.resolve("old")).doesNotExist();
    }

    @Test
    void aFolderThatIsAwayIsNamedWithWaysToGoOn(FxRobot robot) throws Exception {
        StudioFault away =
                new StudioFault.Resource("home.missing", "It is not there.", "Connect its disk.");
        robot.interact(() -> gate.missing(away));
        assertThat(text(robot)).startsWith("It is not there.");
        List<String> sheets = robot.lookup("#gate-text").query().getScene().getStylesheets();
        assertThat(sheets).anyMatch(it -> it.endsWith("roles-light.css"));
        assertThat(there(robot, "choose") && there(robot, "again")).isTrue();
        press(robot, "quit");
        until(() -> went.equals(List.of(Optional.empty())));
    }
}

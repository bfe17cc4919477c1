package studio.longplay.app.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitFor;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipFile;

/// What a user sees of a bug and of notices.
@ExtendWith(ApplicationExtension.class)
@Tag("window")
class FaultWalkTest {
    @TempDir private static Path home;

    private final Notices notices = new Notices(InstantSource.system());
    private Bugs bugs;
    private Work work;
    private FaultWindow window;
    private FaultWindowViewModel viewModel;

    @Start
    void start(Stage stage) {
        Look.loadFonts();
        work = new Work(FxThread.INSTANCE, Throwable::printStackTrace);
        bugs =
                new Bugs(
                        home.resolve("logs").resolve("bugs.log"),
                        FxThread.INSTANCE,
                        InstantSource.system());
        viewModel = new FaultWindowViewModel(bugs, home, work, () -> List.of("Recast ANN"));
        window =
                new FaultWindow(
                        viewModel,
                        name -> Optional.of(home.resolve(name)),
                        scene -> Look.dress(scene, Assets.Theme.DARK));
        NoticesView corner = new NoticesView(notices);
        StackPane root = new StackPane(corner);
        StackPane.setAlignment(corner, Pos.BOTTOM_RIGHT);
        Scene scene = new Scene(root, 900, 600);
        Look.dress(scene, Assets.Theme.DARK);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
        bugs.close();
        work.close();
    }

    private static void until(BooleanSupplier so) throws TimeoutException {
        waitFor(90, TimeUnit.SECONDS, so::getAsBoolean);
        waitForFxEvents();
    }

    private static boolean there(FxRobot robot, String query) {
        return robot.lookup(query).match(Node::isVisible).tryQuery().isPresent();
    }

    @Test
    void aBugOpensOneWindowAndWorkGoesOn(FxRobot robot) throws TimeoutException {
        bugs.report(new IllegalStateException("first"));
        bugs.report(new IllegalStateException("first"));
        until(() -> there(robot, "#fault-code"));
        String code = robot.lookup("#fault-code").queryAs(Labeled.class).getText();
        assertThat(code).hasSize(9);
        assertThat(robot.lookup("#fault-details").queryAs(TextInputControl.class).getText())
                .contains(code)
                .contains("IllegalStateException: first");
        robot.clickOn("#fault-copy");
        robot.interact(() ->
                assertThat(Clipboard.getSystemClipboard().getString())
                        .contains(code)
                        .contains("Java "));
        robot.clickOn("#fault-continue");
        until(() -> robot.listWindows().size() == 1);
    }

    @Test
    @Tag("media")
    void aSupportBundleIsShownBeforeItIsSaved(FxRobot robot) throws TimeoutException, IOException {
        bugs.report(new IllegalStateException("bundled"));
        until(() -> there(robot, "#fault-bundle"));
        robot.clickOn("#fault-bundle");
        until(() -> there(robot, "#fault-save"));
        robot.clickOn("#fault-save");
        until(() ->
                viewModel.bundleProperty().get() instanceof FaultWindowViewModel.BundleState.Saved);
        Path zip =
                ((FaultWindowViewModel.BundleState.Saved) viewModel.bundleProperty().get()).zip();
        try (ZipFile packed = new ZipFile(zip.toFile())) {
            assertThat(packed.stream().map(entry -> entry.getName()))
                    .contains("versions.txt", "bugs.txt", "doctor.txt", "edits.txt");
            assertThat(text(packed, "edits.txt")).isEqualTo("Recast\n");
            assertThat(text(packed, "doctor.txt")).contains("voices").contains("encoder");
            assertThat(text(packed, "bugs.txt"))
                    .contains("java.lang.IllegalStateException")
                    .doesNotContain("bundled");
        }
    }

    private static String text(ZipFile packed, String name) throws IOException {
        return new String(
                packed.getInputStream(packed.getEntry(name)).readAllBytes(),
                StandardCharsets.UTF_8);
    }

    @Test
    void noticesAreDismissedByKeyAndDoWhatTheyOffer(FxRobot robot) throws TimeoutException {
        boolean[] done = new boolean[1];
        robot.interact(() -> {
            notices.done("The film is ready.", "Show", () -> done[0] = true);
            notices.warn("Look here.");
        });
        until(() -> there(robot, "#notice-action"));
        robot.interact(() -> robot.lookup("#notice-action").query().requestFocus());
        robot.push(KeyCode.ESCAPE);
        until(() -> notices.shown().size() == 1);
        robot.clickOn("#notice-action");
        until(() -> done[0]);
        assertThat(notices.shown()).isEmpty();
        assertThat(notices.past()).hasSize(2);
    }
}

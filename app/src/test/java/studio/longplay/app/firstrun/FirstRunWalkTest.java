package studio.longplay.app.firstrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitFor;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import studio.longplay.app.controls.Look;
import studio.longplay.app.firstrun.FirstRunViewModel.Step;
import studio.longplay.app.fx.FxThread;
import studio.longplay.app.session.Work;
import studio.longplay.app.settings.FakeHomeDisks;
import studio.longplay.app.settings.HomeFolderViewModel;
import studio.longplay.app.settings.HomeRow;
import studio.longplay.assets.Assets;
import studio.longplay.engine.inference.run.Profile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The sheet of the first start as a user goes through it, on a machine of the test's.
@ExtendWith(ApplicationExtension.class)
@Tag("window")
class FirstRunWalkTest {
    @TempDir Path disk;
    private final FakeGround ground = new FakeGround();
    private final FakeHomeDisks disks = new FakeHomeDisks();
    private final List<String> went = new ArrayList<>();
    private final StringProperty language = new SimpleStringProperty("system");
    private final StringProperty theme = new SimpleStringProperty("dark");
    private Path wanted;
    private Work work;
    private FirstRunViewModel model;
    private FirstRunView view;

    @Start
    void start(Stage window) {
        Look.loadFonts();
        work = new Work(FxThread.INSTANCE, Throwable::printStackTrace);
        ground.hold = new CountDownLatch(1);
        model =
                new FirstRunViewModel(
                        new FirstRunViewModel.Surroundings(
                                ground,
                                new SimpleObjectProperty<>(disk),
                                work,
                                fault -> went.add(fault.sentence())));
        view =
                new FirstRunView(
                        model,
                        new FirstRunView.Choices(
                                new Choice(List.of("system", "english", "german"), language),
                                new Choice(List.of("dark", "light"), theme),
                                _ -> Optional.of(wanted)),
                        new FirstRunView.Ways(
                                () -> went.add("template"),
                                () -> went.add("empty"),
                                () -> went.add("tutorial"),
                                () -> went.add("close")));
        view.add(
                new HomeRow(
                        new HomeFolderViewModel(disk.resolve("home"), disks, work),
                        _ -> Optional.of(disk.resolve("data"))));
        Scene scene = new Scene(view, 720, 600);
        Look.dress(scene, Assets.Theme.DARK);
        window.setScene(scene);
        window.show();
        view.focus();
    }

    @AfterEach
    void close() {
        ground.hold.countDown();
        WaitForAsyncUtils.waitForAsyncFx(
                20_000,
                () -> {
                    view.close();
                    model.close();
                    work.close();
                });
    }

    private static void until(Callable<Boolean> wanted) throws TimeoutException {
        waitFor(90, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(20_000, wanted));
    }

    private static boolean there(FxRobot robot, String id) {
        return robot.lookup("#firstrun-" + id).match(Node::isVisible).tryQuery().isPresent();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup("#firstrun-" + id).queryAs(Labeled.class).getText();
    }

    private boolean hasFocus(String id) {
        Node owner = view.getScene().getFocusOwner();
        return owner != null && ("firstrun-" + id).equals(owner.getId());
    }

    @Test
    void everyStepIsGoneThroughByKeysAlone(FxRobot robot) throws Exception {
        until(() -> hasFocus("next"));
        robot.push(KeyCode.ENTER);
        until(() -> there(robot, "progress") && there(robot, "profile-eco"));
        until(() -> text(robot, "processor").startsWith("AMD Ryzen 7 7840U"));
        assertThat(text(robot, "cards")).isEqualTo("NVIDIA GeForce RTX 4090");
        ground.hold.countDown();
        until(() -> there(robot, "proposed-eco"));
        RadioButton eco = robot.lookup("#firstrun-profile-eco").queryAs(RadioButton.class);
        assertThat(eco.isSelected()).isTrue();
        assertThat(eco.getAccessibleText()).contains("proposed").contains("24.5 GFLOP/s");
        assertThat(there(robot, "progress")).isFalse();
        until(() -> hasFocus("next"));
        robot.push(KeyCode.ENTER);
        until(() -> there(robot, "projects") && ground.taken.equals(List.of(Profile.ECO)));
        robot.push(KeyCode.ENTER);
        until(() -> hasFocus("template"));
        robot.push(KeyCode.ENTER);
        until(() -> went.equals(List.of("template")));
        robot.push(KeyCode.ESCAPE);
        until(() -> went.equals(List.of("template", "close")));
    }

    /// Offered with what its disk is worth, and to be taken back.
    private void anotherDataFolderIsChosen(FxRobot robot) throws Exception {
        Path data = disk.resolve("data");
        until(() -> isReady(robot, "choose"));
        press(robot, "choose");
        until(() -> isReady(robot, "take"));
        assertThat(robot.lookup("#settings-home-move").queryAs(CheckBox.class).getText())
                .contains("12 MB");
        press(robot, "take");
        until(() -> isReady(robot, "stay"));
        assertThat(disks.did()).containsExactly("move " + data);
        press(robot, "stay");
        until(() -> !isReady(robot, "stay"));
    }

    private static boolean isReady(FxRobot robot, String id) {
        return robot.lookup("#settings-home-" + id)
                .match(node -> node.isVisible() && !node.isDisabled())
                .tryQuery()
                .isPresent();
    }

    private static void press(FxRobot robot, String id) {
        Button button = robot.lookup("#settings-home-" + id).queryAs(Button.class);
        robot.interact(button::fire);
    }

    @Test
    void escapeSkipsEachStepAndKeepsNothing(FxRobot robot) throws Exception {
        until(() -> hasFocus("next"));
        for (Step step : List.of(Step.MACHINE, Step.FOLDERS, Step.FINISH)) {
            robot.push(KeyCode.ESCAPE);
            until(() -> model.stepProperty().get() == step);
        }
        robot.push(KeyCode.ESCAPE);
        until(() -> went.equals(List.of("close")));
        assertThat(ground.taken).isEmpty();
    }

    @Test
    void aFolderIsChosenAndARefusedOneIsSaid(FxRobot robot) throws Exception {
        robot.interact(() -> {
            theme.set("light");
            model.skip();
            model.skip();
        });
        wanted = Files.writeString(disk.resolve("file"), "").resolve("below");
        robot.clickOn("#firstrun-choose");
        until(() -> there(robot, "refusal"));
        assertThat(text(robot, "projects")).isEqualTo(disk.toString());
        wanted = Files.createDirectory(disk.resolve("films"));
        robot.clickOn("#firstrun-choose");
        until(() -> text(robot, "projects").equals(wanted.toString()));
        assertThat(there(robot, "refusal")).isFalse();
        assertThat(text(robot, "free")).contains("GB are free");
        anotherDataFolderIsChosen(robot);
    }
}

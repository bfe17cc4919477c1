package studio.longplay.app.welcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitFor;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
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

import studio.longplay.app.controls.Look;
import studio.longplay.app.fx.FxThread;
import studio.longplay.app.session.Work;
import studio.longplay.assets.Assets;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/// The first minutes of a user.
@ExtendWith(ApplicationExtension.class)
@Tag("window")
class WelcomeWalkTest {
    @TempDir private static Path disk;

    private final List<Path> opened = new CopyOnWriteArrayList<>();
    private final SimpleObjectProperty<RecentList> recent =
            new SimpleObjectProperty<>(
                    RecentList.EMPTY.with(
                            RecentProject.of(Path.of("/gone/film"), "Gone", Instant.EPOCH, 0)));
    private Work work;
    private WelcomeViewModel viewModel;
    private WelcomeView view;

    @Start
    void start(Stage window) {
        Look.loadFonts();
        work = new Work(FxThread.INSTANCE, Throwable::printStackTrace);
        viewModel =
                new WelcomeViewModel(
                        new WelcomeViewModel.Surroundings(
                                recent,
                                new Thumbnails(disk.resolve("thumbnails")),
                                () -> disk.resolve("projects"),
                                work,
                                opened::add,
                                InstantSource.system()));
        view = new WelcomeView(viewModel, choice());
        Scene scene = new Scene(view, 1240, 860);
        Look.dress(scene, Assets.Theme.LIGHT);
        window.setScene(scene);
        window.show();
    }

    private static ProjectChoice choice() {
        return new ProjectChoice() {
            @Override
            public Optional<Path> folder(Path start) {
                return Optional.of(disk.resolve("other"));
            }

            @Override
            public Optional<Path> script() {
                return Optional.of(disk.resolve("no-such.fountain"));
            }
        };
    }

    @AfterEach
    void close() {
        work.close();
    }

    private static void until(BooleanSupplier so) throws TimeoutException {
        waitFor(60, TimeUnit.SECONDS, so::getAsBoolean);
        waitForFxEvents();
    }

    private static boolean there(FxRobot robot, String query) {
        return robot.lookup(query).match(Node::isVisible).tryQuery().isPresent();
    }

    @Test
    void aTemplateIsChosenNamedAndMadeIntoAProject(FxRobot robot) throws TimeoutException {
        until(() -> there(robot, "#template-ambience"));
        robot.clickOn("#template-ambience");
        until(() -> there(robot, "#new-name"));
        robot.write("By the Sea");
        robot.clickOn("#new-browse");
        robot.clickOn("#new-create");
        until(() -> !opened.isEmpty());
        assertThat(opened).containsExactly(disk.resolve("other").resolve("By the Sea"));
        assertThat(opened.getFirst().resolve("By the Sea.fountain")).exists();
        assertThat(there(robot, "#new-project")).isFalse();
    }

    @Test
    void byKeyboardAloneAnEmptyScriptIsBegunOrLeft(FxRobot robot) throws TimeoutException {
        until(() -> there(robot, "#welcome-new"));
        robot.interact(() -> robot.lookup("#welcome-new").query().requestFocus());
        robot.push(KeyCode.SPACE);
        until(() -> there(robot, "#new-name"));
        robot.push(KeyCode.ESCAPE);
        until(() -> !there(robot, "#new-project"));
        assertThat(robot.lookup("#welcome-new").query().isFocused()).isTrue();
        robot.push(KeyCode.SPACE);
        until(() -> there(robot, "#new-name"));
        robot.write("First Words");
        robot.push(KeyCode.ENTER);
        until(() -> !opened.isEmpty());
        assertThat(opened.getFirst()).endsWithRaw(Path.of("First Words"));
    }

    @Test
    void aProjectThatIsGoneIsTakenOutOfTheList(FxRobot robot) throws TimeoutException {
        until(() -> there(robot, ".welcome-remove"));
        robot.clickOn(".welcome-remove");
        until(() -> recent.get().projects().isEmpty());
        until(() -> !there(robot, ".welcome-recent"));
    }

    @Test
    void aScriptThatIsNotThereIsAFaultInPlaceAndOneThatIsOpenedIsNamed(FxRobot robot)
            throws TimeoutException {
        until(() -> there(robot, "#welcome-open-script"));
        robot.clickOn("#welcome-open-script");
        until(() -> there(robot, "#welcome-fault"));
        assertThat(opened).isEmpty();
        robot.interact(() -> viewModel.opens(Path.of("films", "The Bell")));
        until(() -> there(robot, "#welcome-opening"));
        assertThat(robot.lookup("#welcome-opening .label").queryLabeled().getText())
                .isEqualTo("The Bell is being opened…");
        assertThat(there(robot, "#welcome-fault")).isFalse();
        assertThat(robot.lookup("#welcome-open").query().isDisabled()).isTrue();
        robot.interact(viewModel::settled);
        assertThat(there(robot, "#welcome-opening")).isFalse();
        assertThat(robot.lookup("#welcome-open").query().isDisabled()).isFalse();
    }
}

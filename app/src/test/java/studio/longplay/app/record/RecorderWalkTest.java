package studio.longplay.app.record;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.longplay.app.controls.OnFx.onFx;
import static studio.longplay.app.controls.OnFx.until;

import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import studio.longplay.app.controls.InputMeter;
import studio.longplay.app.controls.Look;
import studio.longplay.app.fx.FxThread;
import studio.longplay.assets.Assets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

@ExtendWith(ApplicationExtension.class)
@Tag("window")
class RecorderWalkTest {
    private final AtomicInteger closed = new AtomicInteger();
    private Path folder;
    private RecorderDesk desk;
    private RecorderViewModel model;
    private RecorderView view;

    @Start
    void start(javafx.stage.Stage stage) throws IOException {
        Look.loadFonts();
        folder = Files.createTempDirectory("recorder");
        desk = new RecorderDesk(folder, FxThread.INSTANCE);
        model = desk.model();
        view = new RecorderView(model, closed::incrementAndGet);
        stage.setScene(new Scene(view, 760, 640));
        Look.dress(stage.getScene(), Assets.Theme.DARK);
        stage.show();
        view.begin();
    }

    @AfterEach
    void close() {
        onFx(() -> {
            view.close();
            model.close();
            desk.close();
        });
        assertThat(desk.bugs).isEmpty();
    }

    private void untilIn(Stage wanted) throws TimeoutException {
        until(() -> model.stageProperty().get() == wanted);
    }

    private static Node node(FxRobot robot, String id) {
        return robot.lookup(id).query();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    @Test
    @Tag("long")
    void byMouseALineIsRecordedHeardAndKept(FxRobot robot) throws TimeoutException {
        untilIn(Stage.READY);
        assertThat(text(robot, "#recorder-text")).isEqualTo("You say that every night, Grandpa.");
        assertThat(node(robot, "#recorder-keep").isVisible()).isFalse();
        until(() -> level(robot).startsWith("Peak"));
        robot.clickOn("#recorder-record");
        until(() -> model.seconds() > 0.3);
        assertThat(text(robot, "#recorder-state")).isEqualTo("Recording");
        assertThat(node(robot, "#recorder-input").isDisabled()).isTrue();
        robot.clickOn("#recorder-pause");
        untilIn(Stage.PAUSED);
        robot.clickOn("#recorder-pause");
        untilIn(Stage.RECORDING);
        robot.clickOn("#recorder-record");
        untilIn(Stage.RECORDED);
        until(() -> text(robot, "#recorder-time").matches("0:0\\d\\.\\d"));
        robot.clickOn("#recorder-play");
        until(() -> desk.sink.loudSamples() > 4000);
        until(() -> !model.playback().playingProperty().get());
        robot.clickOn("#recorder-keep");
        until(() -> desk.kept.size() == 1);
        assertThat(desk.kept.getFirst()).exists().hasFileName("002 NELL.wav");
        untilIn(Stage.READY);
    }

    private static String level(FxRobot robot) {
        InputMeter meter = robot.lookup("#recorder-meter").queryAs(InputMeter.class);
        return String.valueOf(meter.queryAccessibleAttribute(AccessibleAttribute.TEXT));
    }

    @Test
    void byKeysALineIsRecordedHeardAndKept(FxRobot robot) throws TimeoutException {
        untilIn(Stage.READY);
        robot.type(KeyCode.R);
        until(() -> model.seconds() > 0.3);
        robot.type(KeyCode.SPACE);
        untilIn(Stage.PAUSED);
        robot.type(KeyCode.SPACE);
        untilIn(Stage.RECORDING);
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        robot.release(KeyCode.R, KeyCode.SHIFT, KeyCode.CONTROL);
        untilIn(Stage.RECORDED);
        robot.type(KeyCode.SPACE);
        until(() -> desk.sink.loudSamples() > 4000);
        until(() -> !model.playback().playingProperty().get());
        robot.type(KeyCode.ENTER);
        until(() -> desk.kept.size() == 1);
        robot.type(KeyCode.ESCAPE);
        until(() -> closed.get() == 1);
    }

    @Test
    @Tag("long")
    void escapeTakesOneStepBackAtATime(FxRobot robot) throws TimeoutException {
        untilIn(Stage.READY);
        onFx(() -> desk.habits.set(desk.habits.get().withCountInSeconds(9)));
        robot.type(KeyCode.R);
        untilIn(Stage.COUNTING);
        until(() -> text(robot, "#recorder-count").equals("9"));
        robot.type(KeyCode.ESCAPE);
        untilIn(Stage.READY);
        onFx(() -> desk.habits.set(desk.habits.get().withCountInSeconds(0)));
        robot.type(KeyCode.R);
        until(() -> model.seconds() > 0.2);
        robot.type(KeyCode.R);
        untilIn(Stage.RECORDED);
        robot.type(KeyCode.ESCAPE);
        until(() -> robot.lookup("#recorder-notice-unkept").tryQuery().isPresent());
        assertThat(closed).hasValue(0);
        robot.type(KeyCode.ESCAPE);
        until(() -> closed.get() == 1);
        assertThat(desk.kept).isEmpty();
    }

    @Test
    @Tag("long")
    void withoutAnInputItSaysWhatToDo(FxRobot robot) throws TimeoutException {
        untilIn(Stage.READY);
        desk.microphone.inputs.clear();
        robot.clickOn("#recorder-refresh");
        untilIn(Stage.WITHOUT_INPUT);
        until(() -> robot.lookup("#recorder-look-again").tryQuery().isPresent());
        desk.microphone.inputs.add(FakeMicrophone.HEADSET);
        robot.clickOn("#recorder-look-again");
        untilIn(Stage.READY);
        ComboBox<?> input = robot.lookup("#recorder-input").queryAs(ComboBox.class);
        until(() -> FakeMicrophone.HEADSET.equals(input.getValue()));
        assertThat(node(robot, "#recorder-record").isDisabled()).isFalse();
    }
}

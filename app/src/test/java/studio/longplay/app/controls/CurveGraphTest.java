package studio.longplay.app.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import studio.longplay.assets.Assets;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Curve;
import studio.longplay.engine.timeline.Ease;
import studio.longplay.engine.timeline.Key;

import java.util.ArrayList;
import java.util.List;

/// Keys of a curve by mouse and by keyboard.
@ExtendWith(ApplicationExtension.class)
@Tag("window")
class CurveGraphTest {
    private static final Key LOW = new Key(MediaTime.ofSeconds(2), 0, Ease.LINEAR);
    private static final Key HIGH = new Key(MediaTime.ofSeconds(8), 1, Ease.LINEAR);

    private final List<Curve> told = new ArrayList<>();
    private CurveGraph graph;

    @Start
    void start(Stage window) {
        graph = new CurveGraph("Opacity");
        graph.setId("graph");
        graph.setMinSize(214, 114);
        graph.setMaxSize(214, 114);
        graph.whenChanged(told::add);
        window.setScene(new Scene(new StackPane(graph), 300, 200));
        Look.dress(window.getScene(), Assets.Theme.DARK);
        window.show();
        graph.show(new Curve(List.of(LOW, HIGH)), MediaTime.ZERO, MediaTime.ofSeconds(10), 0, 1);
        graph.showPlayhead(MediaTime.ofSeconds(5));
    }

    private Curve last() {
        waitForFxEvents();
        return told.getLast();
    }

    @Test
    void aKeyIsDraggedAndToldOnce(FxRobot robot) {
        robot.moveTo(graph).moveBy(60, -50);
        robot.press(MouseButton.PRIMARY).moveBy(-20, 25).moveBy(-20, 25);
        robot.release(MouseButton.PRIMARY);
        Key moved = last().keys().getLast();
        assertThat(told).hasSize(1);
        assertThat(moved.at().toSecondsForDisplay()).isCloseTo(6, within(0.2));
        assertThat(moved.value()).isCloseTo(0.5, within(0.05));
        assertThat(last().keys()).hasSize(2).contains(LOW);
    }

    @Test
    void aDoubleClickMakesAKeyAndARightClickChangesItsEase(FxRobot robot) {
        robot.moveTo(graph).doubleClickOn(MouseButton.PRIMARY);
        Key made = last().keys().get(1);
        assertThat(made.at().toSecondsForDisplay()).isCloseTo(5, within(0.2));
        assertThat(made.value()).isCloseTo(0.5, within(0.05));
        robot.clickOn(MouseButton.SECONDARY);
        assertThat(last().keys().get(1).ease()).isNotEqualTo(made.ease());
    }

    @Test
    void theKeyboardDoesItAll(FxRobot robot) {
        robot.interact(graph::requestFocus);
        robot.type(KeyCode.INSERT);
        assertThat(last().keys()).hasSize(3);
        assertThat(last().keys().get(1).at()).isEqualTo(MediaTime.ofSeconds(5));
        robot.type(KeyCode.UP, 10);
        assertThat(last().keys().get(1).value()).isCloseTo(0.6, within(1e-9));
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        assertThat(last().keys().get(1).at().ticks())
                .isEqualTo(MediaTime.ofSeconds(5).ticks() + MediaTime.TICKS_PER_SECOND / 30);
        robot.type(KeyCode.E);
        assertThat(last().keys().get(1).ease()).isEqualTo(Ease.HOLD);
        robot.type(KeyCode.DELETE);
        assertThat(last().keys()).containsExactly(LOW, HIGH);
    }

    @Test
    void theLastKeyStays(FxRobot robot) {
        robot.interact(graph::requestFocus);
        robot.type(KeyCode.DELETE, 3);
        assertThat(last().keys()).hasSize(1);
    }
}

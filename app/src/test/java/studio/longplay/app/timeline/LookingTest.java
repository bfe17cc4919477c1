package studio.longplay.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import studio.longplay.engine.fault.StudioFault;

import java.io.IOException;

/// Zoom, scrolling, the overview and following, by mouse and by keys.
@ExtendWith(ApplicationExtension.class)
@Tag("window")
class LookingTest {
    private static final TrackId UPPER = new TrackId(TrackKind.VIDEO, Arranged.UPPER);

    private EditingDesk at;

    @Start
    void start(Stage stage) throws StudioFault, IOException {
        at = new EditingDesk(stage);
    }

    @AfterEach
    void close() throws StudioFault {
        at.close();
    }

    private double seen() {
        Viewport view = at.model.viewport();
        return EditingDesk.seconds(view.length(view.width()).ticks());
    }

    private int height() {
        return at.model.rows().of(UPPER).orElseThrow().height();
    }

    @Test
    void keysZoomFitAndShowTheSelection() {
        at.ready();
        double before = seen();
        at.press(KeyCode.EQUALS);
        assertThat(seen()).isCloseTo(before / 1.5, within(0.2));
        at.press(KeyCode.MINUS);
        assertThat(seen()).isCloseTo(before, within(0.2));
        at.press(KeyCode.DIGIT0);
        assertThat(at.model.viewport().isFitted()).isTrue();
        at.pick(at.own("three"));
        at.press(KeyCode.Z, KeyCombination.ALT_DOWN);
        assertThat(seen()).isBetween(5.0, 7.0);
        assertThat(at.model.viewport().shows(at.own("three").start())).isTrue();
        assertThat(at.model.viewport().shows(at.own("three").end())).isTrue();
    }

    @Test
    void tracksAreMadeHigherByKeysAndTheWheel(FxRobot robot) {
        at.ready();
        int before = height();
        at.press(KeyCode.UP, KeyCombination.ALT_DOWN, KeyCombination.SHIFT_DOWN);
        assertThat(height()).isGreaterThan(before);
        at.press(KeyCode.DOWN, KeyCombination.ALT_DOWN, KeyCombination.SHIFT_DOWN);
        assertThat(height()).isBetween(before - 1, before + 1);
        Node field = robot.lookup("#timeline-field").query();
        var scene = field.localToScene(field.screenToLocal(at.at(UPPER, 3, 0.5)));
        EditingDesk.onFx(() -> field.fireEvent(turned(scene.getX(), scene.getY())));
        assertThat(height()).isGreaterThan(before + 5);
    }

    private static ScrollEvent turned(double x, double y) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                x,
                y,
                x,
                y,
                false,
                false,
                true,
                false,
                false,
                false,
                0,
                80,
                0,
                80,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }

    @Test
    void theOverviewScrollsAndZooms(FxRobot robot) {
        at.ready();
        Node window = robot.lookup("#timeline-overview-window").query();
        double before = seen();
        long first = at.model.viewport().firstPixel();
        robot.moveTo(window).press(MouseButton.PRIMARY).moveBy(100, 0).release(MouseButton.PRIMARY);
        assertThat(at.model.viewport().firstPixel()).isGreaterThan(first + 50);
        assertThat(seen()).isCloseTo(before, within(0.1));
        var right = window.localToScreen(window.getBoundsInLocal().getMaxX() - 1, 8);
        robot.moveTo(right).press(MouseButton.PRIMARY).moveBy(-100, 0).release(MouseButton.PRIMARY);
        assertThat(seen()).isLessThan(before - 2);
    }

    @Test
    void thePlayheadIsFollowedUnlessToldNotTo(FxRobot robot) {
        at.ready();
        at.seek(45);
        assertThat(at.model.viewport().shows(at.model.transport().position().ticks())).isTrue();
        at.press(KeyCode.F, KeyCombination.SHIFT_DOWN);
        assertThat(at.model.camera().followProperty().get().mode()).isEqualTo(Follow.Mode.OFF);
        at.onModel(model -> model.camera().scrollTo(-Viewport.MARGIN));
        at.seek(44);
        assertThat(at.model.viewport().firstPixel()).isEqualTo(-Viewport.MARGIN);
        robot.clickOn("#timeline-follow");
        assertThat(at.model.camera().followProperty().get().mode()).isEqualTo(Follow.Mode.PAGE);
    }
}

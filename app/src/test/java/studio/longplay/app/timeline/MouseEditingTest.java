package studio.longplay.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import studio.longplay.engine.fault.StudioFault;

import java.io.IOException;

/// The edits by mouse. Forty pixels are a second.
@ExtendWith(ApplicationExtension.class)
class MouseEditingTest {
    private static final Offset<Double> NEAR = within(0.15);
    private static final TrackId LOWER = new TrackId(TrackKind.VIDEO, Arranged.LOWER);

    private EditingDesk at;

    @Start
    void start(Stage stage) throws StudioFault, IOException {
        at = new EditingDesk(stage);
    }

    @AfterEach
    void close() throws StudioFault {
        at.close();
    }

    private double start(String id) {
        return EditingDesk.seconds(at.own(id).start());
    }

    private double end(String id) {
        return EditingDesk.seconds(at.own(id).end());
    }

    @Test
    void aDraggedClipMovesInOneEdit(FxRobot robot) {
        at.ready();
        int before = at.desk.edits();
        at.drag(at.middle(at.own("three")), 60, 0);
        at.until(() -> start("three") > 11);
        assertThat(start("three")).isCloseTo(11.5, NEAR);
        assertThat(end("three") - start("three")).isCloseTo(5, within(1e-9));
        assertThat(at.desk.edits()).isEqualTo(before + 1);
        assertThat(at.model.sketchProperty().get()).isEqualTo(Sketch.NONE);
    }

    @Test
    void aDraggedClipSnapsToTheEndOfAnother(FxRobot robot) {
        at.ready();
        at.drag(at.middle(at.own("three")), -37, 0);
        at.until(() -> start("three") < 9.9);
        assertThat(start("three")).isEqualTo(end("two"));
    }

    @Test
    void aClipIsDroppedOnAnotherTrack(FxRobot robot) {
        at.ready();
        int height = at.model.rows().of(LOWER).orElseThrow().height();
        at.drag(at.middle(at.own("three")), 80, height);
        at.until(() ->
                at.model.tracks().trackOf(at.own("three").id()).orElseThrow().id().equals(LOWER));
        assertThat(start("three")).isCloseTo(12, NEAR);
    }

    @Test
    void altLeavesTheClipAndPlacesACopy(FxRobot robot) {
        at.ready();
        long before = at.model.tracks().clips().count();
        at.drag(at.middle(at.own("three")), 240, 0, KeyCode.ALT);
        at.until(() -> at.model.tracks().clips().count() == before + 1);
        assertThat(start("three")).isCloseTo(10, NEAR);
        assertThat(at.model.picking().clips())
                .singleElement()
                .satisfies(copy -> assertThat(copy.id()).isNotEqualTo(at.own("three").id()));
    }

    @Test
    void anEdgeTrimsAndLeavesTheOthers(FxRobot robot) {
        at.ready();
        at.drag(at.at(LOWER, 8.9, 0.6), -40, 0);
        at.until(() -> end("two") < 8.5);
        assertThat(end("two")).isCloseTo(8, NEAR);
        assertThat(start("two")).isEqualTo(6);
    }

    @Test
    void withTheShortcutKeyAnEdgeMovesWhatFollows(FxRobot robot) {
        at.ready();
        at.drag(at.at(LOWER, 5.87, 0.6), -40, 0, KeyCode.CONTROL);
        at.until(() -> end("one") < 5.5);
        assertThat(start("two")).isEqualTo(end("one"));
    }

    @Test
    void aCutIsRolled(FxRobot robot) {
        at.ready();
        at.drag(at.at(LOWER, 6.02, 0.6), 40, 0);
        at.until(() -> start("two") > 6.5);
        assertThat(start("two")).isCloseTo(7, NEAR);
        assertThat(end("one")).isEqualTo(start("two"));
        assertThat(end("two")).isEqualTo(9);
    }

    @Test
    void slippingShowsAnotherPartAndMovesNothing(FxRobot robot) {
        at.ready();
        at.act("tool-slip");
        at.drag(at.middle(at.own("two")), 40, 0);
        at.until(() -> at.strip("two").sourceStart().toSecondsForDisplay() < 59.5);
        assertThat(at.strip("two").sourceStart().toSecondsForDisplay()).isCloseTo(59, NEAR);
        assertThat(start("two")).isEqualTo(6);
    }

    @Test
    void slidingTakesTheRoomFromTheNeighbours(FxRobot robot) {
        at.ready();
        at.act("tool-slide");
        at.drag(at.middle(at.own("two")), 40, 0);
        at.until(() -> start("two") > 6.5);
        assertThat(start("two")).isCloseTo(7, NEAR);
        assertThat(end("one")).isEqualTo(start("two"));
        assertThat(at.strip("two").sourceStart().toSecondsForDisplay()).isEqualTo(60);
    }

    @Test
    void theBladeCutsInTwo(FxRobot robot) {
        at.ready();
        at.act("tool-blade");
        long before = at.model.tracks().clips().count();
        robot.clickOn(at.at(LOWER, 4, 0.6));
        at.until(() -> at.model.tracks().clips().count() == before + 1);
        assertThat(end("one")).isCloseTo(4, NEAR);
    }

    @Test
    void aHandleDrawsAFade(FxRobot robot) {
        at.ready();
        robot.clickOn(at.middle(at.own("three")));
        TrackId upper = new TrackId(TrackKind.VIDEO, Arranged.UPPER);
        at.drag(at.at(upper, 10.17, 0.06), 53, 0);
        at.until(() -> at.own("three").treatment().fadeIn().ticks() > 0);
        assertThat(at.own("three").treatment().fadeIn().toSecondsForDisplay()).isCloseTo(1.5, NEAR);
    }

    @Test
    void aRubberBandSelectsWhatItMeetsAndAClickElsewhereNothing(FxRobot robot) {
        at.ready();
        at.drag(at.at(LOWER, 1.2, 0.9), 260, 10);
        assertThat(at.model.picking().clips())
                .extracting(Clip::label)
                .contains("Colour one", "Colour two")
                .doesNotContain("Colour three");
        robot.clickOn(at.at(LOWER, 1.2, 0.5));
        assertThat(at.model.picking().refs()).isEmpty();
    }

    @Test
    void theShortcutKeyAddsToTheSelectionAndShiftExtendsIt(FxRobot robot) {
        at.ready();
        robot.clickOn(at.middle(at.own("one")));
        robot.press(KeyCode.CONTROL).clickOn(at.middle(at.own("three"))).release(KeyCode.CONTROL);
        assertThat(at.model.picking().clips())
                .extracting(Clip::label)
                .containsExactly("Colour one", "Colour three");
        robot.clickOn(at.middle(at.own("one")));
        robot.press(KeyCode.SHIFT).clickOn(at.middle(at.own("two"))).release(KeyCode.SHIFT);
        assertThat(at.model.picking().clips())
                .extracting(Clip::label)
                .containsExactlyInAnyOrder("Colour one", "Colour two");
    }

    @Test
    void escapeTakesADragBack(FxRobot robot) {
        at.ready();
        int before = at.desk.edits();
        robot.moveTo(at.middle(at.own("three")))
                .press(javafx.scene.input.MouseButton.PRIMARY)
                .moveBy(50, 0)
                .moveBy(20, 0);
        assertThat(at.model.sketchProperty().get().ghosts()).isNotEmpty();
        robot.type(KeyCode.ESCAPE).release(javafx.scene.input.MouseButton.PRIMARY);
        assertThat(at.model.sketchProperty().get()).isEqualTo(Sketch.NONE);
        assertThat(at.desk.edits()).isEqualTo(before);
    }
}

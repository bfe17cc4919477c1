package studio.longplay.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import studio.longplay.engine.fault.StudioFault;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/// The edits by mouse. Forty pixels are a second.
@ExtendWith(ApplicationExtension.class)
@Tag("window")
class MouseEditingTest {
    private static final Offset<Double> NEAR = within(0.15);
    private static final TrackId LOWER = new TrackId(TrackKind.VIDEO, Arranged.LOWER);
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
        at.drag(at.at(UPPER, 10.17, 0.06), 53, 0);
        at.until(() -> at.own("three").treatment().fadeIn().ticks() > 0);
        assertThat(at.own("three").treatment().fadeIn().toSecondsForDisplay()).isCloseTo(1.5, NEAR);
    }

    @Test
    void aStartTrimsAndShowsLess(FxRobot robot) {
        at.ready();
        at.drag(at.at(LOWER, 6.13, 0.6), 40, 0);
        at.until(() -> start("two") > 6.5);
        assertThat(start("two")).isCloseTo(7, NEAR);
        assertThat(end("one")).isEqualTo(6);
        assertThat(end("two")).isEqualTo(9);
        assertThat(at.kept("two").in().toSecondsForDisplay()).isCloseTo(61, NEAR);
    }

    @Test
    void theRippleToolTrimsAStartAndAllComesNearer(FxRobot robot) {
        at.ready();
        robot.clickOn("#timeline-tool-ripple");
        at.drag(at.at(LOWER, 6.13, 0.6), 40, 0);
        at.until(() -> end("two") < 8.5);
        assertThat(start("two")).isEqualTo(6);
        assertThat(end("two")).isCloseTo(8, NEAR);
        assertThat(start("four")).isEqualTo(end("two"));
        assertThat(at.kept("two").in().toSecondsForDisplay()).isCloseTo(61, NEAR);
    }

    @Test
    void aHandleAtTheEndDrawsAFadeOut(FxRobot robot) {
        at.ready();
        robot.clickOn(at.middle(at.own("three")));
        at.drag(at.at(UPPER, 14.83, 0.06), -73, 0);
        at.until(() -> at.own("three").treatment().fadeOut().ticks() > 0);
        assertThat(at.kept("three").treatment().fadeOut().toSecondsForDisplay()).isCloseTo(2, NEAR);
        assertThat(at.kept("three").treatment().fadeIn().ticks()).isZero();
    }

    @Test
    void anOverlapWithTheShortcutKeyBecomesACrossFade(FxRobot robot) {
        at.ready();
        at.seek(0);
        robot.moveTo(at.at(LOWER, 10.5, 0.6)).press(MouseButton.PRIMARY);
        robot.press(KeyCode.CONTROL).moveBy(-10, 0).moveBy(-10, 0);
        assertThat(at.model.sketchProperty().get().refused()).isFalse();
        robot.release(MouseButton.PRIMARY).release(KeyCode.CONTROL);
        at.until(() -> at.own("four").treatment().crossing().isPresent());
        assertThat(
                        at.kept("four")
                                .treatment()
                                .crossing()
                                .orElseThrow()
                                .length()
                                .toSecondsForDisplay())
                .isCloseTo(0.5, NEAR);
        assertThat(at.kept("four").out().minus(at.kept("four").in()).toSecondsForDisplay())
                .isCloseTo(3, within(0.6));
        assertThat(end("four")).isCloseTo(11.5, NEAR);
    }

    @Test
    void theBladeWithShiftCutsEverything(FxRobot robot) {
        at.ready();
        at.act("tool-blade");
        robot.press(KeyCode.SHIFT).clickOn(at.at(LOWER, 10.5, 0.6)).release(KeyCode.SHIFT);
        at.until(() -> Math.abs(end("three") - 10.5) < 0.2);
        assertThat(end("four")).isEqualTo(end("three"));
    }

    @Test
    void whatWouldBeRefusedIsDrawnSoAndSaysWhy(FxRobot robot) {
        at.ready();
        Clip line = at.first(TrackKind.DIALOGUE);
        int before = at.desk.edits();
        robot.moveTo(at.at(UPPER, 12, 0.6)).press(MouseButton.PRIMARY);
        robot.press(KeyCode.CONTROL).moveBy(-100, 30).moveBy(-80, 20);
        Sketch over = at.model.sketchProperty().get();
        robot.release(MouseButton.PRIMARY).release(KeyCode.CONTROL);
        assertThat(over.refused()).isTrue();
        assertThat(at.desk.edits()).isEqualTo(before);
        assertThat(at.model.editing().noteProperty().get())
                .isEqualTo("The clips cannot stand there.");
        assertThat(at.model.tracks().clip(line.id())).isPresent();
    }

    @Test
    void draggingToTheEdgeScrolls(FxRobot robot) {
        at.ready();
        long before = at.model.viewport().firstPixel();
        robot.moveTo(at.middle(at.own("three"))).press(MouseButton.PRIMARY).moveBy(300, 0);
        double right = at.model.viewport().width() - 4.0;
        robot.moveTo(at.at(UPPER, EditingDesk.seconds(at.model.viewport().ticks(right)), 0.6));
        at.until(() -> at.model.viewport().firstPixel() > before + 200);
        robot.release(MouseButton.PRIMARY);
        at.until(() -> start("three") > 20);
        long rest = at.model.viewport().firstPixel();
        WaitForAsyncUtils.sleep(200, TimeUnit.MILLISECONDS);
        assertThat(at.model.viewport().firstPixel()).isEqualTo(rest);
    }

    @Test
    void escapeLetsGoOfTheSelection(FxRobot robot) {
        at.ready();
        robot.clickOn(at.middle(at.own("one")));
        robot.type(KeyCode.ESCAPE);
        assertThat(at.model.picking().refs()).isEmpty();
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
                .press(MouseButton.PRIMARY)
                .moveBy(50, 0)
                .moveBy(20, 0);
        assertThat(at.model.sketchProperty().get().ghosts()).isNotEmpty();
        robot.type(KeyCode.ESCAPE).release(MouseButton.PRIMARY);
        assertThat(at.model.sketchProperty().get()).isEqualTo(Sketch.NONE);
        assertThat(at.desk.edits()).isEqualTo(before);
    }
}

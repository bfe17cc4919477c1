package studio.longplay.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.preview.PreviewState;

import java.io.IOException;

/// The edits by keyboard.
@ExtendWith(ApplicationExtension.class)
@Tag("window")
class KeyboardEditingTest {
    private static final long FRAME = PreviewState.RATE.ticksPerFrame();

    private EditingDesk at;

    @Start
    void start(Stage stage) throws StudioFault, IOException {
        at = new EditingDesk(stage);
    }

    @AfterEach
    void close() throws StudioFault {
        at.close();
    }

    private void press(FxRobot robot, KeyCode code, KeyCombination.Modifier... held) {
        robot.push(new KeyCodeCombination(code, held));
    }

    private long start(String id) {
        return at.own(id).start();
    }

    private double seconds(long ticks) {
        return EditingDesk.seconds(ticks);
    }

    private long clips() {
        return at.model.tracks().clips().count();
    }

    @Test
    void aClipIsNudgedByFramesAndQuickPressesAllCount(FxRobot robot) {
        at.ready();
        long before = start("three");
        at.pick(at.own("three"));
        for (int i = 0; i < 5; i++) {
            at.act("nudge-right");
        }
        at.until(() -> start("three") == before + 5 * FRAME);
        at.act("nudge-left");
        at.until(() -> start("three") == before + 4 * FRAME);
    }

    @Test
    void sSplitsTheSelectedClipAtThePlayhead(FxRobot robot) {
        at.ready();
        at.pick(at.own("one"));
        at.seek(4);
        long before = clips();
        press(robot, KeyCode.S);
        at.until(() -> clips() == before + 1);
        assertThat(seconds(at.own("one").end())).isEqualTo(4);
    }

    @Test
    void deleteLeavesAGapAndShiftDeleteClosesIt(FxRobot robot) {
        at.ready();
        at.pick(at.own("one"));
        press(robot, KeyCode.DELETE);
        at.until(() -> at.model.tracks().clip(new ClipId.OfStrip(refOf("one"))).isEmpty());
        assertThat(seconds(start("two"))).isEqualTo(6);
        at.pick(at.own("two"));
        press(robot, KeyCode.DELETE, KeyCombination.SHIFT_DOWN);
        at.until(() -> seconds(start("four")) < 8.9);
        assertThat(seconds(start("four"))).isEqualTo(6);
    }

    private static studio.longplay.engine.project.arrange.ClipRef refOf(String id) {
        return new studio.longplay.engine.project.arrange.ClipRef.OfUser(id);
    }

    @Test
    void qAndWTrimToThePlayhead(FxRobot robot) {
        at.ready();
        at.pick(at.own("three"));
        at.seek(11);
        press(robot, KeyCode.Q);
        at.until(() -> seconds(start("three")) == 11);
        at.seek(13);
        press(robot, KeyCode.W);
        at.until(() -> seconds(at.own("three").end()) == 13);
        assertThat(at.strip("three").sourceStart().toSecondsForDisplay()).isEqualTo(61);
    }

    @Test
    void whatIsCopiedIsPastedAtThePlayhead(FxRobot robot) {
        at.ready();
        at.pick(at.own("three"));
        press(robot, KeyCode.C, KeyCombination.SHORTCUT_DOWN);
        at.seek(20);
        long before = clips();
        press(robot, KeyCode.V, KeyCombination.SHORTCUT_DOWN);
        at.until(() -> clips() == before + 1);
        assertThat(at.model.picking().clips())
                .singleElement()
                .satisfies(copy -> assertThat(seconds(copy.start())).isEqualTo(20));
        press(robot, KeyCode.X, KeyCombination.SHORTCUT_DOWN);
        at.until(() -> clips() == before);
    }

    @Test
    void groupedClipsMoveTogetherUntilUngrouped(FxRobot robot) {
        at.ready();
        at.pick(at.own("two"), at.own("three"));
        press(robot, KeyCode.G, KeyCombination.SHORTCUT_DOWN);
        at.until(() -> at.own("two").isBound());
        at.pick(at.own("three"));
        long before = start("two");
        at.act("nudge-right-far");
        at.until(() -> start("two") == before + 10 * FRAME);
        press(robot, KeyCode.G, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        at.until(() -> !at.own("two").isBound());
    }

    @Test
    void aClipIsDisabledAndEnabled(FxRobot robot) {
        at.ready();
        at.pick(at.own("three"));
        press(robot, KeyCode.E, KeyCombination.SHIFT_DOWN);
        at.until(() -> at.own("three").treatment().disabled());
        press(robot, KeyCode.E, KeyCombination.SHIFT_DOWN);
        at.until(() -> !at.own("three").treatment().disabled());
    }

    @Test
    void fadesReachToThePlayhead(FxRobot robot) {
        at.ready();
        at.pick(at.own("three"));
        at.seek(11);
        press(robot, KeyCode.I, KeyCombination.SHIFT_DOWN);
        at.until(() -> at.own("three").treatment().fadeIn().toSecondsForDisplay() == 1);
        at.seek(13);
        press(robot, KeyCode.O, KeyCombination.SHIFT_DOWN);
        at.until(() -> at.own("three").treatment().fadeOut().toSecondsForDisplay() == 2);
    }

    @Test
    void clipsGoToTheTrackBelow(FxRobot robot) {
        at.ready();
        at.pick(at.own("three"));
        at.act("nudge-right-far");
        at.act("track-down");
        TrackId lower = new TrackId(TrackKind.VIDEO, Arranged.LOWER);
        at.until(() ->
                at.model.tracks().trackOf(at.own("three").id()).orElseThrow().id().equals(lower));
    }

    @Test
    void cutsRollAndClipsSlipAndSlideByFrames(FxRobot robot) {
        at.ready();
        at.pick(at.own("two"));
        at.act("roll-right");
        at.until(() -> start("two") == 6 * 30 * FRAME + FRAME);
        assertThat(at.own("one").end()).isEqualTo(start("two"));
        at.act("slip-right");
        at.until(() -> at.strip("two").sourceStart().ticks() == (60 * 30 + 2) * FRAME);
        long before = start("two");
        at.act("slide-left");
        at.until(() -> start("two") == before - FRAME);
    }

    @Test
    void theMarkedRangeIsLiftedOrExtracted(FxRobot robot) {
        at.ready();
        at.seek(6);
        at.onModel(model -> model.transport().markIn());
        at.seek(7);
        at.onModel(model -> model.transport().markOut());
        at.act("lift");
        at.until(() -> seconds(start("two")) == 7);
        assertThat(seconds(start("four"))).isEqualTo(9);
    }

    @Test
    void xMarksTheSelectionAndSelectsFromHere(FxRobot robot) {
        at.ready();
        at.pick(at.own("three"));
        press(robot, KeyCode.X);
        assertThat(at.model.transport().markInProperty().get().orElseThrow())
                .isEqualTo(at.own("three").range().start());
        assertThat(at.model.transport().markOutProperty().get().orElseThrow())
                .isEqualTo(at.own("three").range().end());
        press(robot, KeyCode.A, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        assertThat(at.model.picking().refs()).isEmpty();
        press(robot, KeyCode.A, KeyCombination.SHORTCUT_DOWN);
        long captions = at.model.tracks().clips().filter(c -> c.kind() == ClipKind.CAPTION).count();
        assertThat(at.model.picking().refs()).hasSize((int) (clips() - captions));
    }

    @Test
    void whatCannotBeDoneSaysWhy(FxRobot robot) {
        at.ready();
        at.act("select-none");
        press(robot, KeyCode.DELETE);
        assertThat(at.model.editing().noteProperty().get()).isEqualTo("Select a clip first.");
        at.act("lift");
        assertThat(at.model.editing().noteProperty().get()).contains("in and out");
        at.act("paste");
        assertThat(at.model.editing().noteProperty().get()).isNotEmpty();
    }

    @Test
    void aLineOfTheScriptIsCutToo(FxRobot robot) {
        at.ready();
        Clip line = at.first(TrackKind.DIALOGUE);
        at.pick(line);
        at.seek(seconds((line.start() + line.end()) / 2));
        long before = clips();
        press(robot, KeyCode.S);
        at.until(() -> clips() >= before + 1);
        assertThat(at.model.tracks().track(TrackKind.DIALOGUE).orElseThrow().clips())
                .filteredOn(clip -> clip.element().equals(line.element()))
                .hasSize(2);
    }
}

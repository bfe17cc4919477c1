package studio.longplay.app.timeline;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.arrange.UserMarker;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Crossing;
import studio.longplay.engine.timeline.Marker;
import studio.longplay.engine.timeline.Speed;

import java.io.IOException;
import java.util.List;

/// The edits that [KeyboardEditingTest] leaves, each by the keys that come with the program.
@ExtendWith(ApplicationExtension.class)
@Tag("window")
class KeyWalkTest {
    private static final long FRAME = PreviewState.RATE.ticksPerFrame();
    private static final TrackId LOWER = new TrackId(TrackKind.VIDEO, Arranged.LOWER);
    private static final TrackId UPPER = new TrackId(TrackKind.VIDEO, Arranged.UPPER);
    private static final List<KeyCombination.Modifier> SHORTCUT_ALT =
            List.of(SHORTCUT_DOWN, ALT_DOWN);

    private EditingDesk at;

    @Start
    void start(Stage stage) throws StudioFault, IOException {
        at = new EditingDesk(stage);
    }

    @AfterEach
    void close() throws StudioFault {
        at.close();
    }

    private void press(KeyCode code, List<KeyCombination.Modifier> held) {
        at.press(code, held.toArray(KeyCombination.Modifier[]::new));
    }

    private static MediaTime frames(long frames) {
        return new MediaTime(frames * FRAME);
    }

    @Test
    void shiftQAndShiftWRippleTrim() {
        at.ready();
        at.pick(at.own("two"));
        at.seek(7);
        at.press(KeyCode.Q, SHIFT_DOWN);
        at.untilRow(LOWER, "one 2.000-6.000", "two 6.000-8.000", "four 8.000-11.00");
        assertThat(at.kept("two").in()).isEqualTo(MediaTime.ofSeconds(61));
        at.seek(7);
        at.press(KeyCode.W, SHIFT_DOWN);
        at.untilRow(LOWER, "one 2.000-6.000", "two 6.000-7.000", "four 7.000-10.00");
        assertThat(at.kept("two").out()).isEqualTo(MediaTime.ofSeconds(62));
    }

    @Test
    void linkedClipsAreTrimmedOnceEach() {
        at.ready();
        at.pick(at.own("four"), at.own("three"));
        press(KeyCode.L, SHORTCUT_ALT);
        at.until(() -> at.own("three").isBound());
        at.pick(at.own("four"), at.own("three"));
        at.seek(11);
        at.press(KeyCode.W);
        at.until(() -> at.end("four") == 11);
        assertThat(at.end("three")).isEqualTo(14);
        at.pick(at.own("three"));
        at.press(KeyCode.L, SHORTCUT_DOWN, SHIFT_DOWN);
        at.until(() -> !at.own("three").isBound() && at.kept("four").link().isEmpty());
    }

    @Test
    void pointsAndCommasRollSlipSlideAndMove() {
        at.ready();
        at.pick(at.own("two"));
        press(KeyCode.PERIOD, SHORTCUT_ALT);
        at.until(() -> at.own("two").start() == 6 * 30 * FRAME + FRAME);
        assertThat(at.own("one").end()).isEqualTo(at.own("two").start());
        press(KeyCode.COMMA, SHORTCUT_ALT);
        at.until(() -> at.start("two") == 6);
        at.press(KeyCode.PERIOD, ALT_DOWN);
        at.until(() -> at.kept("two").in().equals(MediaTime.ofSeconds(60).plus(frames(1))));
        at.press(KeyCode.COMMA, ALT_DOWN);
        at.until(() -> at.kept("two").in().equals(MediaTime.ofSeconds(60)));
        at.press(KeyCode.PERIOD, ALT_DOWN, SHIFT_DOWN);
        at.until(() -> at.own("two").start() == 6 * 30 * FRAME + FRAME);
        assertThat(at.own("one").end()).isEqualTo(at.own("two").start());
        assertThat(at.own("four").start()).isEqualTo(at.own("two").end());
        at.press(KeyCode.COMMA, ALT_DOWN, SHIFT_DOWN);
        at.until(() -> at.start("two") == 6);
        at.pick(at.own("three"));
        at.press(KeyCode.PERIOD, SHIFT_DOWN);
        at.until(() -> at.own("three").start() == (10 * 30 + 10) * FRAME);
        at.press(KeyCode.COMMA);
        at.until(() -> at.own("three").start() == (10 * 30 + 9) * FRAME);
    }

    @Test
    void shortcutShiftKCutsAllTracks() {
        at.ready();
        at.seek(11);
        at.press(KeyCode.K, SHORTCUT_DOWN, SHIFT_DOWN);
        at.untilRow(UPPER, "three 10.00-11.00", "three 11.00-15.00");
        at.untilRow(
                LOWER,
                "one 2.000-6.000",
                "two 6.000-9.000",
                "four 9.000-11.00",
                "four 11.00-12.00");
    }

    @Test
    void semicolonLiftsAndQuoteExtracts() {
        at.ready();
        at.mark(3, 4);
        at.press(KeyCode.SEMICOLON);
        at.untilRow(
                LOWER, "one 2.000-3.000", "one 4.000-6.000", "two 6.000-9.000", "four 9.000-12.00");
        at.mark(7, 8);
        at.press(KeyCode.QUOTE);
        at.until(() -> at.end("four") == 11);
        assertThat(at.kept("two").out()).isEqualTo(MediaTime.ofSeconds(61));
    }

    @Test
    void altDeleteClosesAGap() {
        at.ready();
        at.pick(at.own("two"));
        at.press(KeyCode.DELETE);
        at.untilRow(LOWER, "one 2.000-6.000", "four 9.000-12.00");
        at.pick(at.own("four"));
        at.seek(7.5);
        at.press(KeyCode.DELETE, ALT_DOWN);
        at.untilRow(LOWER, "one 2.000-6.000", "four 6.000-9.000");
    }

    @Test
    void clipsGoAcrossTracks() {
        at.ready();
        at.pick(at.own("two"));
        press(KeyCode.UP, SHORTCUT_ALT);
        at.untilRow(UPPER, "two 6.000-9.000", "three 10.00-15.00");
        assertThat(at.kept("two").track()).isEqualTo(Arranged.UPPER);
        press(KeyCode.DOWN, SHORTCUT_ALT);
        at.untilRow(UPPER, "three 10.00-15.00");
        assertThat(at.kept("two").track()).isEqualTo(Arranged.LOWER);
    }

    @Test
    void shortcutDDuplicates() {
        at.ready();
        at.pick(at.own("three"));
        at.press(KeyCode.D, SHORTCUT_DOWN);
        at.untilRow(UPPER, "three 10.00-15.00", "three 15.00-20.00");
    }

    @Test
    void attributesArePastedAndClipsPastedBetween() {
        at.ready();
        at.pick(at.own("three"));
        at.seek(11);
        at.press(KeyCode.I, SHIFT_DOWN);
        at.until(() -> at.own("three").treatment().fadeIn().ticks() > 0);
        at.press(KeyCode.C, SHORTCUT_DOWN);
        at.pick(at.own("two"), at.own("four"));
        press(KeyCode.V, SHORTCUT_ALT);
        at.until(() -> at.own("four").treatment().fadeIn().equals(MediaTime.ofSeconds(1)));
        assertThat(at.kept("two").treatment().fadeIn()).isEqualTo(MediaTime.ofSeconds(1));
        at.seek(10);
        at.press(KeyCode.V, SHORTCUT_DOWN, SHIFT_DOWN);
        at.untilRow(UPPER, "three 10.00-15.00", "three 15.00-20.00");
    }

    @ParameterizedTest
    @EnumSource
    void eachTransitionHasAKey(Crossing.Kind kind) {
        at.ready();
        at.pick(at.own("two"));
        at.seek(8.6);
        switch (kind) {
            case DISSOLVE -> at.press(KeyCode.T, SHORTCUT_DOWN);
            case DIP -> at.press(KeyCode.D, ALT_DOWN, SHIFT_DOWN);
            case WIPE -> at.press(KeyCode.W, ALT_DOWN, SHIFT_DOWN);
            case PUSH -> at.press(KeyCode.P, ALT_DOWN, SHIFT_DOWN);
        }
        at.until(() -> at.own("four").treatment().crossing().isPresent());
        assertThat(at.kept("four").treatment().crossing().orElseThrow().kind()).isEqualTo(kind);
        at.pick(at.own("four"));
        at.press(KeyCode.T, SHORTCUT_DOWN, SHIFT_DOWN);
        at.until(() -> at.kept("four").treatment().crossing().isEmpty());
    }

    @Test
    void aKeyCrossFadesWithTheClipBefore() {
        at.ready();
        at.pick(at.own("four"));
        at.press(KeyCode.T, ALT_DOWN, SHIFT_DOWN);
        at.until(() -> at.own("four").treatment().crossing().isPresent());
        assertThat(at.kept("four").treatment().crossing().orElseThrow().length())
                .isEqualTo(frames(15));
        assertThat(at.end("four")).isEqualTo(11.5);
    }

    @Test
    void theSpeedIsTypedAndTheFrameFrozen(FxRobot robot) {
        at.ready();
        at.pick(at.own("two"));
        at.press(KeyCode.R, SHIFT_DOWN);
        robot.write("50");
        robot.type(KeyCode.ENTER);
        at.untilRow(LOWER, "one 2.000-6.000", "two 6.000-12.00", "four 12.00-15.00");
        assertThat(at.kept("two").treatment().speed()).isEqualTo(Speed.ofPercent(50));
        at.pick(at.own("three"));
        at.seek(12);
        at.press(KeyCode.H, SHIFT_DOWN);
        at.untilRow(UPPER, "three 10.00-12.00", "three 12.00-14.00", "three 14.00-17.00");
        assertThat(at.kept("three").out()).isEqualTo(MediaTime.ofSeconds(62));
    }

    @Test
    void markersAreSetNamedMovedAndRemoved(FxRobot robot) {
        at.ready();
        at.seek(5);
        at.press(KeyCode.M);
        at.until(() -> at.model.tracks().marks().size() == 1);
        at.press(KeyCode.M, ALT_DOWN);
        robot.write("Too dark").type(KeyCode.ENTER);
        at.until(() -> mark().name().equals("Too dark"));
        at.press(KeyCode.M, ALT_DOWN);
        robot.type(KeyCode.TAB).type(KeyCode.LEFT).type(KeyCode.ENTER);
        at.until(() -> mark().colour() == Marker.Colour.CYAN);
        at.seek(8);
        at.press(KeyCode.M, ALT_DOWN, SHIFT_DOWN);
        at.until(() ->
                at.model
                        .tracks()
                        .marks()
                        .getFirst()
                        .range()
                        .start()
                        .equals(MediaTime.ofSeconds(8)));
        at.seek(0);
        at.press(KeyCode.DOWN, SHIFT_DOWN);
        assertThat(at.model.transport().position()).isEqualTo(MediaTime.ofSeconds(8));
        at.press(KeyCode.M, ALT_DOWN);
        robot.clickOn("#timeline-ask-name");
        EditingDesk.onFx(() -> robot.lookup("#timeline-ask-remove").queryButton().requestFocus());
        robot.type(KeyCode.SPACE);
        at.until(() -> at.arrangement().markers().isEmpty());
    }

    private UserMarker mark() {
        return at.arrangement().markers().values().iterator().next();
    }

    @Test
    void whatIsRefusedIsNoEditAndSaysWhy() {
        at.ready();
        int before = at.desk.edits();
        at.pick(at.own("three"));
        at.press(KeyCode.PERIOD);
        at.press(KeyCode.S);
        at.until(() -> at.own("three").start() == (10 * 30 + 1) * FRAME);
        assertThat(at.desk.edits()).isEqualTo(before + 1);
        assertThat(at.model.editing().noteProperty().get()).isEqualTo("Nothing can be cut there.");
    }
}

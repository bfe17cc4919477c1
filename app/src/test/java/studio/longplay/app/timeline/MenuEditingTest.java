package studio.longplay.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.paint.Color;
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

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.arrange.Anchor;
import studio.longplay.engine.project.arrange.UserMarker;
import studio.longplay.engine.project.desk.AutomationKey;
import studio.longplay.engine.project.desk.AutomationLane;
import studio.longplay.engine.project.desk.Strip;
import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Crossing;
import studio.longplay.engine.timeline.Ease;
import studio.longplay.engine.timeline.Speed;
import studio.longplay.engine.timeline.Treatment;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// The edits by mouse that are in the menu of clips and in the palette.
@ExtendWith(ApplicationExtension.class)
@Tag("window")
class MenuEditingTest {
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

    private javafx.geometry.Point2D on(String id) {
        return at.middle(at.own(id));
    }

    @Test
    void aClipIsDeletedAndRippleDeleted() {
        at.ready();
        at.menu(on("one"), "delete");
        at.untilRow(LOWER, "two 6.000-9.000", "four 9.000-12.00");
        at.menu(on("two"), "ripple-delete");
        at.untilRow(LOWER, "four 6.000-9.000");
    }

    @Test
    void whatAStripDoesIsDrawnOnItsClipsAndItsLanesAreOneClickAway() {
        at.ready();
        Clip line = at.first(TrackKind.DIALOGUE);
        StripRef speaker = new StripRef.OfSpeaker(line.speaker().orElseThrow().key());
        Color before = at.colour(line);
        AutomationLane lane =
                new AutomationLane(
                        AutomationLane.Parameter.PAN,
                        List.of(
                                new AutomationKey(
                                        Anchor.ofProgramme(MediaTime.ZERO), 0, Ease.LINEAR)));
        EditingDesk.onFx(() ->
                at.desk.open.session.apply(new Edit.SetStrip(speaker, Strip.PLAIN.withLane(lane))));
        at.until(() -> at.model.tracks().rides().moving(speaker).isPresent());
        at.until(() -> !at.colour(line).equals(before));
        at.menuItem(at.middle(line), "timeline-menu-automation-source");
        assertThat(at.desk.open.session.selection().stripProperty().get()).contains(speaker);
    }

    @Test
    void theMarkedRangeIsLiftedAndExtracted() {
        at.ready();
        at.mark(7, 8);
        at.menu(at.at(UPPER, 2, 0.5), "lift");
        at.untilRow(
                LOWER, "one 2.000-6.000", "two 6.000-7.000", "two 8.000-9.000", "four 9.000-12.00");
        at.mark(9.5, 10.5);
        at.menu(at.at(UPPER, 2, 0.5), "extract");
        at.untilRow(
                LOWER,
                "one 2.000-6.000",
                "two 6.000-7.000",
                "two 8.000-9.000",
                "four 9.000-9.500",
                "four 9.500-11.00");
        assertThat(at.kept("four").out())
                .isEqualTo(new MediaTime(MediaTime.ofSeconds(121).ticks() / 2));
    }

    @Test
    void clipsAreCopiedPastedDuplicatedAndCut() {
        at.ready();
        at.menu(on("three"), "copy");
        at.seek(20);
        at.menu(at.at(UPPER, 2, 0.5), "paste");
        at.untilRow(UPPER, "three 10.00-15.00", "three 20.00-25.00");
        at.menu(at.at(UPPER, 21, 0.5), "cut");
        at.untilRow(UPPER, "three 10.00-15.00");
        at.menu(on("three"), "duplicate");
        at.untilRow(UPPER, "three 10.00-15.00", "three 15.00-20.00");
    }

    @Test
    void whatIsPastedAndInsertedMovesWhatFollows() {
        at.ready();
        at.menu(on("three"), "copy");
        at.seek(10);
        at.menu(at.at(UPPER, 2, 0.5), "paste-insert");
        at.untilRow(UPPER, "three 10.00-15.00", "three 15.00-20.00");
        assertThat(at.start("three")).isEqualTo(15);
    }

    @Test
    void attributesArePasted() {
        at.ready();
        at.pick(at.own("three"));
        at.seek(11);
        at.press(KeyCode.I, KeyCombination.SHIFT_DOWN);
        at.until(() -> at.own("three").treatment().fadeIn().ticks() > 0);
        at.menu(on("three"), "copy");
        at.menu(on("two"), "paste-attributes");
        at.until(() -> at.own("two").treatment().fadeIn().equals(MediaTime.ofSeconds(1)));
        assertThat(at.kept("two").treatment().fadeIn()).isEqualTo(MediaTime.ofSeconds(1));
        assertThat(at.kept("one").treatment()).isEqualTo(Treatment.NONE);
    }

    @Test
    void clipsAreGroupedLinkedAndBothUndone(FxRobot robot) {
        at.ready();
        robot.clickOn(on("one"));
        robot.press(KeyCode.CONTROL).clickOn(on("three")).release(KeyCode.CONTROL);
        at.menu(on("three"), "group");
        at.until(() -> at.own("one").isBound());
        assertThat(at.kept("one").group()).isNotEmpty().isEqualTo(at.kept("three").group());
        at.menu(on("three"), "ungroup");
        at.until(() -> !at.own("one").isBound());
        assertThat(at.kept("three").group()).isEmpty();
        robot.clickOn(on("one"));
        robot.press(KeyCode.CONTROL).clickOn(on("three")).release(KeyCode.CONTROL);
        at.menu(on("three"), "link");
        at.until(() -> at.own("one").isBound());
        assertThat(at.kept("one").link()).isNotEmpty().isEqualTo(at.kept("three").link());
        at.menu(on("one"), "unlink");
        at.until(() -> !at.own("one").isBound());
        assertThat(at.kept("three").link()).isEmpty();
    }

    @Test
    void aFrameIsFrozen() {
        at.ready();
        at.seek(7);
        at.menu(on("two"), "freeze");
        at.until(() -> at.row(LOWER).size() == 5);
        Clip held =
                at.model.tracks().track(LOWER).orElseThrow().clips().stream()
                        .filter(clip -> clip.treatment().speed().isHeld())
                        .findFirst()
                        .orElseThrow();
        assertThat(EditingDesk.seconds(held.start())).isEqualTo(7);
        assertThat(EditingDesk.seconds(held.end())).isEqualTo(9);
        assertThat(at.start("four")).isEqualTo(11);
    }

    @Test
    void theSpeedIsChosenAndKeepsThePitch(FxRobot robot) {
        at.ready();
        at.menu(on("two"), "speed");
        TextField percent = robot.lookup("#timeline-ask-percent").query();
        EditingDesk.onFx(() -> percent.setText("150"));
        robot.clickOn("#timeline-ask-done");
        at.untilRow(LOWER, "one 2.000-6.000", "two 6.000-8.000", "four 8.000-11.00");
        assertThat(at.kept("two").treatment().speed()).isEqualTo(Speed.ofPercent(150));
    }

    @Test
    void clipsAreSplitDisabledAndReset() {
        at.ready();
        at.seek(11);
        at.menu(on("three"), "split");
        at.untilRow(UPPER, "three 10.00-11.00", "three 11.00-15.00");
        at.menu(at.at(UPPER, 10.5, 0.5), "enable");
        at.until(() -> at.own("three").treatment().disabled());
        at.menu(at.at(UPPER, 10.5, 0.5), "reset");
        at.until(() -> !at.own("three").treatment().disabled());
    }

    @Test
    void aMarkerIsSetByTheMenu() {
        at.ready();
        at.seek(4);
        at.menu(at.at(UPPER, 2, 0.5), "mark");
        at.until(() -> at.model.tracks().marks().size() == 1);
        assertThat(at.arrangement().markers().values())
                .singleElement()
                .extracting(UserMarker::name)
                .isEqualTo("Marker 1");
        assertThat(at.model.tracks().marks().getFirst().range().start())
                .isEqualTo(MediaTime.ofSeconds(4));
    }

    @ParameterizedTest
    @EnumSource
    void eachTransitionIsDroppedOnTheCutNearby(Crossing.Kind kind) {
        at.ready();
        at.drop(
                "timeline-crossing-" + kind.name().toLowerCase(Locale.ROOT),
                at.at(LOWER, 8.6, 0.5));
        at.until(() -> at.own("four").treatment().crossing().isPresent());
        Crossing made = at.kept("four").treatment().crossing().orElseThrow();
        assertThat(made.kind()).isEqualTo(kind);
        assertThat(made.length()).isEqualTo(MediaTime.ofSeconds(1));
        assertThat(at.kept("two").treatment().crossing()).isEmpty();
        at.menu(on("four"), "no-transition");
        at.until(() -> at.own("four").treatment().crossing().isEmpty());
    }

    @Test
    void theMenuOpensByItsKeyToo(FxRobot robot) {
        at.ready();
        at.pick(at.own("three"));
        EditingDesk.onFx(() -> at.view.requestFocus());
        at.requestMenu();
        robot.clickOn(at.actions.get("timeline.delete").label());
        at.untilRow(UPPER);
    }
}

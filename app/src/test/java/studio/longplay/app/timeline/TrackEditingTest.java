package studio.longplay.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import studio.longplay.app.words.Words;
import studio.longplay.engine.edit.arrange.Incoming;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Crossing;
import studio.longplay.engine.timeline.Marker;
import studio.longplay.engine.timeline.Speed;

import java.io.IOException;

/// Tracks, markers, transitions and speed.
@ExtendWith(ApplicationExtension.class)
@Tag("window")
class TrackEditingTest {
    private static final String UPPER = "#timeline-head-video-" + Arranged.UPPER;

    private EditingDesk at;

    @Start
    void start(Stage stage) throws StudioFault, IOException {
        at = new EditingDesk(stage);
    }

    @AfterEach
    void close() throws StudioFault {
        at.close();
    }

    private long own(TrackKind kind) {
        return at.model.tracks().tracks().stream().filter(t -> t.kind() == kind).count();
    }

    private Track.Head upper() {
        return at.model
                .tracks()
                .track(new TrackId(TrackKind.VIDEO, Arranged.UPPER))
                .orElseThrow()
                .head();
    }

    /// An item of the menu of the upper track.
    private void choose(String what) {
        EditingDesk.onFx(() ->
                new TrackMenu(at.model, Words.of("timeline"))
                        .of(upper(), () -> {}).getItems().stream()
                                .filter(item ->
                                        ("timeline-track-menu-" + what).equals(item.getId()))
                                .findFirst()
                                .orElseThrow()
                                .fire());
    }

    @Test
    void tracksAreAddedRenamedMovedAndRemovedByTheirHeads(FxRobot robot) {
        at.ready();
        choose("add-audio");
        at.until(() -> own(TrackKind.AUDIO) == 2);
        choose("down");
        at.until(() -> at.model.tracks().tracks().getFirst().id().name().equals(Arranged.LOWER));
        robot.doubleClickOn(UPPER + " .timeline-head-name");
        TextField field = robot.lookup(UPPER + "-rename").query();
        EditingDesk.onFx(() -> field.setText("Subtitles"));
        robot.type(KeyCode.ENTER);
        at.until(() -> upper().name().equals("Subtitles"));
        choose("remove");
        at.until(() -> own(TrackKind.VIDEO) == 1);
    }

    @Test
    void aTrackIsHiddenAndLocked(FxRobot robot) {
        at.ready();
        robot.clickOn(UPPER + "-hide");
        at.until(() -> upper().off());
        robot.clickOn(UPPER + "-lock");
        at.until(() -> upper().locked());
        int before = at.desk.edits();
        at.drag(at.middle(at.own("three")), 60, 0);
        at.act("nudge-right");
        assertThat(at.desk.edits()).isEqualTo(before);
        assertThat(at.model.editing().noteProperty().get()).isEqualTo("The track is locked.");
    }

    @Test
    void eachSpeakerGetsATrack(FxRobot robot) {
        at.ready();
        at.act("speakers");
        at.until(() -> own(TrackKind.DIALOGUE) == 4);
        at.act("speakers");
        at.until(() -> own(TrackKind.DIALOGUE) == 1);
    }

    @Test
    void aMarkerIsSetNamedMovedAndTakenAway(FxRobot robot) {
        at.ready();
        at.seek(5);
        robot.type(KeyCode.M);
        at.until(() -> at.model.tracks().marks().size() == 1);
        Node field = robot.lookup("#timeline-field").query();
        Board.Mark mark = at.model.tracks().marks().getFirst();
        double x = at.model.viewport().x(mark.range().start());
        robot.doubleClickOn(field.localToScreen(x, Header.RULER - 8.0));
        TextField name = robot.lookup("#timeline-ask-name").query();
        EditingDesk.onFx(() -> name.setText("Too dark"));
        robot.clickOn("#timeline-ask-green").clickOn("#timeline-ask-done");
        at.until(() ->
                at.model.tracks().marks().getFirst().marker().colour() == Marker.Colour.GREEN);
        assertThat(at.model.tracks().marks().getFirst().marker().name()).isEqualTo("Too dark");
        at.seek(0);
        at.drag(field.localToScreen(x, Header.RULER - 8.0), 103, 0);
        at.until(() ->
                at.model.tracks().marks().getFirst().range().start().toSecondsForDisplay() > 7);
        at.act("edit-mark");
        robot.clickOn("#timeline-ask-remove");
        at.until(() -> at.model.tracks().marks().isEmpty());
    }

    @Test
    void aTransitionIsPutOnTheNearestCutAndDragged(FxRobot robot) {
        at.ready();
        at.pick(at.own("two"));
        at.seek(6.5);
        robot.clickOn("#timeline-crossing-wipe");
        at.until(() -> at.own("two").treatment().crossing().isPresent());
        Crossing made = at.own("two").treatment().crossing().orElseThrow();
        assertThat(made.kind()).isEqualTo(Crossing.Kind.WIPE);
        assertThat(made.length()).isEqualTo(MediaTime.ofSeconds(1));
        TrackId lower = new TrackId(TrackKind.VIDEO, Arranged.LOWER);
        at.drag(at.at(lower, 6.5, 0.8), 27, 0);
        at.until(() ->
                at.own("two").treatment().crossing().orElseThrow().after().toSecondsForDisplay()
                        > 1);
        at.act("no-transition");
        at.until(() -> at.own("two").treatment().crossing().isEmpty());
    }

    @Test
    void theSpeedIsTyped(FxRobot robot) {
        at.ready();
        at.pick(at.own("three"));
        at.act("speed");
        TextField percent = robot.lookup("#timeline-ask-percent").query();
        EditingDesk.onFx(() -> percent.setText("fast"));
        robot.clickOn("#timeline-ask-done");
        assertThat(robot.lookup("#timeline-ask").query().isVisible()).isTrue();
        EditingDesk.onFx(() -> percent.setText("200"));
        robot.clickOn("#timeline-ask-done");
        at.until(() -> at.own("three").treatment().speed().equals(Speed.ofPercent(200)));
        assertThat(robot.lookup("#timeline-ask").query().isVisible()).isFalse();
    }

    @Test
    void aGapIsClosedByItsMenu(FxRobot robot) {
        at.ready();
        at.pick(at.own("two"));
        at.act("delete");
        TrackId lower = new TrackId(TrackKind.VIDEO, Arranged.LOWER);
        at.until(() -> at.model.tracks().track(lower).orElseThrow().clips().size() == 2);
        Spot gap =
                new Spot.OnNothing(
                        new MediaTime(Math.round(7.5 * MediaTime.TICKS_PER_SECOND)),
                        at.model.tracks().track(lower));
        EditingDesk.onFx(() ->
                new ClipMenu(at.model, at.actions, Words.of("timeline"))
                        .of(gap)
                        .getItems()
                        .getFirst()
                        .fire());
        at.until(() -> EditingDesk.seconds(at.own("four").start()) < 8);
        assertThat(EditingDesk.seconds(at.own("four").start())).isEqualTo(6);
    }

    @Test
    void somethingFromElsewhereIsPlaced() {
        at.ready();
        at.seek(20);
        Incoming blue =
                new Incoming(
                        "Blue",
                        new ClipSource.OfColour(0x0000ff),
                        MediaTime.ZERO,
                        MediaTime.ofSeconds(3),
                        false);
        long before = at.model.tracks().clips().count();
        EditingDesk.onFx(() ->
                at.model
                        .editing()
                        .place(
                                blue,
                                Editing.Placing.OVERWRITE,
                                MediaTime.ofSeconds(20),
                                Arranged.UPPER));
        at.until(() -> at.model.tracks().clips().count() == before + 1);
        assertThat(at.model.picking().clips())
                .singleElement()
                .satisfies(clip -> {
                    assertThat(clip.label()).isEqualTo("Blue");
                    assertThat(EditingDesk.seconds(clip.start())).isEqualTo(20);
                });
    }
}

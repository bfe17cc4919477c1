package studio.longplay.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Speed;

import java.io.IOException;
import java.util.List;

/// Media on its way to the timeline: insert, overwrite, append, three and four points, by keys and
/// by the mouse.
@ExtendWith(ApplicationExtension.class)
@Tag("window")
class PlacingTest {
    private static final TrackId LOWER = new TrackId(TrackKind.VIDEO, Arranged.LOWER);
    private static final TrackId SOUNDS = new TrackId(TrackKind.AUDIO, Arranged.SOUNDS);

    private EditingDesk at;

    @Start
    void start(Stage stage) throws StudioFault, IOException {
        at = new EditingDesk(stage);
    }

    @AfterEach
    void close() throws StudioFault {
        at.close();
    }

    private void choose(String... digests) {
        at.onModel(model -> model.session().selection().chooseMedia(List.of(digests)));
    }

    private UserClip placed(String name) {
        return at.arrangement().userClips().values().stream()
                .filter(clip -> clip.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void f9InsertsAtThePlayheadAndWhatFollowsMoves() {
        at.ready();
        choose(Arranged.SOUND);
        at.seek(20);
        at.press(KeyCode.F10);
        at.untilRow(SOUNDS, "wind.wav 20.00-23.00");
        at.seek(20);
        at.press(KeyCode.F9);
        at.untilRow(SOUNDS, "wind.wav 20.00-23.00", "wind.wav 23.00-26.00");
    }

    @Test
    void f10PlacesOverWhatIsThereAndBringsTheSoundOfAFilm() {
        at.ready();
        choose(Arranged.FILM);
        at.seek(11);
        at.press(KeyCode.F10);
        at.untilRow(
                LOWER,
                "one 2.000-6.000",
                "two 6.000-9.000",
                "four 9.000-11.00",
                "waves.mp4 11.00-15.00");
        at.untilRow(SOUNDS, "waves.mp4 11.00-15.00");
        List<UserClip> both =
                at.arrangement().userClips().values().stream()
                        .filter(clip -> clip.name().equals("waves.mp4"))
                        .toList();
        assertThat(both).hasSize(2).extracting(UserClip::link).doesNotContain("");
        assertThat(both.getFirst().link()).isEqualTo(both.getLast().link());
        assertThat(both).allMatch(c -> c.source().equals(new ClipSource.OfMedia(Arranged.FILM)));
    }

    @Test
    void f12AppendsToTheTrack() {
        at.ready();
        choose(Arranged.SOUND, Arranged.SOUND);
        at.press(KeyCode.F12);
        at.untilRow(SOUNDS, "wind.wav 0.000-3.000", "wind.wav 3.000-6.000");
    }

    @Test
    void threePointsCutTheSourceToTheMarks() {
        at.ready();
        choose(Arranged.SOUND);
        at.mark(8, 10);
        at.seek(0);
        at.press(KeyCode.F10);
        at.untilRow(SOUNDS, "wind.wav 8.000-10.00");
        assertThat(placed("wind.wav").out()).isEqualTo(MediaTime.ofSeconds(2));
        assertThat(placed("wind.wav").treatment().speed()).isEqualTo(Speed.NORMAL);
    }

    @Test
    void anOutPointAloneIsWhereItEnds() {
        at.ready();
        choose(Arranged.SOUND);
        at.seek(9);
        at.onModel(model -> model.transport().markOut());
        at.seek(1);
        at.press(KeyCode.F10);
        at.untilRow(SOUNDS, "wind.wav 6.000-9.000");
    }

    @Test
    void fourPointsChangeTheSpeedSoThatItFills() {
        at.ready();
        choose(Arranged.SOUND);
        at.mark(8, 14);
        at.press(KeyCode.F9, KeyCombination.SHIFT_DOWN);
        at.untilRow(SOUNDS, "wind.wav 8.000-14.00");
        assertThat(placed("wind.wav").treatment().speed().ratio()).isCloseTo(0.5, within(1e-3));
        assertThat(placed("wind.wav").out().toSecondsForDisplay()).isCloseTo(3, within(0.01));
    }

    @Test
    void whatWasCopiedIsTheSourceWhereNothingIsChosen() {
        at.ready();
        at.pick(at.own("two"));
        at.press(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
        at.mark(20, 22);
        at.press(KeyCode.F10);
        at.untilRow(
                LOWER, "one 2.000-6.000", "two 6.000-9.000", "four 9.000-12.00", "two 20.00-22.00");
        assertThat(at.arrangement().userClips().values())
                .filteredOn(clip -> clip.name().equals("Colour two"))
                .hasSize(2)
                .extracting(UserClip::in)
                .containsOnly(MediaTime.ofSeconds(60));
    }

    @Test
    void whatCannotBePlacedSaysWhy() {
        at.ready();
        at.press(KeyCode.F9);
        assertThat(at.model.editing().noteProperty().get()).contains("Choose something");
        choose(Arranged.SOUND);
        at.press(KeyCode.F9, KeyCombination.SHIFT_DOWN);
        assertThat(at.model.editing().noteProperty().get()).contains("in and out");
        assertThat(at.row(SOUNDS)).isEmpty();
    }

    @Test
    void filesDroppedFromTheBinStandUnderThePointer() {
        at.ready();
        at.onModel(model -> {
            TrackRows.Row row = model.rows().of(SOUNDS).orElseThrow();
            double y = Header.HEIGHT + row.top() - model.rows().scroll() + 10;
            double x = model.viewport().x(MediaTime.ofSeconds(9)) + 3;
            Incomings incomings = new Incomings(model);
            Sketch sketch = incomings.sketch(List.of(Arranged.SOUND), Pointer.at(x, y));
            assertThat(sketch.ghosts())
                    .singleElement()
                    .satisfies(ghost -> assertThat(ghost.row()).isEqualTo(row.index()));
            assertThat(sketch.guideTicks()).hasValue(MediaTime.ofSeconds(9).ticks());
            incomings.drop(List.of(Arranged.SOUND), Pointer.at(x, y));
        });
        at.untilRow(SOUNDS, "wind.wav 9.000-12.00");
        assertThat(placed("wind.wav").track()).isEqualTo(Arranged.SOUNDS);
    }
}

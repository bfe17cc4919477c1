package studio.longplay.engine.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static studio.longplay.engine.timeline.Tracks.clip;
import static studio.longplay.engine.timeline.Tracks.gap;
import static studio.longplay.engine.timeline.Tracks.range;
import static studio.longplay.engine.timeline.Tracks.seconds;
import static studio.longplay.engine.timeline.Tracks.track;

import org.junit.jupiter.api.Test;

import java.util.List;

class TrackTest {
    private static final Transition DISSOLVE = new Transition("dissolve", seconds(1), seconds(2));

    @Test
    void itemsStandEndToEndAndATransitionOverItsCut() {
        Track track = track(gap(2), clip("a", 0, 4, 9), DISSOLVE, clip("b", 3, 4, 9));
        assertThat(track.duration()).isEqualTo(seconds(10));
        assertThat(track.rangeOf(1)).isEqualTo(range(2, 4));
        assertThat(track.rangeOf(2)).isEqualTo(range(5, 3));
        assertThat(track.rangeOf(3)).isEqualTo(range(6, 4));
    }

    @Test
    void theItemAtATimeIsTheOneThatFillsIt() {
        Track track = track(gap(2), clip("a", 0, 4, 9), DISSOLVE, clip("b", 3, 4, 9));
        assertThat(track.indexAt(seconds(0))).hasValue(0);
        assertThat(track.indexAt(seconds(2))).hasValue(1);
        assertThat(track.indexAt(seconds(6))).hasValue(3);
        assertThat(track.indexAt(seconds(10))).isEmpty();
        assertThat(track.indexAt(seconds(-1))).isEmpty();
    }

    @Test
    void aScriptElementIsFoundOnEveryTrack() {
        Track track = track(clip("a", 0, 4, 9), gap(1), clip("a", 0, 2, 9));
        Timeline timeline =
                Timeline.empty("film")
                        .with(track)
                        .with(track(clip("b", 0, 1, 1), clip("a", 1, 1, 9)));
        assertThat(timeline.rangesOf("id-a"))
                .isEqualTo(List.of(range(0, 4), range(5, 2), range(1, 1)));
        assertThat(timeline.duration()).isEqualTo(seconds(7));
        assertThat(timeline.tracks(Track.Kind.VIDEO)).isEmpty();
    }

    @Test
    void aTransitionNeedsRoomOnBothSides() {
        for (Composable[] wrong :
                new Composable[][] {
                    {DISSOLVE, clip("a", 0, 4, 9)},
                    {clip("a", 0, 4, 9), DISSOLVE},
                    {clip("a", 0, 4, 9), DISSOLVE, clip("b", 0, 1, 9)},
                    {clip("a", 0, 4, 9), DISSOLVE, DISSOLVE, clip("b", 0, 4, 9)},
                }) {
            assertThatThrownBy(() -> track(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aClipCannotUseMoreThanThereIs() {
        assertThatThrownBy(() -> clip("a", 5, 5, 9)).isInstanceOf(IllegalArgumentException.class);
        MediaReference unknown = new MissingReference("door.wav", null);
        assertThatThrownBy(() -> Clip.of("door", unknown))
                .isInstanceOf(IllegalArgumentException.class);
        Clip kept = new Clip("door", unknown, range(0, 2), "");
        assertThat(kept.duration()).isEqualTo(seconds(2));
        assertThat(kept.roomAfter()).isEqualTo(seconds(0));
    }

    @Test
    void withoutASourceRangeAllThatExistsCounts() {
        Clip clip = Clip.of("a", new GeneratedReference("voice.take", "ab", range(3, 5)));
        assertThat(clip.trimmedRange()).isEqualTo(range(3, 5));
    }
}

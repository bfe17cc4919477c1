package studio.longplay.engine.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static studio.longplay.engine.timeline.Tracks.clip;
import static studio.longplay.engine.timeline.Tracks.gap;
import static studio.longplay.engine.timeline.Tracks.seconds;
import static studio.longplay.engine.timeline.Tracks.shown;
import static studio.longplay.engine.timeline.Tracks.track;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import studio.longplay.engine.time.MediaTime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

class TrackEditsTest {
    private static final Clip X = clip("x", 0, 3, 3);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @Test
    void insertingInsideAClipSplitsIt() {
        Track after =
                TrackEdits.insert(track(clip("a", 2, 6, 10), clip("b", 0, 2, 2)), seconds(4), X);
        assertThat(after.items())
                .containsExactly(clip("a", 2, 4, 10), X, clip("a", 6, 2, 10), clip("b", 0, 2, 2));
    }

    @Test
    void insertingPastTheEndFillsTheWay() {
        assertThat(TrackEdits.insert(track(clip("a", 0, 2, 2)), seconds(5), X).items())
                .containsExactly(clip("a", 0, 2, 2), gap(3), X);
    }

    @Test
    void aTransitionGoesWithTheCutItStoodOn() {
        Transition dissolve = new Transition("dissolve", seconds(1), seconds(1));
        Track track = track(clip("a", 0, 4, 5), dissolve, clip("b", 1, 4, 5));
        assertThat(TrackEdits.insert(track, seconds(4), X).items())
                .containsExactly(clip("a", 0, 4, 5), X, clip("b", 1, 4, 5));
        assertThat(TrackEdits.slip(track, 0, seconds(1)).items()).contains(dissolve);
        assertThat(TrackEdits.ripple(track, 0, seconds(0), seconds(-4)).items())
                .doesNotContain(dissolve);
    }

    @Test
    void trimmingLeavesAGapAndTakesOnlyGaps() {
        Track track = track(clip("a", 0, 4, 9), gap(2), clip("b", 3, 4, 9));
        assertThat(TrackEdits.trim(track, 0, seconds(1), seconds(-1)).items())
                .containsExactly(gap(1), clip("a", 1, 2, 9), gap(3), clip("b", 3, 4, 9));
        assertThat(TrackEdits.trim(track, 2, seconds(-9), seconds(0)).items())
                .containsExactly(clip("a", 0, 4, 9), clip("b", 1, 6, 9));
        assertThat(TrackEdits.trim(track, 2, seconds(0), seconds(9)).duration())
                .isEqualTo(seconds(12));
    }

    @Test
    void slidingGivesAndTakesFromTheNeighbours() {
        Track track = track(clip("a", 0, 4, 9), clip("b", 0, 4, 4), clip("c", 1, 4, 9));
        assertThat(TrackEdits.slide(track, 1, seconds(2)).items())
                .containsExactly(clip("a", 0, 6, 9), clip("b", 0, 4, 4), clip("c", 3, 2, 9));
        assertThat(TrackEdits.slide(track, 1, seconds(-3)).items())
                .containsExactly(clip("a", 0, 3, 9), clip("b", 0, 4, 4), clip("c", 0, 5, 9));
        assertThat(TrackEdits.slide(track, 0, seconds(1))).isEqualTo(track);
    }

    @Test
    void aTransitionIsNoItemToEdit() {
        Track track =
                track(
                        clip("a", 0, 4, 9),
                        new Transition("dissolve", seconds(1), seconds(1)),
                        clip("b", 1, 4, 9));
        assertThatThrownBy(() -> TrackEdits.slip(track, 1, seconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void insertingAddsWhatItInsertsAndMovesTheRest(long seed) {
        Random random = new Random(seed);
        Track track = Tracks.random(random);
        int at = random.nextInt(shown(track).size() + 5);
        List<String> expected = new ArrayList<>(shown(track));
        while (expected.size() < at) {
            expected.add("-");
        }
        expected.addAll(at, shown(track(X)));
        Track after = TrackEdits.insert(track, seconds(at), X);
        assertThat(shown(after)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void overwritingChangesOnlyWhatItCovers(long seed) {
        Random random = new Random(seed);
        Track track = Tracks.random(random);
        int at = random.nextInt(shown(track).size() + 5);
        List<String> expected = new ArrayList<>(shown(track));
        while (expected.size() < at + 3) {
            expected.add("-");
        }
        Collections.copy(expected.subList(at, at + 3), shown(track(X)));
        assertThat(shown(TrackEdits.overwrite(track, seconds(at), X))).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void slicingShowsTheSameInMoreItems(long seed) {
        Random random = new Random(seed);
        Track track = Tracks.random(random);
        MediaTime at = seconds(random.nextInt(shown(track).size()));
        Track after = TrackEdits.slice(track, at);
        assertThat(shown(after)).isEqualTo(shown(track));
        int index = after.indexAt(at).orElseThrow();
        boolean inGap = after.items().get(index) instanceof Gap;
        assertThat(inGap || after.rangeOf(index).start().equals(at)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void removingLeavesAGapAndExtractingClosesUp(long seed) {
        Random random = new Random(seed);
        Track track = Tracks.random(random);
        int index = anItem(track, random);
        int start = (int) (track.rangeOf(index).start().ticks() / MediaTime.TICKS_PER_SECOND);
        int end = (int) (track.rangeOf(index).end().ticks() / MediaTime.TICKS_PER_SECOND);
        List<String> gone = new ArrayList<>(shown(track));
        Collections.fill(gone.subList(start, end), "-");
        assertThat(shown(TrackEdits.remove(track, index))).isEqualTo(gone);
        List<String> closed = new ArrayList<>(shown(track));
        closed.subList(start, end).clear();
        assertThat(shown(TrackEdits.extract(track, index))).isEqualTo(closed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void slippingRollingSlidingAndTrimmingInsideMoveNothingElse(long seed) {
        Random random = new Random(seed);
        Track track = Tracks.random(random);
        int index = anItem(track, random);
        MediaTime by = seconds(random.nextInt(41) - 20L);
        assertThat(TrackEdits.slip(track, index, by).duration()).isEqualTo(track.duration());
        assertThat(TrackEdits.roll(track, index, by).duration()).isEqualTo(track.duration());
        Track slid = TrackEdits.slide(track, index, by);
        assertThat(slid.duration()).isEqualTo(track.duration());
        MediaTime end = track.rangeOf(index).end();
        Track trimmed = TrackEdits.trim(track, index, by, seconds(0));
        assertThat(trimmed.duration()).isEqualTo(track.duration());
        assertThat(after(trimmed, end)).isEqualTo(after(track, end));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ripplingMovesTheRestByWhatTheItemGrew(long seed) {
        Random random = new Random(seed);
        Track track = Tracks.random(random);
        int index = anItem(track, random);
        Item before = (Item) track.items().get(index);
        Track after =
                TrackEdits.ripple(
                        track,
                        index,
                        seconds(random.nextInt(21) - 10L),
                        seconds(random.nextInt(21) - 10L));
        MediaTime grown = after.duration().minus(track.duration());
        assertThat(grown.isAfter(before.roomBefore().plus(before.roomAfter()))).isFalse();
        int next = index + 1;
        if (next < track.items().size() && track.items().get(next) instanceof Transition) {
            next++;
        }
        List<Composable> rest = track.items().subList(next, track.items().size());
        assertThat(after.items()).endsWith(rest.toArray(Composable[]::new));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverIsDoneNothingShowsMediaThatIsNotThere(long seed) {
        Random random = new Random(seed);
        Track track = Tracks.random(random);
        for (int step = 0; step < 30; step++) {
            track = anyEdit(track, random);
            MediaTime sum = MediaTime.ZERO;
            for (Composable item : track.items()) {
                sum = sum.plus(item.duration());
                if (item instanceof Clip clip) {
                    assertThat(clip.roomBefore().isBefore(MediaTime.ZERO)).isFalse();
                    assertThat(clip.roomAfter().isBefore(MediaTime.ZERO)).isFalse();
                    assertThat(clip.duration().isAfter(MediaTime.ZERO)).isTrue();
                }
            }
            assertThat(track.duration()).isEqualTo(sum);
        }
    }

    private static Track anyEdit(Track track, Random random) {
        MediaTime at = seconds(random.nextInt(60));
        MediaTime by =
                new MediaTime(random.nextLong(MediaTime.TICKS_PER_SECOND * 20)).minus(seconds(10));
        if (track.items().isEmpty()) {
            return TrackEdits.insert(track, at, X);
        }
        int index = anItem(track, random);
        return switch (random.nextInt(9)) {
            case 0 -> TrackEdits.insert(track, at, X);
            case 1 -> TrackEdits.overwrite(track, at, X);
            case 2 -> TrackEdits.slice(track, at);
            case 3 -> TrackEdits.remove(track, index);
            case 4 -> TrackEdits.trim(track, index, by, by);
            case 5 -> TrackEdits.ripple(track, index, by, by);
            case 6 -> TrackEdits.roll(track, index, by);
            case 7 -> TrackEdits.slide(track, index, by);
            default -> TrackEdits.slip(track, index, by);
        };
    }

    private static int anItem(Track track, Random random) {
        int index = random.nextInt(track.items().size());
        return track.items().get(index) instanceof Item ? index : index - 1;
    }

    private static List<String> after(Track track, MediaTime from) {
        List<String> shown = shown(track);
        int first = (int) (from.ticks() / MediaTime.TICKS_PER_SECOND);
        return first >= shown.size() ? List.of() : shown.subList(first, shown.size());
    }
}

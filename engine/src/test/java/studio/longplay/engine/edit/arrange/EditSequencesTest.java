package studio.longplay.engine.edit.arrange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.edit.History;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.project.arrange.TrackRef;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What is true after whatever edits, one after the other.
class EditSequencesTest {
    private static final int STEPS = 250;

    @ParameterizedTest
    @ValueSource(
            longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22})
    void theTimelineIsWholeAfterEveryEdit(long seed) {
        assertThat(new Wholeness(seed).edit(STEPS)).hasSizeGreaterThan(25);
    }

    /// What these found once: pictures that gave way to a sound between frames, clips that went
    /// with one scene and stood in the next.
    @ParameterizedTest
    @ValueSource(longs = {1016, 1069, 2597})
    void whatWasFoundOnceIsNotFoundAgain(long seed) {
        assertThat(new Wholeness(seed).edit(STEPS)).hasSizeGreaterThan(25);
    }

    /// Among the seeds are those that found time that opened and closed wrongly under lines that
    /// are heard at once, and a clip of which a tick was left.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 1012, 1016, 1049, 1082, 1397, 2158, 2316, 2993})
    void theTimelineIsWholeWherePeopleInterruptEachOther(long seed) {
        assertThat(new Wholeness(seed, Cutting.talking()).edit(STEPS)).hasSizeGreaterThan(25);
    }

    @Tag("long")
    @Test
    void theTimelineIsWholeAfterAHundredThousandEdits() {
        for (long seed = 1000; seed < 1400; seed++) {
            assertThat(new Wholeness(seed).edit(STEPS)).isNotEmpty();
        }
    }

    @Tag("long")
    @Test
    void itIsWholeAfterAHundredThousandWherePeopleInterruptEachOther() {
        for (long seed = 1000; seed < 1400; seed++) {
            assertThat(new Wholeness(seed, Cutting.talking()).edit(STEPS)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44})
    void aLockedTrackIsLeftAsItIs(long seed) {
        Cutting cutting = Cutting.usual();
        RandomCuts cuts = new RandomCuts(seed);
        for (int step = 0; step < 60; step++) {
            cutting.become(cuts.next(cutting.desk()).after());
        }
        cutting.become(UserTracks.lock(cutting.desk(), "v1", true));
        cutting.become(UserTracks.lock(cutting.desk(), "a1", true));
        Map<String, UserClip> locked = locked(cutting.arrangement());
        for (int step = 0; step < STEPS; step++) {
            RandomCuts.Cut cut = cuts.next(cutting.desk());
            cutting.become(cut.after());
            assertThat(locked(cutting.arrangement()))
                    .as("seed %d step %d after %s", seed, step, cut.name())
                    .isEqualTo(locked);
        }
        assertThat(locked).isNotEmpty();
    }

    private static Map<String, UserClip> locked(Arrangement arrangement) {
        return arrangement.userClips().entrySet().stream()
                .filter(it -> Set.of("v1", "a1").contains(it.getValue().track()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53, 54})
    void undoGoesBackToTheStartAndRedoToTheEnd(long seed) {
        Project first =
                Project.of("Heath", "heath.fountain", Cutting.PLAY)
                        .withArrangement(Cutting.usualArrangement());
        Cutting cutting = Cutting.usual();
        RandomCuts cuts = new RandomCuts(seed);
        History history = History.of(first);
        List<Arrangement> values = new ArrayList<>(List.of(first.arrangement()));
        for (int step = 1; step <= STEPS; step++) {
            RandomCuts.Cut cut = cuts.next(cutting.desk());
            history =
                    history.then(
                            step, Edit.Arrange.of(cut.name(), cutting.arrangement(), cut.after()));
            cutting.become(cut.after());
            values.add(cut.after());
            assertThat(history.project().arrangement()).isEqualTo(cut.after());
        }
        for (int step = STEPS - 1; step >= 0; step--) {
            history = history.undo();
            assertThat(history.project().arrangement()).isEqualTo(values.get(step));
        }
        assertThat(history.project()).isEqualTo(first);
        assertThat(history.canUndo()).isFalse();
        for (int step = 1; step <= STEPS; step++) {
            history = history.redo();
            assertThat(history.project().arrangement()).isEqualTo(values.get(step));
        }
        assertThat(history.canRedo()).isFalse();
    }

    @Test
    void linesDoNotChangeWhereTheUsersTracksAreEdited() {
        Cutting cutting = Cutting.usual();
        List<Strip> lines = lines(cutting);
        for (int step = 0; step < STEPS; step++) {
            Desk desk = cutting.desk();
            TimeRange range = new TimeRange(Cutting.millis(step * 97L), Cutting.seconds(3));
            cutting.become(
                    step % 2 == 0
                            ? Places.fill(desk, Cutting.filmWithSound(0, 5), range, "v1")
                            : Places.move(desk, own(cutting), Cutting.millis(-700), 0, true));
            assertThat(lines(cutting)).isEqualTo(lines);
        }
        assertThat(cutting.own("v1")).isNotEmpty();
    }

    private static Set<ClipRef> own(Cutting cutting) {
        return cutting.own("v1").stream().skip(1).map(Strip::ref).collect(Collectors.toSet());
    }

    private static List<Strip> lines(Cutting cutting) {
        return cutting.all().stream()
                .filter(strip -> strip.track() instanceof TrackRef.Dialogue)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {71, 72})
    void tracksAreOfTheKindTheirClipsAre(long seed) {
        Cutting cutting = Cutting.usual();
        RandomCuts cuts = new RandomCuts(seed);
        for (int step = 0; step < STEPS; step++) {
            cutting.become(cuts.next(cutting.desk()).after());
        }
        for (UserClip clip : cutting.arrangement().userClips().values()) {
            if (clip.source().equals(Cutting.SOUND)) {
                assertThat(cutting.arrangement().track(clip.track()).orElseThrow().kind())
                        .isEqualTo(UserTrack.Kind.AUDIO);
            }
        }
    }
}

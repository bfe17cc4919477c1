package studio.longplay.engine.edit.arrange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.edit.History;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.project.arrange.Change;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.project.arrange.TrackRef;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What is true after whatever edits, one after the other.
class EditSequencesTest {
    private static final int STEPS = 250;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void theTimelineIsWholeAfterEveryEdit(long seed) {
        Cutting cutting = Cutting.usual();
        RandomCuts cuts = new RandomCuts(seed);
        List<String> done = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            Arrangement before = cutting.arrangement();
            RandomCuts.Cut cut = cuts.next(cutting.desk());
            done.add(cut.name());
            cutting.become(cut.after());
            String when = "seed " + seed + " step " + step + " after " + cut.name();
            assertClipsStandApart(cutting, when);
            assertClipsAreInsideTheirMedia(cutting, when);
            assertTimeIsWhole(cutting.board(), when);
            assertNothingIsMissing(cutting, when);
            assertNothingIsASliver(cutting, when);
            assertDifferencesMakeIt(before, cut.after(), when);
        }
        assertThat(new HashSet<>(done)).hasSizeGreaterThan(25);
    }

    private static void assertClipsStandApart(Cutting cutting, String when) {
        for (Board.Row row : cutting.board().rows()) {
            for (int i = 1; i < row.strips().size(); i++) {
                assertThat(row.strips().get(i).start())
                        .as("%s on %s", when, row.track())
                        .isGreaterThanOrEqualTo(row.strips().get(i - 1).end());
            }
            assertThat(row.strips())
                    .as(when)
                    .allMatch(strip -> strip.range().duration().ticks() > 0);
        }
    }

    /// A frame more at the end is due to pictures ending on frames.
    private static void assertClipsAreInsideTheirMedia(Cutting cutting, String when) {
        for (Strip strip : cutting.all()) {
            assertThat(strip.sourceStart())
                    .as("%s: start of %s", when, strip)
                    .isGreaterThanOrEqualTo(strip.available().start());
            if (!strip.treatment().speed().isHeld()) {
                assertThat(strip.sourceEnd())
                        .as("%s: end of %s", when, strip)
                        .isLessThanOrEqualTo(
                                strip.available()
                                        .end()
                                        .plus(strip.treatment().speed().sourceOf(Cutting.FRAME)));
            }
        }
    }

    private static void assertTimeIsWhole(Board board, String when) {
        MediaTime end = Cutting.ZERO;
        for (Board.SceneSpan scene : board.scenes()) {
            assertThat(scene.range().start()).as(when).isEqualTo(end);
            assertThat(scene.range().duration().ticks() % Cutting.frames(16).ticks())
                    .as(when)
                    .isZero();
            end = scene.range().end();
        }
        MediaTime last = end;
        assertThat(board.rows())
                .as(when)
                .allMatch(row -> row.strips().stream().noneMatch(it -> it.end().isAfter(last)));
    }

    /// Every clip and every edit has a place or is listed.
    static void assertNothingIsMissing(Cutting cutting, String when) {
        Set<Object> seen = new HashSet<>();
        for (Strip strip : cutting.all()) {
            switch (strip.ref()) {
                case ClipRef.OfScript(var key, _) -> seen.add(key);
                case ClipRef.OfUser(var id) -> seen.add(id);
            }
        }
        cutting.board().marks().forEach(mark -> seen.add(mark.marker().id()));
        for (Board.Lost lost : cutting.board().lost()) {
            switch (lost.what()) {
                case Board.Lost.What.Edit(var key) -> seen.add(key);
                case Board.Lost.What.Clip(var id) -> seen.add(id);
                case Board.Lost.What.Marker(var id) -> seen.add(id);
            }
        }
        Arrangement arrangement = cutting.arrangement();
        assertThat(seen).as(when).containsAll(arrangement.userClips().keySet());
        assertThat(seen).as(when).containsAll(arrangement.markers().keySet());
        arrangement
                .clips()
                .forEach((key, edit) -> {
                    if (!edit.pieces().isEmpty()) {
                        assertThat(seen).as(when).contains(key);
                    }
                });
    }

    /// Nothing that was cut is shorter than a frame, but for what is lost where speeds are
    /// reckoned.
    private static void assertNothingIsASliver(Cutting cutting, String when) {
        MediaTime least = Cutting.FRAME.minus(new MediaTime(1000));
        for (UserClip clip : cutting.arrangement().userClips().values()) {
            assertThat(clip.length()).as("%s: %s", when, clip).isGreaterThanOrEqualTo(least);
        }
        for (Strip strip : cutting.all()) {
            if (strip.track() instanceof TrackRef.Dialogue) {
                assertThat(strip.range().duration())
                        .as("%s: %s", when, strip)
                        .isGreaterThanOrEqualTo(least);
            }
        }
    }

    private static void assertDifferencesMakeIt(
            Arrangement before, Arrangement after, String when) {
        Arrangement made = before;
        for (Change change : Change.between(before, after)) {
            made = change.applyTo(made);
        }
        assertThat(made).as(when).isEqualTo(after);
    }

    /// Where one goes on into the next scene it may be cut short there, and is listed: scenes begin
    /// on whole steps of 16 frames, so that what an edit moves in one of them moves the next one
    /// only about as far, and how far an edit cannot know. Nor can it know where the script has
    /// again what is reset.
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void noEditLeavesTwoOfTheUsersClipsInOnePlace(long seed) {
        Cutting cutting = Cutting.usual();
        RandomCuts cuts = new RandomCuts(seed);
        Set<String> known = new HashSet<>();
        for (int step = 0; step < STEPS; step++) {
            RandomCuts.Cut cut = cuts.next(cutting.desk());
            cutting.become(cut.after());
            for (Board.Lost lost : cutting.board().lost()) {
                if (lost.what() instanceof Board.Lost.What.Clip(String id) && known.add(id)) {
                    assertThat(isCutByTheNextScene(cutting, id) || cut.name().equals("reset"))
                            .as("seed %d step %d after %s: %s", seed, step, cut.name(), lost)
                            .isTrue();
                }
            }
        }
    }

    private static boolean isCutByTheNextScene(Cutting cutting, String id) {
        Optional<Strip> strip = cutting.board().strip(new ClipRef.OfUser(id));
        if (strip.isEmpty()) {
            return beginsWithAScene(cutting, id);
        }
        MediaTime end = strip.get().end();
        ElementId scene = scene(cutting, strip.get());
        return cutting.strips(strip.get().track()).stream()
                .anyMatch(it -> it.start().equals(end) && !scene(cutting, it).equals(scene));
    }

    /// Whether another clip of its track begins less than a step after a scene does.
    private static boolean beginsWithAScene(Cutting cutting, String id) {
        String track = cutting.arrangement().userClips().get(id).track();
        return cutting.own(track).stream()
                .anyMatch(strip ->
                        cutting.board().scenes().stream()
                                .map(scene -> strip.start().minus(scene.range().start()))
                                .anyMatch(by ->
                                        !by.isBefore(Cutting.ZERO)
                                                && by.isBefore(Cutting.frames(16))));
    }

    /// The scene that it goes with.
    private static ElementId scene(Cutting cutting, Strip strip) {
        return strip.ref() instanceof ClipRef.OfUser(String id)
                ? cutting.arrangement().userClips().get(id).anchor().scene()
                : cutting.board().scenes().get(strip.scene()).scene();
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35, 36})
    void picturesAndTheirSoundStayTogether(long seed) {
        Cutting cutting = Cutting.usual();
        RandomCuts cuts = new RandomCuts(seed);
        for (int step = 0; step < STEPS; step++) {
            RandomCuts.Cut cut = cuts.next(cutting.desk());
            cutting.become(cut.after());
            Map<String, List<Strip>> linked =
                    cutting.all().stream()
                            .filter(strip -> !strip.link().isEmpty())
                            .collect(Collectors.groupingBy(Strip::link));
            for (List<Strip> clips : linked.values()) {
                for (Strip clip : clips) {
                    assertTogether(clips.getFirst(), clip, seed + "/" + step + " " + cut.name());
                }
            }
        }
    }

    /// Within a frame: a picture stands on frames, its sound may stand between.
    private static void assertTogether(Strip one, Strip other, String when) {
        assertNear(one.start(), other.start(), when + " start of " + one + other);
        assertNear(
                one.start().minus(one.sourceStart()),
                other.start().minus(other.sourceStart()),
                when + " offset of " + one + other);
    }

    private static void assertNear(MediaTime one, MediaTime other, String when) {
        assertThat(Math.abs(one.minus(other).ticks()))
                .as(when)
                .isLessThanOrEqualTo(Cutting.FRAME.ticks());
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

    @ParameterizedTest
    @ValueSource(longs = {61, 62, 63, 64, 65, 66})
    void linesDoNotChangeWhereTheUsersTracksAreEdited(long seed) {
        Cutting cutting = Cutting.usual();
        List<Strip> lines = lines(cutting);
        RandomCuts cuts = new RandomCuts(seed);
        for (int step = 0; step < STEPS; step++) {
            Desk desk = cutting.desk();
            TimeRange range = new TimeRange(Cutting.millis(step * 97L), Cutting.seconds(3));
            cutting.become(
                    step % 2 == 0
                            ? Places.fill(desk, Cutting.filmWithSound(0, 5), range, "v1")
                            : Places.move(desk, own(cutting), Cutting.millis(-700), 0, true));
            assertThat(lines(cutting)).isEqualTo(lines);
        }
        assertThat(cuts).isNotNull();
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

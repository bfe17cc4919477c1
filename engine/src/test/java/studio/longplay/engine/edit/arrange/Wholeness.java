package studio.longplay.engine.edit.arrange;

import static org.assertj.core.api.Assertions.assertThat;

import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.project.arrange.Change;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.project.arrange.TrackRef;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.time.MediaTime;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What must be true of a timeline after every edit.
final class Wholeness {
    private final Cutting cutting;
    private final Set<String> lost = new HashSet<>();
    private final Set<String> done = new HashSet<>();
    private final RandomCuts cuts;
    private final long seed;

    Wholeness(long seed) {
        this(seed, Cutting.usual());
    }

    Wholeness(long seed, Cutting cutting) {
        this.seed = seed;
        this.cutting = cutting;
        this.cuts = new RandomCuts(seed);
    }

    /// Does edits at random, and looks after each.
    ///
    /// @return the names of those that were done
    Set<String> edit(int steps) {
        for (int step = 0; step < steps; step++) {
            Arrangement before = cutting.arrangement();
            RandomCuts.Cut cut = cuts.next(cutting.desk());
            done.add(cut.name());
            cutting.become(cut.after());
            String when = "seed " + seed + " step " + step + " after " + cut.name();
            assertClipsStandApart(cutting, when);
            assertNoClipHidesAnother(cut.name(), when);
            assertPicturesAndSoundsAreTogether(when);
            assertClipsAreInsideTheirMedia(cutting, when);
            assertTimeIsWhole(cutting.board(), when);
            assertNothingIsMissing(cutting, when);
            assertNothingIsASliver(cutting, when);
            assertDifferencesMakeIt(before, cut.after(), when);
        }
        return done;
    }

    /// Where one goes on into the next scene it may be cut short there, and is listed: scenes begin
    /// on whole steps of 16 frames, so that what an edit moves in one of them moves the next one
    /// only about as far, and how far an edit cannot know. Nor can it know where the script has
    /// again what is reset. What was hidden so may come out again, and then hide others.
    private void assertNoClipHidesAnother(String name, String when) {
        boolean some = !lost.isEmpty();
        for (Board.Lost each : cutting.board().lost()) {
            if (each.what() instanceof Board.Lost.What.Clip(String id) && lost.add(id)) {
                assertThat(some || isCutByTheNextScene(cutting, id) || name.equals("reset"))
                        .as("%s: %s", when, each)
                        .isTrue();
            }
        }
    }

    private void assertPicturesAndSoundsAreTogether(String when) {
        Map<String, List<Strip>> linked =
                cutting.all().stream()
                        .filter(strip -> !strip.link().isEmpty())
                        .collect(Collectors.groupingBy(Strip::link));
        for (List<Strip> clips : linked.values()) {
            for (Strip clip : clips) {
                assertTogether(clips.getFirst(), clip, when);
            }
        }
    }

    private static boolean isCutByTheNextScene(Cutting cutting, String id) {
        Optional<Strip> strip = cutting.board().strip(new ClipRef.OfUser(id));
        if (strip.isEmpty()) {
            return isAmongOthers(cutting, id);
        }
        MediaTime end = strip.get().end();
        ElementId scene = scene(cutting, strip.get());
        return cutting.strips(strip.get().track()).stream()
                .anyMatch(it -> it.start().equals(end) && !scene(cutting, it).equals(scene));
    }

    /// Whether clips that go with other scenes are on its track.
    private static boolean isAmongOthers(Cutting cutting, String id) {
        UserClip clip = cutting.arrangement().userClips().get(id);
        return cutting.own(clip.track()).stream()
                .anyMatch(strip -> !scene(cutting, strip).equals(clip.anchor().scene()));
    }

    /// The scene that it goes with.
    private static ElementId scene(Cutting cutting, Strip strip) {
        return strip.ref() instanceof ClipRef.OfUser(String id)
                ? cutting.arrangement().userClips().get(id).anchor().scene()
                : cutting.board().scenes().get(strip.scene()).scene();
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
            MediaTime sceneStart = cutting.board().scenes().get(strip.scene()).range().start();
            boolean moved = strip.start().equals(sceneStart);
            if (strip.track() instanceof TrackRef.Dialogue && !moved) {
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
}

package studio.longplay.engine.render.lay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.project.arrange.Anchor;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.ClipEdit;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRole;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.Edge;
import studio.longplay.engine.project.arrange.Piece;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.timeline.Property;
import studio.longplay.engine.timeline.Speed;
import studio.longplay.engine.timeline.Treatment;

import java.util.List;

/// What the user did on the timeline, laid out.
class ArrangeTest {
    private static final MediaTime SECOND = MediaTime.ofSeconds(1);
    private static final MediaTime ZERO = MediaTime.ZERO;
    private static final MediaTime LEAST = new MediaTime(FrameRate.FPS_30.ticksPerFrame());

    private final Assembly assembly = new Assembly(Pacing.DEFAULT, FrameRate.FPS_30);
    private final Script script =
            Scripts.script(
                    Scripts.scene(
                            "one",
                            new Cue.MusicCue(id("music"), 1, List.of("calm"), 0, "", false),
                            Scripts.line("a", "Mary", "one two three four five six"),
                            new Cue.SoundCue(id("door"), 1, "door", List.of(), ZERO),
                            new Cue.PictureCue(id("heath"), 1, "heath", ""),
                            Scripts.line("b", "John", "seven eight nine ten"),
                            Scripts.line("c", "Mary", "eleven twelve")),
                    Scripts.scene("two", Scripts.line("d", "John", "thirteen fourteen")));

    private static ElementId id(String id) {
        return new ElementId(id);
    }

    private SceneLayout scene(Arrangement arrangement) {
        return lay(arrangement).scenes().getFirst();
    }

    private Programme lay(Arrangement arrangement) {
        return assembly.lay(script, Scripts.lengths(), arrangement);
    }

    private static Arrangement edited(String element, ClipRole role, ClipEdit edit) {
        return Arrangement.NONE.with(new ClipKey(id(element), role), edit);
    }

    private static ClipEdit pieces(Piece... pieces) {
        return ClipEdit.NONE.withPieces(List.of(pieces));
    }

    private static Piece piece(MediaTime in, Edge out) {
        return Piece.WHOLE.withEnds(Edge.at(in), out);
    }

    private static Placed.PlacedLine line(SceneLayout scene, int number) {
        return scene.lines().get(number);
    }

    @Test
    void trimmingTheEndOfALineMovesNothingElse() {
        SceneLayout before = scene(Arrangement.NONE);
        ClipEdit trim = pieces(piece(ZERO, Edge.END.plus(ZERO.minus(SECOND))));
        SceneLayout after = scene(edited("a", ClipRole.LINE, trim));
        Placed.PlacedLine whole = line(before, 0);
        Placed.PlacedLine cut = line(after, 0);
        assertThat(cut.range().start()).isEqualTo(whole.range().start());
        assertThat(cut.end()).isEqualTo(whole.end().minus(SECOND));
        assertThat(cut.natural()).isEqualTo(whole.range());
        assertThat(line(after, 1)).isEqualTo(line(before, 1));
        assertThat(after.duration()).isEqualTo(before.duration());
        assertThat(cut.words().subList(0, 3)).isEqualTo(whole.words().subList(0, 3));
        assertThat(cut.words().get(3).end()).isEqualTo(cut.end());
        assertThat(cut.words().subList(4, 6)).allMatch(word -> word.duration().equals(ZERO));
    }

    @Test
    void aRippleTrimMovesWhatFollowsInItsSceneAndNoOtherScene() {
        Programme before = lay(Arrangement.NONE);
        ClipEdit trim =
                pieces(piece(ZERO, Edge.END.plus(ZERO.minus(SECOND))))
                        .withRipple(ZERO.minus(SECOND));
        Programme after = lay(edited("a", ClipRole.LINE, trim));
        SceneLayout one = after.scenes().getFirst();
        assertThat(line(one, 1).range().start())
                .isEqualTo(line(before.scenes().getFirst(), 1).range().start().minus(SECOND));
        assertThat(after.scenes().getLast()).isEqualTo(before.scenes().getLast());
    }

    @Test
    void anEdgeCountedFromTheEndStaysThereWhenTheLineIsSpokenLonger() {
        ClipEdit trim = pieces(piece(SECOND, Edge.END.plus(ZERO.minus(SECOND))));
        Arrangement arrangement = edited("a", ClipRole.LINE, trim);
        Script longer =
                Scripts.script(
                        Scripts.scene("one", Scripts.line("a", "Mary", "one ".repeat(20).strip())));
        Placed.PlacedLine line =
                assembly.lay(longer, Scripts.lengths(), arrangement)
                        .scenes()
                        .getFirst()
                        .lines()
                        .getFirst();
        assertThat(line.range().start()).isEqualTo(line.natural().start().plus(SECOND));
        assertThat(line.end()).isEqualTo(line.natural().end().minus(SECOND));
        assertThat(line.natural().duration()).isGreaterThan(MediaTime.ofSeconds(8));
    }

    @Test
    void aWordLiftedFromTheMiddleLeavesAGapAndHasNoLength() {
        SceneLayout before = scene(Arrangement.NONE);
        Placed.PlacedLine whole = line(before, 0);
        TimeRange word = whole.words().get(2);
        MediaTime in = word.start().minus(whole.range().start());
        MediaTime out = word.end().minus(whole.range().start());
        ClipEdit lift = pieces(piece(ZERO, Edge.at(in)), piece(out, Edge.END));
        Placed.PlacedLine cut = line(scene(edited("a", ClipRole.LINE, lift)), 0);
        assertThat(cut.slices()).hasSize(2);
        assertThat(cut.slices().getFirst().end()).isEqualTo(word.start());
        assertThat(cut.slices().getLast().range().start()).isEqualTo(word.end());
        assertThat(cut.slices().getLast().sourceStart()).isEqualTo(out);
        assertThat(cut.words().get(2)).isEqualTo(new TimeRange(word.start(), ZERO));
        assertThat(cut.words().subList(3, 6)).isEqualTo(whole.words().subList(3, 6));
        assertThat(cut.range()).isEqualTo(whole.range());
    }

    @Test
    void wordsOfAFasterLineAreHeardFaster() {
        Placed.PlacedLine whole = line(scene(Arrangement.NONE), 0);
        ClipEdit twice = pieces(Piece.WHOLE.with(Treatment.NONE.withSpeed(new Speed(2, 1))));
        Placed.PlacedLine fast = line(scene(edited("a", ClipRole.LINE, twice)), 0);
        assertThat(fast.range().duration().ticks()).isEqualTo(whole.range().duration().ticks() / 2);
        for (int word = 0; word < 6; word++) {
            assertThat(fast.words().get(word).duration().ticks())
                    .isBetween(
                            whole.words().get(word).duration().ticks() / 2,
                            whole.words().get(word).duration().ticks() / 2 + 1);
        }
    }

    @Test
    void aLineTakenOutWithItsTimeLetsTheNextFollowWhereItBegan() {
        SceneLayout before = scene(Arrangement.NONE);
        MediaTime length = line(before, 1).range().duration();
        ClipEdit gone = pieces().withRipple(ZERO.minus(length));
        SceneLayout after = scene(edited("b", ClipRole.LINE, gone));
        assertThat(line(after, 1).slices()).isEmpty();
        assertThat(line(after, 1).range()).isEqualTo(line(before, 1).range());
        MediaTime moved = line(before, 2).range().start().minus(line(after, 2).range().start());
        assertThat(moved.minus(length).ticks()).isBetween(0L, LEAST.ticks());
        assertThat(after.duration()).isLessThan(before.duration());
    }

    @Test
    void noLeadAndNoRippleMovesALineBeforeWhatStandsBeforeIt() {
        MediaTime far = MediaTime.ofSeconds(-100);
        SceneLayout led = scene(edited("b", ClipRole.LINE, ClipEdit.NONE.withLead(far)));
        MediaTime cursor = led.sounds().getFirst().range().start().plus(Pacing.DEFAULT.soundLead());
        assertThat(line(led, 1).range().start().minus(cursor).ticks()).isBetween(0L, LEAST.ticks());
        SceneLayout rippled = scene(edited("a", ClipRole.LINE, ClipEdit.NONE.withRipple(far)));
        assertThat(rippled.sounds().getFirst().range().start())
                .isLessThanOrEqualTo(line(rippled, 0).range().start());
    }

    @Test
    void anEffectMovedIsHeardThereAndTheRestStays() {
        SceneLayout before = scene(Arrangement.NONE);
        ClipEdit moved = pieces(Piece.WHOLE.shiftedBy(SECOND));
        SceneLayout after = scene(edited("door", ClipRole.EFFECT, moved));
        Placed.PlacedSound door = after.sounds().getFirst();
        assertThat(door.range()).isEqualTo(before.sounds().getFirst().range());
        assertThat(door.slices()).containsExactly(Slice.whole(door.range().shiftedBy(SECOND)));
        assertThat(after.lines()).isEqualTo(before.lines());
    }

    @Test
    void musicDrawnOutIsComposedLongerAndItsSceneLastsAsLong() {
        SceneLayout before = scene(Arrangement.NONE);
        ClipEdit longer = pieces(piece(ZERO, Edge.END.plus(MediaTime.ofSeconds(5))));
        SceneLayout after = scene(edited("music", ClipRole.MUSIC, longer));
        Placed.PlacedMusic music = after.music().getFirst();
        assertThat(music.length())
                .isEqualTo(before.music().getFirst().length().plus(MediaTime.ofSeconds(5)));
        assertThat(after.duration()).isGreaterThanOrEqualTo(music.slices().getFirst().end());
        assertThat(after.duration().toFramesFloor(FrameRate.FPS_30) % 16).isZero();
        assertThat(after.pictures().getLast().range().end()).isEqualTo(after.duration());
    }

    @Test
    void aPictureThatComesEarlierEndsTheOneBeforeIt() {
        SceneLayout before = scene(Arrangement.NONE);
        ClipEdit earlier = pieces(piece(ZERO.minus(SECOND), Edge.END));
        SceneLayout after = scene(edited("heath", ClipRole.PICTURE, earlier));
        Slice heath = after.pictures().getFirst().slices().getFirst();
        assertThat(heath.range().start())
                .isEqualTo(before.pictures().getFirst().range().start().minus(SECOND));
        assertThat(after.scenery().slices().getFirst().end()).isEqualTo(heath.range().start());
    }

    private static Arrangement withTitle(Anchor anchor, MediaTime length, Treatment treatment) {
        UserTrack track = new UserTrack("v1", UserTrack.Kind.VIDEO, "Titles", false, false);
        ClipSource source = new ClipSource.OfTitle("Meanwhile", "");
        return Arrangement.NONE
                .withTracks(List.of(track))
                .with(
                        new UserClip(
                                "t",
                                "v1",
                                "Meanwhile",
                                source,
                                anchor,
                                ZERO,
                                length,
                                treatment,
                                "",
                                ""));
    }

    @Test
    void aClipOfTheUsersIsCutAtTheBorderOfScenesAndItsFadesStayAtItsEnds() {
        MediaTime start = lay(Arrangement.NONE).startOf(1);
        Anchor anchor = new Anchor(id("d"), MediaTime.ofSeconds(-3), id("two"), ZERO);
        Treatment fades = Treatment.NONE.withFades(SECOND, SECOND);
        Programme programme = lay(withTitle(anchor, MediaTime.ofSeconds(6), fades));
        MediaTime line = programme.scenes().get(1).lines().getFirst().range().start();
        Placed.PlacedUser first = programme.scenes().get(0).userClips().getFirst();
        Placed.PlacedUser second = programme.scenes().get(1).userClips().getFirst();
        assertThat(programme.startOf(1)).isEqualTo(start);
        assertThat(first.end()).isEqualTo(start);
        assertThat(second.range().start()).isEqualTo(ZERO);
        assertThat(first.range().duration().plus(second.range().duration()))
                .isEqualTo(MediaTime.ofSeconds(6));
        assertThat(second.end()).isEqualTo(line.plus(MediaTime.ofSeconds(3)));
        assertThat(second.slice().sourceStart()).isEqualTo(first.range().duration());
        assertThat(first.slice().treatment()).isEqualTo(Treatment.NONE.withFades(SECOND, ZERO));
        assertThat(second.slice().treatment()).isEqualTo(Treatment.NONE.withFades(ZERO, SECOND));
    }

    @Test
    void aFadeOverABorderGoesOnBehindIt() {
        Anchor anchor = new Anchor(id("d"), MediaTime.ofSeconds(-2), id("two"), ZERO);
        Treatment fade = Treatment.NONE.withFades(MediaTime.ofSeconds(4), ZERO);
        Programme programme = lay(withTitle(anchor, MediaTime.ofSeconds(6), fade));
        Slice first = programme.scenes().get(0).userClips().getFirst().slice();
        Slice second = programme.scenes().get(1).userClips().getFirst().slice();
        double before = first.treatment().value(Property.OPACITY, first.sourceAt(first.end()));
        double after = second.treatment().value(Property.OPACITY, second.sourceStart());
        assertThat(before).isBetween(0.2, 0.5);
        assertThat(after).isEqualTo(before);
        assertThat(second.treatment().value(Property.OPACITY, second.sourceAt(second.end())))
                .isEqualTo(1);
    }

    @Test
    void theLastSceneLastsAsLongAsAClipOfTheUsersInIt() {
        Anchor anchor = new Anchor(id("d"), ZERO, id("two"), ZERO);
        Programme before = lay(Arrangement.NONE);
        Programme after = lay(withTitle(anchor, MediaTime.ofSeconds(60), Treatment.NONE));
        SceneLayout last = after.scenes().getLast();
        assertThat(last.duration()).isGreaterThanOrEqualTo(last.userClips().getFirst().end());
        assertThat(last.duration().toFramesFloor(FrameRate.FPS_30) % 16).isZero();
        assertThat(after.scenes().getFirst()).isEqualTo(before.scenes().getFirst());
    }

    @Test
    void aClipWhoseElementIsGoneStandsByItsSceneAndWithoutThatNowhere() {
        Anchor gone = new Anchor(id("x"), ZERO, id("two"), SECOND);
        Programme programme = lay(withTitle(gone, SECOND, Treatment.NONE));
        assertThat(programme.scenes().get(1).userClips().getFirst().range().start())
                .isEqualTo(SECOND);
        Anchor lost = new Anchor(id("x"), ZERO, id("y"), SECOND);
        assertThat(lay(withTitle(lost, SECOND, Treatment.NONE)).scenes())
                .allMatch(scene -> scene.userClips().isEmpty());
    }

    @Test
    void nothingSaysWhereInTheProgrammeASceneStands() {
        Anchor anchor = new Anchor(id("d"), ZERO, id("two"), ZERO);
        Arrangement titled = withTitle(anchor, SECOND, Treatment.NONE);
        ClipEdit later = ClipEdit.NONE.withLead(MediaTime.ofSeconds(7));
        Arrangement moved = titled.with(new ClipKey(id("b"), ClipRole.LINE), later);
        assertThat(lay(moved).startOf(1)).isGreaterThan(lay(titled).startOf(1));
        assertThat(lay(moved).scenes().get(1)).isEqualTo(lay(titled).scenes().get(1));
    }

    @Test
    void anEmptyArrangementChangesNothing() {
        Scene scene = script.scenes().getFirst();
        assertThat(lay(Arrangement.NONE)).isEqualTo(assembly.lay(script, Scripts.lengths()));
        ClipEdit grouped = ClipEdit.NONE.withGroup("g");
        assertThat(scene(edited("b", ClipRole.LINE, grouped))).isEqualTo(scene(Arrangement.NONE));
        assertThat(scene.parts()).hasSize(6);
    }
}

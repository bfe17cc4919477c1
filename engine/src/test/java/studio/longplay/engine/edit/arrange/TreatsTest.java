package studio.longplay.engine.edit.arrange;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.longplay.engine.edit.arrange.Cutting.ZERO;
import static studio.longplay.engine.edit.arrange.Cutting.film;
import static studio.longplay.engine.edit.arrange.Cutting.frames;
import static studio.longplay.engine.edit.arrange.Cutting.seconds;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.TrackRef;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Crossing;
import studio.longplay.engine.timeline.Curve;
import studio.longplay.engine.timeline.Ease;
import studio.longplay.engine.timeline.Key;
import studio.longplay.engine.timeline.Property;
import studio.longplay.engine.timeline.Speed;
import studio.longplay.engine.timeline.Treatment;

import java.util.List;
import java.util.Optional;
import java.util.Set;

class TreatsTest {
    private static final String WALKED = "I have walked";
    private static final String THEN = "Then you";
    private static final TrackRef ANNA = new TrackRef.Dialogue("ANNA", 0);
    private static final Speed DOUBLE = new Speed(2, 1);
    private static final Speed HALF = new Speed(1, 2);

    private static Treatment treatment(Cutting cutting, int number) {
        return cutting.clip("v1", number).treatment();
    }

    @ParameterizedTest
    @CsvSource({"10, 20, 10, 20", "100, 90, 100, 20", "500, 500, 120, 0", "-5, -5, 0, 0"})
    void fadesAreNoLongerThanTheClip(long in, long out, long fadeIn, long fadeOut) {
        Cutting cutting = Cutting.three();
        ClipRef middle = cutting.own("v1", 1);
        cutting.with(desk -> Treats.fades(desk, middle, frames(in), frames(out)));
        assertThat(treatment(cutting, 1))
                .isEqualTo(Treatment.NONE.withFades(frames(fadeIn), frames(fadeOut)));
        assertThat(treatment(cutting, 0)).isEqualTo(Treatment.NONE);
    }

    private static Optional<Crossing> dissolve(long length) {
        return Optional.of(Crossing.centred(Crossing.Kind.DISSOLVE, frames(length)));
    }

    @Test
    void aTransitionStandsOverTheCut() {
        Cutting cutting = Cutting.three();
        cutting.with(desk -> Treats.crossing(desk, cutting.own("v1", 1), dissolve(20)));
        assertThat(treatment(cutting, 1).crossing()).isEqualTo(dissolve(20));
        assertThat(cutting.drawn("v1")).isEqualTo("0..120@120 120..240@300 240..360@600");
        cutting.with(desk -> Treats.crossing(desk, cutting.own("v1", 1), Optional.empty()));
        assertThat(treatment(cutting, 1)).isEqualTo(Treatment.NONE);
    }

    @Test
    void aTransitionIsAsLongAsThereIsMediaForIt() {
        Cutting cutting = Cutting.usual();
        cutting.with(desk -> Places.overwrite(desk, film(38, 40), ZERO, "v1"));
        cutting.with(desk -> Places.overwrite(desk, film(0, 4), seconds(2), "v1"));
        // The first has nothing after its end, the second nothing before its start.
        cutting.with(desk -> Treats.crossing(desk, cutting.own("v1", 1), dissolve(30)));
        assertThat(treatment(cutting, 1).crossing().orElseThrow().length()).isEqualTo(ZERO);
        cutting.with(desk -> Trims.trim(desk, cutting.own("v1", 0), ZERO, frames(-5)));
        cutting.with(desk -> Trims.slip(desk, cutting.own("v1", 1), frames(9)));
        cutting.with(desk -> Cuts.closeGap(desk, new TrackRef.OfUser("v1"), frames(57)));
        cutting.with(desk -> Treats.crossing(desk, cutting.own("v1", 1), dissolve(30)));
        Crossing crossing = treatment(cutting, 1).crossing().orElseThrow();
        assertThat(crossing.before()).isEqualTo(frames(9));
        assertThat(crossing.after()).isEqualTo(frames(5));
    }

    @Test
    void whatComesFromNothingHasNothingBeforeItsTransition() {
        Cutting cutting = Cutting.three();
        cutting.with(desk -> Treats.crossing(desk, cutting.own("v1", 0), dissolve(20)));
        Crossing crossing = treatment(cutting, 0).crossing().orElseThrow();
        assertThat(crossing.before()).isEqualTo(ZERO);
        assertThat(crossing.after()).isEqualTo(frames(10));
    }

    @Test
    void aFasterClipIsShorterWithItsSound() {
        Cutting cutting = Cutting.sounding();
        Set<ClipRef> middle = Set.of(cutting.own("v1", 1));
        cutting.with(desk -> Treats.speed(desk, middle, DOUBLE, false));
        assertThat(cutting.drawn("v1")).isEqualTo("0..120@120 120..180@300 240..360@600");
        assertThat(cutting.drawn("a1")).isEqualTo(cutting.drawn("v1"));
        cutting.with(desk -> Treats.speed(desk, middle, Speed.NORMAL, false));
        assertThat(cutting.arrangement()).isEqualTo(Cutting.sounding().arrangement());
    }

    @Test
    void aSlowerClipEndsWhereTheNextBeginsOrMovesIt() {
        Cutting cutting = Cutting.sounding();
        Set<ClipRef> middle = Set.of(cutting.own("v1", 1));
        Cutting rippled = Cutting.of(cutting.arrangement());
        cutting.with(desk -> Treats.speed(desk, middle, HALF, false));
        assertThat(cutting.drawn("v1")).isEqualTo("0..120@120 120..240@300 240..360@600");
        assertThat(cutting.clip("v1", 1).out()).isEqualTo(frames(360));
        rippled.with(desk -> Treats.speed(desk, middle, HALF, true));
        assertThat(rippled.drawn("v1")).isEqualTo("0..120@120 120..360@300 360..480@600");
        assertThat(rippled.drawn("a1")).isEqualTo(rippled.drawn("v1"));
        rippled.with(desk -> Treats.speed(desk, middle, DOUBLE, true));
        assertThat(rippled.drawn("v1")).isEqualTo("0..120@120 120..180@300 180..300@600");
    }

    @Test
    void aFasterLineMovesWhatFollowsIfItRipples() {
        Cutting cutting = Cutting.usual();
        cutting.with(desk -> Treats.speed(desk, Set.of(cutting.line(WALKED)), DOUBLE, true));
        assertThat(cutting.drawn(ANNA)).startsWith("180..246.2@0 290..");
        assertThat(cutting.board().lost()).isEmpty();
    }

    @Test
    void aClipThatWouldNotLastAFrameKeepsItsSpeed() {
        Cutting cutting = Cutting.usual();
        cutting.with(desk -> Places.overwrite(desk, film(0, 1), ZERO, "v1"));
        cutting.with(desk -> Trims.trim(desk, cutting.own("v1", 0), ZERO, frames(-28)));
        Arrangement before = cutting.arrangement();
        Set<ClipRef> clip = Set.of(cutting.own("v1", 0));
        assertThat(Treats.speed(cutting.desk(), clip, new Speed(3, 1), false)).isEqualTo(before);
        assertThat(Treats.speed(cutting.desk(), clip, DOUBLE, false)).isNotEqualTo(before);
    }

    @Test
    void aFrameIsHeldAndTheRestComesAfterIt() {
        Cutting cutting = Cutting.sounding();
        cutting.with(desk -> Treats.freeze(desk, cutting.own("v1", 1), frames(150), frames(40)));
        assertThat(cutting.drawn("v1"))
                .isEqualTo("0..120@120 120..150@300 150..190@330 190..280@330 280..400@600");
        assertThat(treatment(cutting, 2).speed()).isEqualTo(Speed.HELD);
        assertThat(treatment(cutting, 3).speed()).isEqualTo(Speed.NORMAL);
        // Its sound waits.
        assertThat(cutting.drawn("a1"))
                .isEqualTo("0..120@120 120..150@300 190..280@330 280..400@600");
        assertThat(cutting.clip("v1", 3).link()).isEqualTo(cutting.clip("a1", 2).link());
    }

    @Test
    void aPictureOfTheScriptIsHeld() {
        Cutting cutting = Cutting.usual();
        ClipRef picture = cutting.strips(new TrackRef.Pictures()).getFirst().ref();
        cutting.with(desk -> Treats.freeze(desk, picture, frames(100), frames(20)));
        assertThat(cutting.drawn(new TrackRef.Pictures()))
                .startsWith("0..100@0 100..120@100 120..485@100 485..");
    }

    @Test
    void aLineThatIsHeldIsSilentAndTheSceneWaits() {
        Cutting cutting = Cutting.usual();
        cutting.with(desk -> Treats.freeze(desk, cutting.line(WALKED), frames(240), frames(30)));
        assertThat(cutting.drawn(ANNA)).startsWith("180..240@0 270..342.4@60 386..");
        assertThat(cutting.start(THEN)).isEqualTo("386");
    }

    @ParameterizedTest
    @CsvSource({"120, 40", "240, 40", "20, 40", "150, 0", "120.4, 40"})
    void nothingIsHeldAtAnEndOrForNoTime(double at, long length) {
        Cutting cutting = Cutting.three();
        Arrangement held =
                Treats.freeze(
                        cutting.desk(),
                        cutting.own("v1", 1),
                        new MediaTime((long) (at * Cutting.FRAME.ticks())),
                        frames(length));
        assertThat(held).isEqualTo(cutting.arrangement());
    }

    @Test
    void aValueHoldsThroughoutOrAtAKey() {
        Cutting cutting = Cutting.three();
        Set<ClipRef> two = Set.of(cutting.own("v1", 0), cutting.own("v1", 1));
        cutting.with(desk -> Treats.value(desk, two, Property.OPACITY, 0.5, Optional.empty()));
        assertThat(treatment(cutting, 0))
                .isEqualTo(Treatment.NONE.withCurve(Property.OPACITY, Curve.constant(0.5)));
        assertThat(treatment(cutting, 1)).isEqualTo(treatment(cutting, 0));
        Set<ClipRef> one = Set.of(cutting.own("v1", 2));
        cutting.with(desk -> Treats.value(desk, one, Property.SCALE, 99, Optional.of(frames(610))));
        Key key = new Key(frames(610), 16, Ease.IN_OUT);
        assertThat(treatment(cutting, 2).curves())
                .containsEntry(Property.SCALE, new Curve(List.of(key)));
        cutting.with(desk -> Treats.value(desk, two, Property.OPACITY, 1, Optional.empty()));
        assertThat(treatment(cutting, 0)).isEqualTo(Treatment.NONE);
    }

    @Test
    void aCurveIsGivenAndTaken() {
        Cutting cutting = Cutting.three();
        Set<ClipRef> one = Set.of(cutting.own("v1", 0));
        Curve curve =
                new Curve(
                        List.of(
                                new Key(frames(120), 0, Ease.LINEAR),
                                new Key(frames(150), 1, Ease.LINEAR)));
        cutting.with(desk -> Treats.curve(desk, one, Property.OPACITY, Optional.of(curve)));
        assertThat(treatment(cutting, 0).curves()).containsEntry(Property.OPACITY, curve);
        cutting.with(desk -> Treats.curve(desk, one, Property.OPACITY, Optional.empty()));
        assertThat(treatment(cutting, 0)).isEqualTo(Treatment.NONE);
    }

    @Test
    void attributesAreTakenOverAsFarAsTheyAreWanted() {
        Cutting cutting = Cutting.three();
        ClipRef from = cutting.own("v1", 0);
        Set<ClipRef> to = Set.of(cutting.own("v1", 2));
        cutting.with(desk -> Treats.fades(desk, from, frames(5), frames(6)));
        cutting.with(desk -> Treats.value(desk, Set.of(from), Property.PAN, -1, Optional.empty()));
        cutting.with(desk -> Treats.speed(desk, Set.of(from), DOUBLE, false));
        Clipping copied = Places.copy(cutting.desk(), Set.of(from));
        Attributes fades = new Attributes(Set.of(), true, false);
        cutting.with(desk -> Treats.pasteAttributes(desk, copied, to, fades));
        assertThat(treatment(cutting, 2)).isEqualTo(Treatment.NONE.withFades(frames(5), frames(6)));
        cutting.with(desk -> Treats.pasteAttributes(desk, copied, to, Attributes.all()));
        assertThat(treatment(cutting, 2)).isEqualTo(treatment(cutting, 0));
        assertThat(cutting.drawn("v1")).endsWith("240..300@600");
        Clipping nothing = new Clipping(List.of(), Optional.empty());
        assertThat(Treats.pasteAttributes(cutting.desk(), nothing, to, Attributes.all()))
                .isEqualTo(cutting.arrangement());
    }

    @Test
    void aDisabledClipStaysOnItsTrackWithWhatIsBoundToIt() {
        Cutting cutting = Cutting.sounding();
        Set<ClipRef> middle = Set.of(cutting.own("v1", 1));
        cutting.with(desk -> Treats.disable(desk, middle, true));
        assertThat(treatment(cutting, 1).disabled()).isTrue();
        assertThat(cutting.clip("a1", 1).treatment().disabled()).isTrue();
        assertThat(cutting.drawn("v1")).isEqualTo("0..120@120 120..240@300 240..360@600");
        cutting.with(desk -> Treats.disable(desk, middle, false));
        assertThat(treatment(cutting, 1)).isEqualTo(Treatment.NONE);
    }

    @Test
    void whatIsResetIsAsTheScriptHasIt() {
        Cutting cutting = Cutting.usual();
        cutting.with(desk -> Trims.rippleTrim(desk, cutting.line(WALKED), frames(9), frames(-9)));
        cutting.with(desk -> Treats.speed(desk, Set.of(cutting.line(WALKED)), DOUBLE, false));
        cutting.with(desk -> Treats.reset(desk, Set.of(cutting.line(WALKED))));
        assertThat(cutting.arrangement()).isEqualTo(Cutting.usualArrangement());
    }

    @Test
    void aClipOfTheUsersThatIsResetRunsAtItsUsualSpeedWithItsSound() {
        Cutting cutting = Cutting.sounding();
        Set<ClipRef> middle = Set.of(cutting.own("v1", 1));
        cutting.with(desk -> Treats.speed(desk, middle, DOUBLE, false));
        cutting.with(desk -> Treats.fades(desk, cutting.own("v1", 1), frames(3), frames(4)));
        cutting.with(desk -> Treats.reset(desk, middle));
        assertThat(cutting.drawn("v1")).isEqualTo("0..120@120 120..240@300 240..360@600");
        assertThat(cutting.drawn("a1")).isEqualTo(cutting.drawn("v1"));
        assertThat(treatment(cutting, 1)).isEqualTo(Treatment.NONE);
    }

    @Test
    void clipsOfALockedTrackAreNotTreated() {
        Cutting cutting = Cutting.three().locked("v1");
        Arrangement before = cutting.arrangement();
        ClipRef one = cutting.own("v1", 1);
        Desk desk = cutting.desk();
        Set<ClipRef> clips = Set.of(one);
        assertThat(Treats.fades(desk, one, frames(9), frames(9))).isEqualTo(before);
        assertThat(Treats.crossing(desk, one, dissolve(9))).isEqualTo(before);
        assertThat(Treats.speed(desk, clips, DOUBLE, true)).isEqualTo(before);
        assertThat(Treats.freeze(desk, one, frames(150), frames(9))).isEqualTo(before);
        assertThat(Treats.value(desk, clips, Property.PAN, 1, Optional.empty())).isEqualTo(before);
        assertThat(Treats.disable(desk, clips, true)).isEqualTo(before);
        assertThat(Treats.reset(desk, clips)).isEqualTo(before);
    }
}

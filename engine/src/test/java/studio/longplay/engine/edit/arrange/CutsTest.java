package studio.longplay.engine.edit.arrange;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.longplay.engine.edit.arrange.Cutting.ZERO;
import static studio.longplay.engine.edit.arrange.Cutting.frames;
import static studio.longplay.engine.edit.arrange.Cutting.seconds;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.TrackRef;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.timeline.Treatment;

import java.util.Set;

class CutsTest {
    private static final String WALKED = "I have walked";
    private static final String THEN = "Then you";
    private static final TrackRef ANNA = new TrackRef.Dialogue("ANNA", 0);

    private static TimeRange range(long from, long to) {
        return TimeRange.between(frames(from), frames(to));
    }

    @Test
    void aClipIsCutInTwoThatShowWhatItShowed() {
        Cutting cutting = Cutting.sounding();
        cutting.with(desk -> Cuts.slice(desk, Set.of(cutting.own("v1", 1)), frames(150)));
        assertThat(cutting.drawn("v1"))
                .isEqualTo("0..120@120 120..150@300 150..240@330 240..360@600");
        assertThat(cutting.drawn("a1")).isEqualTo(cutting.drawn("v1"));
        String first = cutting.clip("v1", 1).link();
        String second = cutting.clip("v1", 2).link();
        assertThat(first).isNotEmpty().isEqualTo(cutting.clip("a1", 1).link());
        assertThat(second).isNotEqualTo(first).isEqualTo(cutting.clip("a1", 2).link());
    }

    @ParameterizedTest
    @CsvSource({"0", "119.6", "120", "240", "240.4", "500"})
    void nothingIsCutAtAnEndOrBesideAClip(double at) {
        Cutting cutting = Cutting.three();
        MediaTime time = new MediaTime((long) (at * Cutting.FRAME.ticks()));
        Set<ClipRef> middle = Set.of(cutting.own("v1", 1));
        assertThat(Cuts.slice(cutting.desk(), middle, time)).isEqualTo(cutting.arrangement());
    }

    @Test
    void fadesStayAtTheEndsOfWhatWasCut() {
        Cutting cutting = Cutting.three();
        ClipRef middle = cutting.own("v1", 1);
        cutting.with(desk -> Treats.fades(desk, middle, frames(10), frames(20)));
        cutting.with(desk -> Cuts.slice(desk, Set.of(middle), frames(150)));
        assertThat(cutting.clip("v1", 1).treatment())
                .isEqualTo(Treatment.NONE.withFades(frames(10), ZERO));
        assertThat(cutting.clip("v1", 2).treatment())
                .isEqualTo(Treatment.NONE.withFades(ZERO, frames(20)));
    }

    @Test
    void aLineIsCutBetweenItsWords() {
        Cutting cutting = Cutting.usual();
        MediaTime at = frames(180).plus(Cutting.millis(1204));
        cutting.with(desk -> Cuts.slice(desk, Set.of(cutting.line(WALKED)), at));
        assertThat(cutting.drawn(ANNA)).startsWith("180..216.1@0 216.1..312.4@36.1 356..");
        assertThat(cutting.strip(cutting.line(WALKED, 1)).start()).isEqualTo(at);
    }

    @Test
    void theBladeCutsAllTracksThatAreNotLocked() {
        Cutting cutting = Cutting.sounding().locked("a1");
        cutting.with(desk -> Cuts.sliceAll(desk, frames(200)));
        assertThat(cutting.drawn("v1"))
                .isEqualTo("0..120@120 120..200@300 200..240@380 240..360@600");
        assertThat(cutting.drawn("a1")).isEqualTo("0..120@120 120..240@300 240..360@600");
        assertThat(cutting.drawn(ANNA)).startsWith("180..200@0 200..312.4@20");
        assertThat(cutting.drawn(new TrackRef.Music())).isEqualTo("120..200@0 200..640@80");
        assertThat(cutting.drawn(new TrackRef.Pictures())).startsWith("0..200@0 200..465@200");
    }

    @Test
    void aLiftLeavesAHole() {
        Cutting cutting = Cutting.sounding();
        cutting.with(desk -> Cuts.lift(desk, Set.of(cutting.own("v1", 1), cutting.line(WALKED))));
        assertThat(cutting.drawn("v1")).isEqualTo("0..120@120 240..360@600");
        assertThat(cutting.drawn("a1")).isEqualTo(cutting.drawn("v1"));
        assertThat(cutting.start(THEN)).isEqualTo("356");
        assertThat(cutting.drawn(ANNA)).startsWith("356..");
    }

    @Test
    void whatIsGroupedIsTakenOutTogether() {
        Cutting cutting = Cutting.three();
        Set<ClipRef> ends = Set.of(cutting.own("v1", 0), cutting.own("v1", 2));
        cutting.with(desk -> Binds.group(desk, ends));
        cutting.with(desk -> Cuts.lift(desk, Set.of(cutting.own("v1", 0))));
        assertThat(cutting.drawn("v1")).isEqualTo("120..240@300");
    }

    @Test
    void aRippleDeleteClosesTheTrackAndThatOfItsSound() {
        Cutting cutting = Cutting.sounding();
        cutting.with(desk -> Cuts.extract(desk, Set.of(cutting.own("v1", 0))));
        assertThat(cutting.drawn("v1")).isEqualTo("0..120@300 120..240@600");
        assertThat(cutting.drawn("a1")).isEqualTo(cutting.drawn("v1"));
        cutting.with(
                desk -> Cuts.extract(desk, Set.of(cutting.own("v1", 0), cutting.own("v1", 1))));
        assertThat(cutting.drawn("v1")).isEmpty();
    }

    @Test
    void aRippleDeleteTakesAlongTheSoundOnAnotherTrack() {
        Cutting cutting = Cutting.three();
        cutting.with(
                desk -> Places.overwrite(desk, Cutting.filmWithSound(0, 2), frames(360), "v1"));
        cutting.with(desk -> Cuts.extract(desk, Set.of(cutting.own("v1", 0))));
        assertThat(cutting.drawn("v1")).endsWith("240..300@0");
        assertThat(cutting.drawn("a1")).isEqualTo("240..300@0");
    }

    @Test
    void aRippleDeleteOfALineMovesTheSceneAndWhatStandsOnIt() {
        Cutting cutting = Cutting.usual();
        cutting.with(desk -> Places.overwrite(desk, Cutting.film(0, 1), frames(360), "v1"));
        cutting.with(desk -> Places.overwrite(desk, Cutting.film(5, 6), frames(100), "v1"));
        cutting.with(desk -> Cuts.extract(desk, Set.of(cutting.line(WALKED))));
        // It lasted 132.4 frames, and what follows it begins on frames.
        assertThat(cutting.start("Yes.")).isEqualTo("195");
        assertThat(cutting.start(THEN)).isEqualTo("223");
        assertThat(cutting.drawn("v1")).isEqualTo("100..130@150 227..257@0");
    }

    @Test
    void noTimeIsTakenOutWhileSomebodyElseSpeaks() {
        Cutting cutting = Cutting.usual();
        ClipRef yes = cutting.line("Yes.");
        cutting.with(desk -> Places.move(desk, Set.of(yes), frames(-60), 0, true));
        cutting.with(desk -> Cuts.extract(desk, Set.of(yes)));
        assertThat(cutting.start(THEN)).isEqualTo("356");
    }

    @Test
    void aRangeIsEmptiedOnAllTracks() {
        Cutting cutting = Cutting.sounding();
        cutting.with(desk -> Cuts.liftRange(desk, range(60, 300)));
        assertThat(cutting.drawn("v1")).isEqualTo("0..60@120 300..360@660");
        assertThat(cutting.drawn("a1")).isEqualTo(cutting.drawn("v1"));
        assertThat(cutting.drawn(ANNA)).startsWith("300..312.4@120 356..");
        assertThat(cutting.clip("v1", 0).link()).isEqualTo(cutting.clip("a1", 0).link());
        assertThat(cutting.clip("v1", 1).link()).isEqualTo(cutting.clip("a1", 1).link());
    }

    @Test
    void aRangeInsideOfAClipIsTakenOutOfItsMiddle() {
        Cutting cutting = Cutting.three();
        cutting.with(desk -> Cuts.liftRange(desk, range(150, 180)));
        assertThat(cutting.drawn("v1"))
                .isEqualTo("0..120@120 120..150@300 180..240@360 240..360@600");
    }

    @Test
    void aRangeIsTakenOutOfTheProgramme() {
        Cutting cutting = Cutting.sounding();
        cutting.with(desk -> Cuts.extractRange(desk, range(200, 260)));
        assertThat(cutting.drawn("v1")).isEqualTo("0..120@120 120..200@300 200..300@620");
        assertThat(cutting.drawn("a1")).isEqualTo(cutting.drawn("v1"));
        assertThat(cutting.drawn(ANNA)).startsWith("180..200@0 200..252.4@80 296..");
        assertThat(cutting.start("Yes.")).isEqualTo("268");
        assertThat(cutting.drawn(new TrackRef.Music())).startsWith("120..");
    }

    @Test
    void aRangeOverTwoScenesIsTakenOutOfBoth() {
        Cutting cutting = Cutting.usual();
        cutting.with(desk -> Cuts.extractRange(desk, range(529, 772)));
        assertThat(cutting.board().scenes().get(1).range().start()).isEqualTo(frames(560));
        assertThat(cutting.start("And who")).isEqualTo("576");
        assertThat(cutting.board().lost()).isEmpty();
    }

    @Test
    void aRangeWithoutLengthChangesNothing() {
        Cutting cutting = Cutting.sounding();
        assertThat(Cuts.liftRange(cutting.desk(), range(100, 100)))
                .isEqualTo(cutting.arrangement());
        assertThat(Cuts.extractRange(cutting.desk(), range(100, 100)))
                .isEqualTo(cutting.arrangement());
    }

    @Test
    void aGapOfATrackIsClosed() {
        Cutting cutting = Cutting.sounding();
        cutting.with(desk -> Cuts.lift(desk, Set.of(cutting.own("v1", 1))));
        cutting.with(desk -> Cuts.closeGap(desk, new TrackRef.OfUser("v1"), frames(150)));
        assertThat(cutting.drawn("v1")).isEqualTo("0..120@120 120..240@600");
        assertThat(cutting.drawn("a1")).isEqualTo(cutting.drawn("v1"));
    }

    @Test
    void theTimeInWhichNobodySpeaksIsClosed() {
        Cutting cutting = Cutting.usual();
        cutting.with(desk -> Cuts.closeGap(desk, ANNA, frames(318)));
        assertThat(cutting.start("Yes.")).isEqualTo("313");
        assertThat(cutting.start(THEN)).isEqualTo("341");
    }

    @Test
    void whereThereIsNoGapNothingIsClosed() {
        Cutting cutting = Cutting.three();
        Arrangement before = cutting.arrangement();
        TrackRef video = new TrackRef.OfUser("v1");
        assertThat(Cuts.closeGap(cutting.desk(), video, frames(130))).isEqualTo(before);
        assertThat(Cuts.closeGap(cutting.desk(), video, frames(400))).isEqualTo(before);
        assertThat(Cuts.closeGap(cutting.desk(), ANNA, frames(200))).isEqualTo(before);
        TrackRef none = new TrackRef.OfUser("none");
        assertThat(Cuts.closeGap(cutting.desk(), none, frames(200))).isEqualTo(before);
    }

    @Test
    void clipsOfALockedTrackAreNotCut() {
        Cutting cutting = Cutting.three().locked("v1");
        Arrangement before = cutting.arrangement();
        Set<ClipRef> middle = Set.of(cutting.own("v1", 1));
        Desk desk = cutting.desk();
        assertThat(Cuts.slice(desk, middle, frames(150))).isEqualTo(before);
        assertThat(Cuts.lift(desk, middle)).isEqualTo(before);
        assertThat(Cuts.extract(desk, middle)).isEqualTo(before);
        Arrangement lifted = Cuts.liftRange(desk, TimeRange.between(ZERO, seconds(60)));
        assertThat(lifted.userClips()).isEqualTo(before.userClips());
    }
}

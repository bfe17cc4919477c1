package studio.longplay.engine.edit.arrange;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.longplay.engine.edit.arrange.Cutting.ZERO;
import static studio.longplay.engine.edit.arrange.Cutting.film;
import static studio.longplay.engine.edit.arrange.Cutting.frames;
import static studio.longplay.engine.edit.arrange.Cutting.millis;
import static studio.longplay.engine.edit.arrange.Cutting.seconds;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.TrackRef;
import studio.longplay.engine.timeline.Crossing;

import java.util.Set;

class MovesTest {
    private static final String WALKED = "I have walked";
    private static final TrackRef ANNA = new TrackRef.Dialogue("ANNA", 0);

    private static Cutting moved(Cutting cutting, ClipRef clip, long by, int up, boolean over) {
        return cutting.with(desk -> Places.move(desk, Set.of(clip), frames(by), up, over));
    }

    @ParameterizedTest
    @CsvSource({
        "200, 0..120@120 240..320@600 320..440@300",
        "-60, 0..60@120 60..180@300 240..360@600",
        "-900, 0..120@300 240..360@600",
        "60, 0..120@120 180..300@300 300..360@660",
        "0, 0..120@120 120..240@300 240..360@600"
    })
    void aClipGoesOverWhatIsThere(long by, String after) {
        Cutting cutting = Cutting.sounding();
        moved(cutting, cutting.own("v1", 1), by, 0, true);
        assertThat(cutting.drawn("v1")).isEqualTo(after);
        assertThat(cutting.drawn("a1")).isEqualTo(after);
    }

    @Test
    void whatIsSeenMovesByWholeFrames() {
        Cutting cutting = Cutting.sounding();
        cutting.with(
                desk -> Places.move(desk, Set.of(cutting.own("a1", 2)), millis(1010), 0, true));
        assertThat(cutting.drawn("v1")).endsWith("270..390@600");
        assertThat(cutting.drawn("a1")).isEqualTo(cutting.drawn("v1"));
    }

    @Test
    void aSoundByItselfMovesByAnyTime() {
        Cutting cutting = Cutting.usual();
        cutting.with(desk -> Places.overwrite(desk, Cutting.sound(0, 2), ZERO, "a1"));
        cutting.with(
                desk -> Places.move(desk, Set.of(cutting.own("a1", 0)), millis(1010), 0, true));
        assertThat(cutting.own("a1").getFirst().start()).isEqualTo(millis(1010));
    }

    @Test
    void aClipGoesToAnotherTrackWithItsSound() {
        Cutting cutting = Cutting.sounding();
        moved(cutting, cutting.own("v1", 1), 15, 1, true);
        assertThat(cutting.drawn("v1")).isEqualTo("0..120@120 240..360@600");
        assertThat(cutting.drawn("v2")).isEqualTo("135..255@300");
        assertThat(cutting.drawn("a2")).isEqualTo("135..255@300");
        moved(cutting, cutting.own("v2", 0), 0, 1, true);
        assertThat(cutting.drawn("v2")).isEqualTo("135..255@300");
    }

    @Test
    void theSoundStaysWhereThereIsNoHigherTrackForIt() {
        Cutting cutting = Cutting.sounding();
        cutting.with(desk -> UserTracks.remove(desk, "a2"));
        moved(cutting, cutting.own("v1", 1), 0, 1, true);
        assertThat(cutting.drawn("v2")).isEqualTo("120..240@300");
        assertThat(cutting.drawn("a1")).isEqualTo("0..120@120 120..240@300 240..360@600");
    }

    @Test
    void nothingGoesToALockedTrackNorFromOne() {
        Cutting cutting = Cutting.three().locked("v2");
        ClipRef middle = cutting.own("v1", 1);
        assertThat(Places.move(cutting.desk(), Set.of(middle), ZERO, 1, true))
                .isEqualTo(cutting.arrangement());
        cutting.locked("v1");
        assertThat(Places.move(cutting.desk(), Set.of(middle), frames(5), 0, true))
                .isEqualTo(cutting.arrangement());
    }

    @Test
    void anOverlapBecomesACrossFadeOfPictureAndSound() {
        Cutting cutting = Cutting.sounding();
        moved(cutting, cutting.own("v1", 2), 30, 0, true);
        moved(cutting, cutting.own("v1", 2), -70, 0, false);
        // It overlapped 40 frames: the cut is in the middle.
        assertThat(cutting.drawn("v1")).isEqualTo("0..120@120 120..220@300 220..320@620");
        assertThat(cutting.drawn("a1")).isEqualTo(cutting.drawn("v1"));
        Crossing crossing = cutting.clip("v1", 2).treatment().crossing().orElseThrow();
        assertThat(crossing)
                .isEqualTo(
                        new Crossing(
                                Crossing.Kind.DISSOLVE,
                                Crossing.Direction.LEFT,
                                frames(20),
                                frames(20)));
        assertThat(cutting.clip("a1", 2).treatment().crossing()).contains(crossing);
    }

    @Test
    void aCrossFadeIsMadeAtBothEnds() {
        Cutting cutting = Cutting.usual();
        cutting.with(desk -> Places.overwrite(desk, film(4, 8), ZERO, "v1"));
        cutting.with(desk -> Places.overwrite(desk, film(20, 24), frames(180), "v1"));
        cutting.with(desk -> Places.overwrite(desk, film(10, 14), frames(600), "v1"));
        moved(cutting, cutting.own("v1", 2), -510, 0, false);
        assertThat(cutting.drawn("v1")).isEqualTo("0..105@120 105..195@315 195..300@615");
        assertThat(cutting.clip("v1", 1).treatment().crossing().orElseThrow().length())
                .isEqualTo(frames(30));
        assertThat(cutting.clip("v1", 2).treatment().crossing().orElseThrow().length())
                .isEqualTo(frames(30));
    }

    @Test
    void whereNoCrossFadeCanBeNothingIsDone() {
        Cutting cutting = Cutting.three();
        moved(cutting, cutting.own("v1", 2), 300, 0, true);
        cutting.with(desk -> Places.overwrite(desk, film(30, 31), frames(300), "v1"));
        ClipRef last = cutting.own("v1", 3);
        // Over all of the short one.
        assertThat(Places.move(cutting.desk(), Set.of(last), frames(-250), 0, false))
                .isEqualTo(cutting.arrangement());
    }

    @Test
    void aLineMovesAlongAndNowhereElse() {
        Cutting cutting = Cutting.usual();
        moved(cutting, cutting.line(WALKED), 45, 0, true);
        assertThat(cutting.drawn(ANNA)).startsWith("225..357.4@0");
        assertThat(cutting.start("Yes.")).isEqualTo("328");
        moved(cutting, cutting.line(WALKED), -900, 0, true);
        assertThat(cutting.drawn(ANNA)).startsWith("0..132.4@0");
        assertThat(Places.move(cutting.desk(), Set.of(cutting.line(WALKED)), ZERO, 1, true))
                .isEqualTo(cutting.arrangement());
    }

    @Test
    void aGroupMovesTogether() {
        Cutting cutting = Cutting.three();
        cutting.with(desk -> Binds.group(desk, Set.of(cutting.own("v1", 2), cutting.line(WALKED))));
        moved(cutting, cutting.own("v1", 2), 30, 0, true);
        assertThat(cutting.drawn("v1")).endsWith("270..390@600");
        assertThat(cutting.drawn(ANNA)).startsWith("210..");
    }

    @Test
    void aMovedClipStandsOnWhatIsUnderIt() {
        Cutting cutting = Cutting.three();
        moved(cutting, cutting.own("v1", 2), 300, 0, true);
        assertThat(cutting.drawn("v1")).endsWith("540..660@600");
        cutting.with(desk -> Places.insert(desk, film(0, 1), seconds(0), "v2"));
        assertThat(cutting.drawn("v1")).isEqualTo("30..150@120 150..270@300 570..690@600");
    }

    @Test
    void whatIsNotThereIsNotMoved() {
        Cutting cutting = Cutting.three();
        assertThat(moved(cutting, new ClipRef.OfUser("nobody"), 9, 0, true).drawn("v1"))
                .isEqualTo("0..120@120 120..240@300 240..360@600");
    }
}

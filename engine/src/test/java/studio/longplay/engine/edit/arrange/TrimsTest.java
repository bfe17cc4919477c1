package studio.longplay.engine.edit.arrange;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.longplay.engine.edit.arrange.Cutting.ZERO;
import static studio.longplay.engine.edit.arrange.Cutting.frames;
import static studio.longplay.engine.edit.arrange.Cutting.seconds;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.TrackRef;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.timeline.Speed;

import java.util.List;
import java.util.Set;

class TrimsTest {
    private static final String WALKED = "I have walked";
    private static final String THEN = "Then you";
    private static final String FIRE = "There is a fire";
    private static final TrackRef ANNA = new TrackRef.Dialogue("ANNA", 0);

    @ParameterizedTest
    @CsvSource({
        "30, 0, 0..120@120 150..240@330 240..360@600",
        "0, -30, 0..120@120 120..210@300 240..360@600",
        "30, -30, 0..120@120 150..210@330 240..360@600",
        // Neighbours are in the way.
        "-30, 30, 0..120@120 120..240@300 240..360@600",
        // A frame is left of it.
        "500, 0, 0..120@120 239..240@419 240..360@600",
        "0, -500, 0..120@120 120..121@300 240..360@600",
        "80, -80, 0..120@120 200..201@380 240..360@600",
        "0, 0, 0..120@120 120..240@300 240..360@600"
    })
    void trimmingMovesAnEndAndNothingElse(long in, long out, String after) {
        Cutting cutting = Cutting.three();
        cutting.with(desk -> Trims.trim(desk, cutting.own("v1", 1), frames(in), frames(out)));
        assertThat(cutting.drawn("v1")).isEqualTo(after);
    }

    @Test
    void aClipGoesOnAsLongAsThereIsMedia() {
        Cutting cutting = Cutting.three();
        cutting.with(desk -> Trims.trim(desk, cutting.own("v1", 2), ZERO, seconds(100)));
        assertThat(cutting.drawn("v1")).isEqualTo("0..120@120 120..240@300 240..840@600");
    }

    @Test
    void aClipBeginsAtTheProgrammesStartAtTheEarliest() {
        Cutting cutting = Cutting.three();
        cutting.with(desk -> Trims.trim(desk, cutting.own("v1", 0), seconds(-3), ZERO));
        assertThat(cutting.drawn("v1")).startsWith("0..120@120");
    }

    @Test
    void aTitleGoesOnForEverBothWays() {
        Incoming title =
                new Incoming("t", new ClipSource.OfTitle("T", ""), ZERO, seconds(2), false);
        Cutting cutting =
                Cutting.usual().with(desk -> Places.overwrite(desk, title, seconds(10), "v2"));
        cutting.with(desk -> Trims.trim(desk, cutting.own("v2", 0), seconds(-4), seconds(90)));
        assertThat(cutting.drawn("v2")).isEqualTo("180..3060@0");
    }

    @Test
    void atDoubleSpeedAnEndMovesTwiceAsFarInTheSource() {
        Cutting cutting = Cutting.three();
        ClipRef middle = cutting.own("v1", 1);
        cutting.with(desk -> Treats.speed(desk, Set.of(middle), new Speed(2, 1), false));
        assertThat(cutting.drawn("v1")).isEqualTo("0..120@120 120..180@300 240..360@600");
        cutting.with(desk -> Trims.trim(desk, middle, frames(20), frames(10)));
        assertThat(cutting.drawn("v1")).isEqualTo("0..120@120 140..190@340 240..360@600");
        assertThat(cutting.clip("v1", 1).out()).isEqualTo(frames(440));
    }

    @Test
    void whatIsLinkedIsTrimmedTooButNotOnALockedTrack() {
        Cutting cutting = Cutting.sounding();
        cutting.with(desk -> Trims.trim(desk, cutting.own("v1", 1), frames(30), frames(-10)));
        assertThat(cutting.drawn("v1")).isEqualTo("0..120@120 150..230@330 240..360@600");
        assertThat(cutting.drawn("a1")).isEqualTo(cutting.drawn("v1"));
        cutting.locked("a1");
        cutting.with(desk -> Trims.trim(desk, cutting.own("v1", 1), frames(10), ZERO));
        assertThat(cutting.drawn("v1")).isEqualTo("0..120@120 160..230@340 240..360@600");
        assertThat(cutting.drawn("a1")).isEqualTo("0..120@120 150..230@330 240..360@600");
    }

    @Test
    void clipsOfALockedTrackStayAsTheyAre() {
        Cutting cutting = Cutting.three().locked("v1");
        Arrangement before = cutting.arrangement();
        ClipRef middle = cutting.own("v1", 1);
        Desk desk = cutting.desk();
        assertThat(Trims.trim(desk, middle, frames(9), ZERO)).isEqualTo(before);
        assertThat(Trims.rippleTrim(desk, middle, frames(9), ZERO)).isEqualTo(before);
        assertThat(Trims.roll(desk, middle, frames(9))).isEqualTo(before);
        assertThat(Trims.slip(desk, middle, frames(9))).isEqualTo(before);
        assertThat(Trims.slide(desk, middle, frames(9))).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "0, -30, 0..120@120 120..210@300 210..330@600",
        "0, 30, 0..120@120 120..270@300 270..390@600",
        "30, 0, 0..120@120 120..210@330 210..330@600",
        "-30, 0, 0..120@120 120..270@270 270..390@600",
        "-900, 0, 0..120@120 120..540@0 540..660@600",
        "500, 0, 0..120@120 120..121@419 121..241@600"
    })
    void aRippleTrimMovesWhatFollowsOnTheTrack(long in, long out, String after) {
        Cutting cutting = Cutting.three();
        cutting.with(desk -> Trims.rippleTrim(desk, cutting.own("v1", 1), frames(in), frames(out)));
        assertThat(cutting.drawn("v1")).isEqualTo(after);
    }

    @Test
    void aRippleTrimMovesTheSoundOfWhatFollowsToo() {
        Cutting cutting = Cutting.sounding();
        cutting.with(desk -> Trims.rippleTrim(desk, cutting.own("v1", 0), frames(30), ZERO));
        assertThat(cutting.drawn("v1")).isEqualTo("0..90@150 90..210@300 210..330@600");
        assertThat(cutting.drawn("a1")).isEqualTo(cutting.drawn("v1"));
    }

    @Test
    void trimmingALineMovesNoOther() {
        Cutting cutting = Cutting.usual();
        cutting.with(desk -> Trims.trim(desk, cutting.line(WALKED), frames(12), frames(-24)));
        assertThat(cutting.drawn(ANNA)).startsWith("192..288.4@12 356..464.4@0");
        assertThat(cutting.start(THEN)).isEqualTo("356");
        cutting.with(desk -> Trims.trim(desk, cutting.line(WALKED), frames(-12), frames(24)));
        assertThat(cutting.arrangement()).isEqualTo(Cutting.usualArrangement());
    }

    @ParameterizedTest
    @CsvSource({"0, -30", "30, 0", "12, -18"})
    void aRippleTrimOfALineMovesAllThatFollowsInItsScene(long in, long out) {
        Cutting cutting = Cutting.usual();
        cutting.with(desk -> Places.overwrite(desk, Cutting.film(0, 1), frames(400), "v1"));
        cutting.with(desk -> Places.overwrite(desk, Cutting.film(0, 1), frames(100), "v1"));
        ClipRef line = cutting.line(WALKED);
        cutting.with(desk -> Trims.rippleTrim(desk, line, frames(in), frames(out)));
        assertThat(cutting.strip(line).start()).isEqualTo(frames(180));
        assertThat(cutting.start("Yes.")).isEqualTo("298");
        assertThat(cutting.start(THEN)).isEqualTo("326");
        assertThat(cutting.drawn("v1")).isEqualTo("100..130@0 370..400@0");
        // The next scene begins on a step of 16 frames.
        assertThat(cutting.start(FIRE)).isEqualTo("656");
        cutting.with(desk -> Trims.rippleTrim(desk, line, frames(-in), frames(-out)));
        assertThat(cutting.start(THEN)).isEqualTo("356");
        assertThat(cutting.arrangement().clips()).isEmpty();
        assertThat(cutting.drawn("v1")).isEqualTo("100..130@0 400..430@0");
    }

    @Test
    void wordsOverWhichATitleStandsTakeItAlongWhenTheLineLosesItsStart() {
        Cutting cutting = Cutting.usual();
        cutting.with(desk -> Places.overwrite(desk, Cutting.film(0, 1), frames(240), "v1"));
        cutting.with(desk -> Trims.rippleTrim(desk, cutting.line(WALKED), frames(30), ZERO));
        assertThat(cutting.drawn("v1")).isEqualTo("210..240@0");
    }

    @Test
    void theSecondHalfOfALineComesAfterTheFirstWhateverThatBecomes() {
        Cutting cutting = Cutting.usual();
        cutting.with(desk -> Cuts.slice(desk, Set.of(cutting.line(WALKED)), frames(240)));
        ClipRef first = cutting.line(WALKED);
        cutting.with(desk -> Trims.rippleTrim(desk, first, ZERO, frames(-20)));
        assertThat(cutting.drawn(ANNA)).startsWith("180..220@0 220..292.4@60 336..");
    }

    @ParameterizedTest
    @CsvSource({
        "30, 0..150@120 150..240@330 240..360@600",
        "-30, 0..90@120 90..240@270 240..360@600",
        "500, 0..239@120 239..240@419 240..360@600",
        "-500, 0..1@120 1..240@181 240..360@600"
    })
    void rollingMovesTheCut(long by, String after) {
        Cutting cutting = Cutting.three();
        cutting.with(desk -> Trims.roll(desk, cutting.own("v1", 0), frames(by)));
        assertThat(cutting.drawn("v1")).isEqualTo(after);
    }

    @Test
    void rollingMovesTheCutOfTheSoundToo() {
        Cutting cutting = Cutting.sounding();
        cutting.with(desk -> Trims.roll(desk, cutting.own("a1", 0), Cutting.millis(1010)));
        assertThat(cutting.drawn("v1")).isEqualTo("0..150@120 150..240@330 240..360@600");
        assertThat(cutting.drawn("a1")).isEqualTo(cutting.drawn("v1"));
    }

    @Test
    void nothingIsRolledWhereClipsDoNotMeet() {
        Cutting cutting = Cutting.three();
        cutting.with(desk -> Cuts.lift(desk, Set.of(cutting.own("v1", 1))));
        Arrangement before = cutting.arrangement();
        assertThat(Trims.roll(cutting.desk(), cutting.own("v1", 0), frames(3))).isEqualTo(before);
        assertThat(Trims.roll(cutting.desk(), cutting.own("v1", 1), frames(3))).isEqualTo(before);
        assertThat(Trims.slide(cutting.desk(), cutting.own("v1", 1), frames(3))).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"30, 330", "-30, 270", "-900, 0", "9000, 1080"})
    void slippingShowsAnotherPart(long by, String source) {
        Cutting cutting = Cutting.sounding();
        cutting.with(desk -> Trims.slip(desk, cutting.own("v1", 1), frames(by)));
        assertThat(cutting.drawn("v1"))
                .isEqualTo("0..120@120 120..240@" + source + " 240..360@600");
        assertThat(cutting.drawn("a1")).isEqualTo(cutting.drawn("v1"));
    }

    @Test
    void aTrimmedLineSlipsInItsTake() {
        Cutting cutting = Cutting.usual();
        cutting.with(desk -> Trims.trim(desk, cutting.line(WALKED), frames(20), frames(-20)));
        cutting.with(desk -> Trims.slip(desk, cutting.line(WALKED), frames(15)));
        assertThat(cutting.drawn(ANNA)).startsWith("200..292.4@35");
        cutting.with(desk -> Trims.slip(desk, cutting.line(WALKED), frames(15)));
        assertThat(cutting.drawn(ANNA)).startsWith("200..292.4@40");
    }

    @ParameterizedTest
    @CsvSource({
        "30, 0..150@120 150..270@300 270..360@630",
        "-30, 0..90@120 90..210@300 210..360@570",
        "900, 0..239@120 239..359@300 359..360@719",
        "-900, 0..1@120 1..121@300 121..360@481"
    })
    void slidingMovesAClipBetweenItsNeighbours(long by, String after) {
        Cutting cutting = Cutting.sounding();
        cutting.with(desk -> Trims.slide(desk, cutting.own("v1", 1), frames(by)));
        assertThat(cutting.drawn("v1")).isEqualTo(after);
        assertThat(cutting.drawn("a1")).isEqualTo(after);
    }

    /// The sound before it would give way by 90 and a half frames.
    @Test
    void aPictureGivesWayToASoundByWholeFrames() {
        Cutting cutting = Cutting.usual();
        cutting.with(desk -> Places.overwrite(desk, Cutting.sound(0, 10), ZERO, "a1"))
                .with(desk -> Cuts.slice(desk, Set.of(cutting.own("a1", 0)), Cutting.millis(3050)))
                .with(desk ->
                        Places.overwrite(desk, Cutting.filmWithSound(20, 24), seconds(10), "v1"))
                .with(desk -> Trims.slide(desk, cutting.own("a1", 1), seconds(-9)));
        assertThat(cutting.drawn("a1")).isEqualTo("0..1.5@0 1.5..210@91.5 210..420@510");
        assertThat(cutting.drawn("v1")).isEqualTo("210..420@510");
    }

    @Test
    void onABoardWithoutScenesClipsCanBeEdited() {
        Cutting cutting = Cutting.three();
        Board full = cutting.board();
        List<Board.Row> rows = full.row(new TrackRef.OfUser("v1")).stream().toList();
        Board board = new Board(full.rate(), List.of(), rows, List.of(), List.of(), List.of());
        Desk desk = new Desk(board, cutting.arrangement());
        ClipRef first = cutting.own("v1", 0);
        String id = cutting.clip("v1", 0).id();
        assertThat(Trims.trim(desk, first, frames(30), ZERO).userClips().get(id).in())
                .isEqualTo(frames(150));
        assertThat(Trims.rippleTrim(desk, first, ZERO, frames(-30)).userClips()).hasSize(3);
        assertThat(Trims.roll(desk, first, frames(30)).userClips()).hasSize(3);
        assertThat(Places.insert(desk, Cutting.film(0, 3), seconds(2), "v1").userClips())
                .hasSize(5);
        assertThat(Cuts.extractRange(desk, TimeRange.between(ZERO, seconds(4))).userClips())
                .hasSize(2);
    }

    @Test
    void aLineIsNoLongerThanItsTake() {
        Cutting cutting = Cutting.usual();
        cutting.with(desk -> Trims.trim(desk, cutting.line(WALKED), seconds(-1), seconds(9)));
        assertThat(cutting.arrangement()).isEqualTo(Cutting.usualArrangement());
    }
}

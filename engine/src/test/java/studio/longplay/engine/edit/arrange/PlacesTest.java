package studio.longplay.engine.edit.arrange;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.longplay.engine.edit.arrange.Cutting.ZERO;
import static studio.longplay.engine.edit.arrange.Cutting.film;
import static studio.longplay.engine.edit.arrange.Cutting.filmWithSound;
import static studio.longplay.engine.edit.arrange.Cutting.frames;
import static studio.longplay.engine.edit.arrange.Cutting.millis;
import static studio.longplay.engine.edit.arrange.Cutting.seconds;
import static studio.longplay.engine.edit.arrange.Cutting.sound;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.TrackRef;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.time.TimeRange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Bringing clips onto the timeline.
class PlacesTest {
    private static final String WALKED = "I have walked";
    private static final String THEN = "Then you";
    private static final TrackRef ANNA = new TrackRef.Dialogue("ANNA", 0);

    @Test
    void anInsertedClipCutsWhatIsThereAndItsSoundAndMovesTheRest() {
        Cutting cutting = Cutting.sounding();
        cutting.with(desk -> Places.insert(desk, film(30, 32), frames(150), "v1"));
        assertThat(cutting.drawn("v1"))
                .isEqualTo("0..120@120 120..150@300 150..210@900 210..300@330 300..420@600");
        assertThat(cutting.drawn("a1"))
                .isEqualTo("0..120@120 120..150@300 210..300@330 300..420@600");
        assertThat(cutting.clip("v1", 3).link())
                .isNotEmpty()
                .isEqualTo(cutting.clip("a1", 2).link())
                .isNotEqualTo(cutting.clip("v1", 1).link());
        assertThat(cutting.clip("v1", 2).link()).isEmpty();
    }

    @Test
    void anInsertedClipMovesTheScript() {
        Cutting cutting = Cutting.usual();
        cutting.with(desk -> Places.overwrite(desk, film(0, 1), frames(400), "v2"));
        cutting.with(desk -> Places.insert(desk, film(0, 2), frames(200), "v1"));
        assertThat(cutting.drawn("v1")).isEqualTo("200..260@0");
        assertThat(cutting.drawn("v2")).isEqualTo("460..490@0");
        assertThat(cutting.drawn(ANNA)).startsWith("180..200@0 260..372.4@20 416..");
        assertThat(cutting.start("There is a fire")).isEqualTo("752");
    }

    @Test
    void aClipInsertedWhereALineBeginsComesBeforeIt() {
        Cutting cutting = Cutting.usual();
        cutting.with(desk -> Places.insert(desk, film(0, 2), frames(356), "v1"));
        assertThat(cutting.drawn("v1")).isEqualTo("356..416@0");
        assertThat(cutting.start(THEN)).isEqualTo("416");
        assertThat(cutting.start("Yes.")).isEqualTo("328");
    }

    @Test
    void anInsertBesideTheEndOfALineLeavesNoSliverOfIt() {
        Cutting cutting = Cutting.usual();
        cutting.with(desk -> Trims.rippleTrim(desk, cutting.line(WALKED), ZERO, frames(-30)));
        cutting.with(desk ->
                Places.insert(desk, film(0, 2), cutting.strip(cutting.line(WALKED)).end(), "v1"));
        assertThat(cutting.drawn(ANNA)).startsWith("180..282.4@0 386..");
        assertThat(cutting.drawn("v1")).isEqualTo("282..342@0");
        assertThat(cutting.start("Yes.")).isEqualTo("358");
    }

    @Test
    void whatIsOnALockedTrackIsNotCutByAnInsert() {
        Cutting cutting = Cutting.sounding().locked("a1");
        Arrangement before = cutting.arrangement();
        cutting.with(desk -> Places.insert(desk, film(30, 32), frames(150), "v1"));
        assertThat(cutting.own("a1")).hasSize(3);
        assertThat(cutting.arrangement().userClips()).containsAllEntriesOf(onLocked(before));
        assertThat(Places.insert(cutting.desk(), sound(0, 2), ZERO, "a1"))
                .isEqualTo(cutting.arrangement());
        assertThat(Places.overwrite(cutting.desk(), sound(0, 2), ZERO, "a1"))
                .isEqualTo(cutting.arrangement());
    }

    private static Map<String, UserClip> onLocked(Arrangement arrangement) {
        Map<String, UserClip> locked = new HashMap<>(arrangement.userClips());
        locked.values().removeIf(clip -> !clip.track().equals("a1"));
        return locked;
    }

    @ParameterizedTest
    @CsvSource({
        "60, 0..60@120 60..120@900 120..240@300 240..360@600",
        "90, 0..90@120 90..150@900 150..240@330 240..360@600",
        "150, 0..120@120 120..150@300 150..210@900 210..240@390 240..360@600",
        "330, 0..120@120 120..240@300 240..330@600 330..390@900",
        "400, 0..120@120 120..240@300 240..360@600 400..460@900"
    })
    void anOverwritingClipTakesThePlaceOfWhatIsThere(long at, String after) {
        Cutting cutting = Cutting.three();
        cutting.with(desk -> Places.overwrite(desk, film(30, 32), frames(at), "v1"));
        assertThat(cutting.drawn("v1")).isEqualTo(after);
        assertThat(cutting.start(THEN)).isEqualTo("356");
    }

    @Test
    void theSoundUnderAnOverwrittenPictureGoesOnByItself() {
        Cutting cutting = Cutting.sounding();
        cutting.with(desk -> Places.overwrite(desk, film(30, 31), frames(150), "v1"));
        assertThat(cutting.drawn("v1"))
                .isEqualTo("0..120@120 120..150@300 150..180@900 180..240@360 240..360@600");
        assertThat(cutting.drawn("a1"))
                .isEqualTo("0..120@120 120..150@300 150..180@330 180..240@360 240..360@600");
        assertThat(cutting.clip("a1", 2).link()).isEmpty();
        assertThat(cutting.clip("a1", 1).link()).isEqualTo(cutting.clip("v1", 1).link());
        assertThat(cutting.clip("a1", 3).link()).isEqualTo(cutting.clip("v1", 3).link());
    }

    @Test
    void whatIsLeftOfAnOverwrittenClipKeepsItsName() {
        Cutting cutting = Cutting.three();
        String name = cutting.clip("v1", 1).id();
        cutting.with(desk -> Places.overwrite(desk, film(30, 32), frames(90), "v1"));
        assertThat(cutting.clip("v1", 2).id()).isEqualTo(name);
    }

    @Test
    void soundsCoverWhatTheyCoverToTheTick() {
        Cutting cutting = Cutting.usual();
        Incoming odd = new Incoming("s", Cutting.SOUND, ZERO, millis(1234), false);
        cutting.with(desk -> Places.overwrite(desk, odd, ZERO, "a1"));
        cutting.with(desk -> Places.overwrite(desk, odd, frames(10), "a1"));
        assertThat(cutting.drawn("a1")).isEqualTo("0..10@0 10..47@0");
        assertThat(cutting.clip("a1", 1).length()).isEqualTo(millis(1234));
    }

    @Test
    void anAppendedClipComesAfterTheLastOfItsTrack() {
        Cutting cutting = Cutting.three();
        cutting.with(desk -> Places.append(desk, filmWithSound(0, 1), "v1"));
        assertThat(cutting.drawn("v1")).endsWith("240..360@600 360..390@0");
        assertThat(cutting.drawn("a1")).isEqualTo("360..390@0");
        cutting.with(desk -> Places.append(desk, film(3, 4), "v2"));
        assertThat(cutting.drawn("v2")).isEqualTo("0..30@90");
    }

    @ParameterizedTest
    @CsvSource({"120, 120", "60, 60", "240, 240", "1, 1", "45, 45"})
    void fourPointsSetTheSpeed(long target, long length) {
        Cutting cutting = Cutting.three();
        TimeRange range = new TimeRange(frames(400), frames(target));
        cutting.with(desk -> Places.fill(desk, film(0, 4), range, "v1"));
        assertThat(cutting.own("v1").getLast().range()).isEqualTo(range);
        double speed = cutting.clip("v1", 3).treatment().speed().ratio();
        assertThat(speed).isBetween(Math.min(100, 119.0 / length), 120.0 / length + 0.001);
        assertThat(cutting.clip("v1", 3).out()).isLessThanOrEqualTo(seconds(4));
    }

    @Test
    void nothingFillsARangeWithoutLength() {
        Cutting cutting = Cutting.three();
        TimeRange none = new TimeRange(frames(130), ZERO);
        assertThat(Places.fill(cutting.desk(), film(0, 4), none, "v1"))
                .isEqualTo(cutting.arrangement());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "130, -, false, 130..190@900",
                "-, 200, false, 140..200@900",
                "130, 160, false, 130..160@900",
                "-, 30, false, 0..60@900",
                "-, -, false, 0..60@900"
            })
    void threePointsSayWhereAClipGoes(Long in, Long out, boolean ripple, String placed) {
        Cutting cutting = Cutting.usual();
        Marked marked =
                new Marked(
                        Optional.ofNullable(in).map(Cutting::frames),
                        Optional.ofNullable(out).map(Cutting::frames));
        cutting.with(desk -> Places.threePoint(desk, film(30, 32), marked, "v1", ripple));
        assertThat(cutting.drawn("v1")).isEqualTo(placed);
        assertThat(cutting.start(THEN)).isEqualTo("356");
    }

    @Test
    void threePointsCanMoveWhatFollows() {
        Cutting cutting = Cutting.usual();
        Marked marked = new Marked(Optional.of(frames(356)), Optional.of(frames(386)));
        cutting.with(desk -> Places.threePoint(desk, film(30, 32), marked, "v1", true));
        assertThat(cutting.drawn("v1")).isEqualTo("356..386@900");
        assertThat(cutting.start(THEN)).isEqualTo("386");
        Marked backwards = new Marked(Optional.of(frames(386)), Optional.of(frames(300)));
        assertThat(Places.threePoint(cutting.desk(), film(0, 2), backwards, "v1", true))
                .isEqualTo(cutting.arrangement());
    }

    @Test
    void nothingIsShownThatTheMediaDoesNotHave() {
        Cutting cutting = Cutting.usual();
        cutting.with(desk -> Places.overwrite(desk, film(39, 50), ZERO, "v1"));
        assertThat(cutting.drawn("v1")).isEqualTo("0..30@1170");
        assertThat(Places.overwrite(cutting.desk(), film(40, 50), ZERO, "v1"))
                .isEqualTo(cutting.arrangement());
    }

    @Test
    void aTrackTakesOnlyWhatItIsFor() {
        Cutting cutting = Cutting.usual();
        cutting.with(desk -> Places.overwrite(desk, sound(0, 2), ZERO, "v2"));
        assertThat(cutting.drawn("v2")).isEmpty();
        assertThat(cutting.drawn("a1")).isEqualTo("0..60@0");
        Incoming still = new Incoming("s", Cutting.STILL, ZERO, seconds(2), false);
        cutting.with(desk -> Places.overwrite(desk, still, ZERO, "a1"));
        assertThat(cutting.drawn("v1")).isEqualTo("0..60@0");
        // The sound of a film may go on an audio track by itself.
        cutting.with(desk -> Places.overwrite(desk, film(0, 2), seconds(4), "a2"));
        assertThat(cutting.drawn("a2")).isEqualTo("120..180@0");
    }

    @Test
    void aTrackIsMadeWhereThereIsNone() {
        Cutting cutting = Cutting.of(Cutting.usualArrangement().withTracks(List.of()));
        cutting.with(desk -> Places.insert(desk, filmWithSound(0, 2), frames(356), ""));
        assertThat(cutting.arrangement().tracks())
                .extracting(UserTrack::name)
                .containsExactly("Video 1", "Audio 1");
        assertThat(cutting.drawn(cutting.arrangement().tracks().getFirst().id()))
                .isEqualTo("356..416@0");
    }

    @Test
    void copiesComeOverWhatIsThere() {
        Cutting cutting = Cutting.sounding();
        Clipping copied = Places.copy(cutting.desk(), Set.of(cutting.own("v1", 0)));
        assertThat(copied.clips()).hasSize(2);
        cutting.with(desk -> Places.paste(desk, copied, frames(300), Optional.empty()));
        assertThat(cutting.drawn("v1"))
                .isEqualTo("0..120@120 120..240@300 240..300@600 300..420@120");
        assertThat(cutting.drawn("a1")).isEqualTo(cutting.drawn("v1"));
        assertThat(cutting.clip("v1", 3).link())
                .isEqualTo(cutting.clip("a1", 3).link())
                .isNotEqualTo(cutting.clip("v1", 0).link());
    }

    @Test
    void copiesComeOnTheTrackThatTakesThem() {
        Cutting cutting = Cutting.sounding();
        Clipping copied = Places.copy(cutting.desk(), Set.of(cutting.own("v1", 0)));
        cutting.with(desk -> Places.paste(desk, copied, frames(30), Optional.of("v2")));
        assertThat(cutting.drawn("v2")).isEqualTo("30..150@120");
        assertThat(cutting.drawn("a1"))
                .isEqualTo("0..30@120 30..150@120 150..240@330 240..360@600");
    }

    @Test
    void copiesPutInMoveTheRest() {
        Cutting cutting = Cutting.sounding();
        Clipping copied = Places.copy(cutting.desk(), Set.of(cutting.own("v1", 0)));
        cutting.with(desk -> Places.pasteInsert(desk, copied, frames(150), Optional.empty()));
        assertThat(cutting.drawn("v1"))
                .isEqualTo("0..120@120 120..150@300 150..270@120 270..360@330 360..480@600");
        assertThat(cutting.drawn("a1")).isEqualTo(cutting.drawn("v1"));
    }

    @Test
    void aClipOfTheScriptCannotBePasted() {
        Cutting cutting = Cutting.usual();
        Clipping copied = Places.copy(cutting.desk(), Set.of(cutting.line(WALKED)));
        assertThat(copied.clips()).isEmpty();
        assertThat(copied.treatment()).isPresent();
        assertThat(Places.paste(cutting.desk(), copied, ZERO, Optional.empty()))
                .isEqualTo(cutting.arrangement());
        assertThat(Places.pasteInsert(cutting.desk(), copied, ZERO, Optional.empty()))
                .isEqualTo(cutting.arrangement());
    }

    @Test
    void aDuplicateComesRightAfter() {
        Cutting cutting = Cutting.sounding();
        Set<ClipRef> last = Set.of(cutting.own("v1", 2));
        cutting.with(desk -> Places.duplicate(desk, last));
        assertThat(cutting.drawn("v1"))
                .isEqualTo("0..120@120 120..240@300 240..360@600 360..480@600");
        assertThat(cutting.drawn("a1")).isEqualTo(cutting.drawn("v1"));
    }
}

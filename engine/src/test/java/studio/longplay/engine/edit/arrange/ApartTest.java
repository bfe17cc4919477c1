package studio.longplay.engine.edit.arrange;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.longplay.engine.edit.arrange.Cutting.film;
import static studio.longplay.engine.edit.arrange.Cutting.filmWithSound;
import static studio.longplay.engine.edit.arrange.Cutting.frames;
import static studio.longplay.engine.edit.arrange.Cutting.sound;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.project.arrange.TrackRef;
import studio.longplay.engine.time.TimeRange;

import java.util.Set;

/// Clips that would come into each other when time is closed under them.
class ApartTest {
    private static final String WALKED = "I have walked";

    @Test
    void aClipThatWouldComeTooEarlyComesRightAfterTheOneBefore() {
        Cutting cutting = Cutting.usual();
        cutting.with(desk -> Places.overwrite(desk, film(0, 6), frames(170), "v1"));
        cutting.with(desk -> Places.overwrite(desk, film(6, 8), frames(360), "v1"));
        cutting.with(desk -> Cuts.extract(desk, Set.of(cutting.line(WALKED))));
        assertThat(cutting.start("Then you")).isEqualTo("223");
        // It would come at 227, into the one that goes on until 350.
        assertThat(cutting.drawn("v1")).isEqualTo("170..350@0 350..410@180");
        assertThat(cutting.board().lost()).isEmpty();
    }

    @Test
    void whatIsLinkedIsHeldBackTogether() {
        Cutting cutting = Cutting.usual();
        cutting.with(desk -> Places.overwrite(desk, sound(0, 6), frames(170), "a1"));
        cutting.with(desk -> Places.overwrite(desk, filmWithSound(6, 8), frames(360), "v1"));
        assertThat(cutting.drawn("a1")).isEqualTo("170..350@0 360..420@180");
        cutting.with(desk -> Cuts.extract(desk, Set.of(cutting.line(WALKED))));
        assertThat(cutting.drawn("a1")).isEqualTo("170..350@0 350..410@180");
        assertThat(cutting.drawn("v1")).isEqualTo("350..410@180");
    }

    @Test
    void aRippleDeleteOfAPictureStopsWhereItsFollowersSoundIsBlocked() {
        Cutting cutting = Cutting.usual();
        cutting.with(desk -> Places.overwrite(desk, film(0, 4), frames(200), "v1"));
        cutting.with(desk -> Places.overwrite(desk, sound(0, 3), frames(210), "a1"));
        cutting.with(desk -> Places.overwrite(desk, filmWithSound(6, 8), frames(320), "v1"));
        cutting.with(desk -> Cuts.extract(desk, Set.of(cutting.own("v1", 0))));
        assertThat(cutting.drawn("a1")).isEqualTo("210..300@0 300..360@180");
        assertThat(cutting.drawn("v1")).isEqualTo("300..360@180");
    }

    @Test
    void aRangeThatIsTakenOutIsCutOutOfWhatGoesOnOverIt() {
        Cutting cutting = Cutting.usual();
        cutting.with(desk -> Places.overwrite(desk, film(0, 6), frames(170), "v1"));
        cutting.with(desk -> Places.overwrite(desk, film(6, 8), frames(350), "v1"));
        TimeRange range = TimeRange.between(frames(200), frames(300));
        cutting.with(desk -> Cuts.extractRange(desk, range));
        assertThat(cutting.drawn("v1")).isEqualTo("170..200@0 200..250@130 250..310@180");
    }

    @Test
    void whatIsOnALockedTrackIsNotHeldBack() {
        Cutting cutting = Cutting.usual();
        cutting.with(desk -> Places.overwrite(desk, film(0, 6), frames(170), "v1"));
        cutting.with(desk -> Places.overwrite(desk, film(6, 8), frames(360), "v1"));
        cutting.locked("v1");
        var before = cutting.arrangement().userClips();
        cutting.with(desk -> Cuts.extract(desk, Set.of(cutting.line(WALKED))));
        assertThat(cutting.arrangement().userClips()).isEqualTo(before);
        // So it is cut short, and that is said.
        assertThat(cutting.drawn(new TrackRef.OfUser("v1"))).isEqualTo("170..227@0 227..287@180");
        assertThat(cutting.board().lost()).hasSize(1);
    }
}

package studio.longplay.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.mix.Stem;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

class HearingTest {
    @Test
    void everythingIsHeardAtFirst() {
        assertThat(Hearing.ALL.heard()).containsExactlyInAnyOrder(Stem.values());
    }

    @Test
    void aMutedStemIsNotHeard() {
        Hearing hearing = Hearing.ALL.withMute(Stem.MUSIC, true);
        assertThat(hearing.heard()).doesNotContain(Stem.MUSIC).hasSize(3);
        assertThat(hearing.withMute(Stem.MUSIC, false)).isEqualTo(Hearing.ALL);
    }

    @Test
    void onlySoloedStemsAreHeardAndMuteWins() {
        Hearing solo = Hearing.ALL.withSolo(Stem.DIALOGUE, true).withSolo(Stem.EFFECTS, true);
        assertThat(solo.heard()).containsExactlyInAnyOrder(Stem.DIALOGUE, Stem.EFFECTS);
        assertThat(solo.withMute(Stem.EFFECTS, true).heard()).containsExactly(Stem.DIALOGUE);
    }

    @Test
    void theLookIsReadBackAsItWasWritten() {
        TimelineLook look =
                new TimelineLook(
                        12.5,
                        80.25,
                        7,
                        Map.of(TrackKind.PICTURE, 90),
                        Follow.Mode.CENTRE,
                        false,
                        Set.of(Stem.MUSIC),
                        Set.of());
        assertThat(TimelineLook.of(Optional.of(look.json()))).isEqualTo(look);
    }

    @Test
    void whatCannotBeReadIsTheUsualLook() {
        assertThat(TimelineLook.of(Optional.of("{\"snap\": 7"))).isEqualTo(TimelineLook.USUAL);
        assertThat(TimelineLook.of(Optional.of("{}"))).isEqualTo(TimelineLook.USUAL);
        assertThat(TimelineLook.of(Optional.empty())).isEqualTo(TimelineLook.USUAL);
    }
}

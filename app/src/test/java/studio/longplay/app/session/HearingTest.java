package studio.longplay.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.mix.Stem;

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
}

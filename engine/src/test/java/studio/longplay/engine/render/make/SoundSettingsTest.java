package studio.longplay.engine.render.make;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.mix.Ducking;
import studio.longplay.engine.mix.Faders;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.mix.StemGains;
import studio.longplay.engine.project.MixSettings;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.project.desk.DuckingSettings;

class SoundSettingsTest {
    @Test
    void anUntouchedMixerChangesNoAddress() {
        SoundSettings usual = SoundSettings.USUAL;
        assertThat(usual.ducking()).isEqualTo(Ducking.DEFAULT);
        assertThat(usual.gains()).isEqualTo(StemGains.NONE);
        assertThat(Stems.describe(new Faders(1.25, usual.gains())))
                .containsOnlyKeys("gainDb")
                .containsEntry("gainDb", 1.25);
    }

    @Test
    void everyFaderAndTheDuckingArrive() {
        MixSettings mix = MixSettings.USUAL.withDucking(DuckingSettings.of(20, 1));
        for (StemName stem : StemName.values()) {
            mix = mix.withGainDb(stem, -1 - stem.ordinal());
        }
        SoundSettings sound = SoundSettings.of(mix);
        for (StemName stem : StemName.values()) {
            assertThat(sound.gains().of(Stem.valueOf(stem.name()))).isEqualTo(-1 - stem.ordinal());
        }
        assertThat(sound.ducking().musicDepthDb()).isEqualTo(20);
        assertThat(sound.ducking().effectsDepthDb()).isEqualTo(1);
        assertThat(sound.ducking().attackSamples()).isEqualTo(Ducking.DEFAULT.attackSamples());
        assertThat(Stems.describe(new Faders(0, sound.gains())))
                .containsOnlyKeys("gainDb", "dialogueDb", "musicDb", "effectsDb", "ensembleDb");
    }
}

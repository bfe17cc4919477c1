package studio.longplay.engine.mix.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.time.SampleRate;

import java.util.Random;

class SpectrumTest {
    private static float[] levels(int hertz, float[][] sound, int block) {
        Spectrum spectrum = new Spectrum(new SampleRate(hertz));
        for (int at = 0; at < sound[0].length; at += block) {
            spectrum.process(sound, at, Math.min(block, sound[0].length - at));
        }
        float[] levels = new float[Spectrum.BANDS];
        spectrum.read(levels);
        return levels;
    }

    private static float[][] tone(int hertz, double frequencyHz, double peak, int length) {
        float[] samples = new float[length];
        for (int i = 0; i < length; i++) {
            samples[i] = (float) (peak * Math.sin(2 * Math.PI * frequencyHz * i / hertz));
        }
        return new float[][] {samples, samples};
    }

    @ParameterizedTest
    @ValueSource(ints = {44_100, 48_000, 96_000})
    void aToneReadsItsLevelInItsBandAndLittleElsewhere(int hertz) {
        for (int band = 3; band < Spectrum.BANDS; band += 3) {
            float[][] tone = tone(hertz, Spectrum.middleHz(band), 0.5, hertz);
            float[] levels = levels(hertz, tone, 512);
            assertThat(levels[band]).as("band %d", band).isBetween(band < 5 ? -8 : -6.5f, -5.5f);
            for (int other = 0; other < Spectrum.BANDS; other++) {
                if (Math.abs(other - band) > (band < 8 ? 4 : 1)) {
                    assertThat(levels[other]).as("%d beside %d", other, band).isLessThan(-46);
                }
            }
        }
    }

    @Test
    void whiteNoiseRisesByOneDecibelABand() {
        Random random = new Random(1);
        float[][] noise = new float[2][96_000];
        for (int i = 0; i < noise[0].length; i++) {
            noise[0][i] = (float) (0.1 * random.nextGaussian());
            noise[1][i] = (float) (0.1 * random.nextGaussian());
        }
        float[] levels = levels(48_000, noise, 1024);
        double low = mean(levels, 8, 13);
        double high = mean(levels, 23, 28);
        assertThat(high - low).isCloseTo(15, within(2.5));
    }

    private static double mean(float[] levels, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += levels[i];
        }
        return sum / (to - from);
    }

    @Test
    void blocksOfAnySizeReadTheSame() {
        float[][] tone = tone(48_000, 440, 0.3, 48_000);
        float[] whole = levels(48_000, tone, 48_000);
        assertThat(levels(48_000, tone, 1)).isEqualTo(whole);
        assertThat(levels(48_000, tone, 700)).isEqualTo(whole);
    }

    @Test
    void silenceReadsSilenceAndSoundFallsSlowly() {
        assertThat(levels(48_000, new float[2][48_000], 512)).containsOnly(Spectrum.SILENT_DB);
        Spectrum spectrum = new Spectrum(SampleRate.HZ_48000);
        spectrum.process(tone(48_000, 1000, 1, 24_000), 0, 24_000);
        spectrum.process(new float[2][28_000], 0, 28_000);
        float[] levels = new float[Spectrum.BANDS];
        spectrum.read(levels);
        assertThat(levels[17]).isBetween(-13f, -8f);
    }
}

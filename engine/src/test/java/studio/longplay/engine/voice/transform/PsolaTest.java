package studio.longplay.engine.voice.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.engine.voice.VoiceShape;

import java.util.Random;

class PsolaTest {
    @ParameterizedTest
    @CsvSource({"90, 1, 1", "140, 0.85, 0.8", "220, 1.1, 1.25", "300, 1.2, 1"})
    void meetsThePitchAndTheLength(double pitchHz, double formants, double rate) {
        float[] vowel = vowel(120, 96_000);
        float[] out = Psola.apply(vowel, new VoiceShape(pitchHz, 1, formants, rate, 0, 0, 0, 0));
        assertThat(out).hasSize((int) Math.round(vowel.length / rate));
        assertThat(PitchTrack.of(out).median()).isCloseTo(pitchHz, within(6.0));
        assertThat(out).doesNotContain(Float.NaN);
    }

    @Test
    void noiseStaysNoiseOfTheSameLevel() {
        Random random = new Random(1);
        float[] noise = new float[48_000];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = 0.2f * (random.nextFloat() - 0.5f);
        }
        float[] out = Psola.apply(noise, new VoiceShape(90, 1, 1, 1, 0, 0, 0, 0));
        assertThat(PitchTrack.of(out).median()).isZero();
        assertThat(Level.peak(out)).isCloseTo(0.1, within(0.03));
    }

    /// Hiss of overlapping grains adds up as power; it used to lose two decibels, and three more of
    /// what is above 10 kHz by straight lines between samples.
    @ParameterizedTest
    @CsvSource({"0.8, 1", "0.9, 1.2", "1.15, 0.9", "1.3, 1"})
    void consonantsKeepTheirLevelInAnotherPerson(double formants, double rate) {
        Random random = new Random(2);
        float[] noise = new float[96_000];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = 0.2f * (random.nextFloat() - 0.5f);
        }
        float[] out = Psola.apply(noise, new VoiceShape(110, 1, formants, rate, 0, 0, 0, 0));
        double change = 20 * Math.log10(rms(out) / rms(noise));
        assertThat(change).isBetween(-1.0, 1.0);
    }

    private static double rms(float[] samples) {
        double sum = 0;
        for (int i = 4_800; i < samples.length - 4_800; i++) {
            sum += (double) samples[i] * samples[i];
        }
        return Math.sqrt(sum / (samples.length - 9_600));
    }

    @Test
    void givesTheSameBytesAlways() {
        VoiceShape shape = new VoiceShape(180, 1.2, 1.1, 0.9, 3, 0, 0, 0);
        assertThat(Psola.apply(vowel(110, 40_000), shape))
                .isEqualTo(Psola.apply(vowel(110, 40_000), shape));
    }

    @Test
    void leavesNoClicks() {
        float[] out = Psola.apply(vowel(120, 96_000), new VoiceShape(170, 1, 0.9, 1.1, 0, 0, 0, 0));
        float steepest = 0;
        for (int i = 1; i < out.length; i++) {
            steepest = Math.max(steepest, Math.abs(out[i] - out[i - 1]));
        }
        assertThat((double) steepest).isLessThan(0.25 * Level.peak(out));
    }

    /// Decaying resonances of 600 and 1,200 Hz, struck once a period.
    static float[] vowel(double pitchHz, int length) {
        float[] out = new float[length];
        double phase = 0;
        double since = 1;
        for (int i = 0; i < length; i++) {
            phase += pitchHz / 48_000;
            since += 1 / 48_000.0;
            if (phase >= 1) {
                phase -= 1;
                since = 0;
            }
            double first = Math.sin(2 * Math.PI * 600 * since) * Math.exp(-since * 400);
            double second = Math.sin(2 * Math.PI * 1_200 * since) * Math.exp(-since * 500);
            out[i] = (float) (0.3 * first + 0.15 * second);
        }
        return out;
    }
}

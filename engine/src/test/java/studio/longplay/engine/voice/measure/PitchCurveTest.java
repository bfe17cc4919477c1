package studio.longplay.engine.voice.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PitchCurveTest {
    @ParameterizedTest
    @ValueSource(doubles = {70, 95.5, 131, 187.3, 244, 333, 440})
    void thePitchOfAVowelIsExact(double hertz) {
        PitchCurve curve = PitchCurve.of(vowel(hertz, 0, 48_000));
        assertThat(curve.median()).isCloseTo(hertz, within(0.005 * hertz));
        assertThat(curve.rangeSemitones()).isLessThan(0.3);
        assertThat(curve.voicedSteps()).isGreaterThan(85);
    }

    @ParameterizedTest
    @ValueSource(doubles = {95.5, 187.3, 333})
    void noiseOfTenDecibelsLessDoesNotMoveThePitch(double hertz) {
        float[] noisy = Damage.noisy(vowel(hertz, 0, 48_000), 10, false);
        PitchCurve curve = PitchCurve.of(noisy);
        assertThat(curve.median()).isCloseTo(hertz, within(0.01 * hertz));
        assertThat(curve.harmonicsToNoiseDb()).isBetween(7.0, 17.0);
    }

    @Test
    void theRangeIsThatOfTheGlide() {
        PitchCurve curve = PitchCurve.of(vowel(120, 12, 96_000));
        assertThat(curve.rangeSemitones()).isCloseTo(0.9 * 12, within(0.8));
    }

    @Test
    void noiseAndSilenceHaveNoPitch() {
        assertThat(PitchCurve.of(Damage.noise(96_000, false, 2)).voicedSteps()).isLessThan(20);
        assertThat(PitchCurve.of(new float[48_000]).median()).isZero();
        assertThat(PitchCurve.of(new float[0]).median()).isZero();
        assertThat(PitchCurve.of(new float[100]).rangeSemitones()).isZero();
    }

    /// Harmonics that fall by 6 dB an octave, gliding upwards.
    static float[] vowel(double hertz, double glideSemitones, int length) {
        float[] out = new float[length];
        double phase = 0;
        for (int i = 0; i < length; i++) {
            double now = hertz * Math.pow(2, glideSemitones / 12 * i / length);
            phase += 2 * Math.PI * now / 48_000;
            for (int partial = 1; partial * now < 5_000; partial++) {
                out[i] += (float) (0.1 * Math.sin(partial * phase) / partial);
            }
        }
        return out;
    }
}

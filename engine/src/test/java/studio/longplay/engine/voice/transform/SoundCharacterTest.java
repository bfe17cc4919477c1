package studio.longplay.engine.voice.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SoundCharacterTest {
    @Test
    void aTelephoneTakesTheLowAndTheHigh() {
        assertThat(loss("telephone", 80)).isLessThan(0.1);
        assertThat(loss("telephone", 9_000)).isLessThan(0.1);
        assertThat(loss("telephone", 1_000)).isGreaterThan(0.5);
    }

    @Test
    void aHallRingsOn() {
        float[] click = new float[4_800];
        click[0] = 0.8f;
        float[] hall = SoundCharacter.apply("hall", click);
        assertThat(hall.length).isGreaterThan(48_000);
        assertThat(power(hall, 9_600, 19_200)).isGreaterThan(20 * power(hall, 57_600, 67_200));
        assertThat(power(hall, 9_600, 19_200)).isPositive();
    }

    @Test
    void anUnknownCharacterChangesNothing() {
        float[] sound = {0.1f, 0.2f};
        assertThat(SoundCharacter.apply("underwater", sound)).isSameAs(sound);
    }

    @Test
    void levelsAreBroughtTogetherAndNeverAboveThePeak() {
        float[] quiet = PsolaTest.vowel(120, 48_000);
        float[] loud = PsolaTest.vowel(120, 48_000);
        for (int i = 0; i < quiet.length; i++) {
            quiet[i] *= 0.01f;
        }
        Level.bring(quiet, 0);
        Level.bring(loud, 0);
        assertThat(Level.peak(quiet)).isCloseTo(Level.peak(loud), within(1e-4));
        Level.bring(loud, 40);
        assertThat(Level.peak(loud)).isCloseTo(Level.PEAK, within(1e-4));
    }

    private static double loss(String character, double hertz) {
        float[] sine = new float[24_000];
        for (int i = 0; i < sine.length; i++) {
            sine[i] = (float) (0.5 * Math.sin(2 * Math.PI * 1_000 * i / 48_000));
            sine[i] += (float) (0.5 * Math.sin(2 * Math.PI * hertz * i / 48_000));
        }
        float[] out = SoundCharacter.apply(character, sine);
        return tone(out, hertz) / tone(out, 1_000);
    }

    private static double tone(float[] sound, double hertz) {
        double re = 0;
        double im = 0;
        for (int i = 4_800; i < 19_200; i++) {
            re += sound[i] * Math.cos(2 * Math.PI * hertz * i / 48_000);
            im += sound[i] * Math.sin(2 * Math.PI * hertz * i / 48_000);
        }
        return Math.hypot(re, im);
    }

    private static double power(float[] sound, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += sound[i] * sound[i];
        }
        return sum;
    }
}

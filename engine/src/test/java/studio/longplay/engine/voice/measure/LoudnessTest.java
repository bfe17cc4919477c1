package studio.longplay.engine.voice.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LoudnessTest {
    @Test
    void aToneOfFullScaleAsTheStandardSays() {
        assertThat(Loudness.of(tone(997, 1, 96_000))).isCloseTo(-3.01, within(0.02));
        assertThat(Loudness.of(tone(997, 0.1, 96_000))).isCloseTo(-23.01, within(0.02));
    }

    @Test
    void restsDoNotCount() {
        float[] half = java.util.Arrays.copyOf(tone(997, 0.1, 96_000), 480_000);
        assertThat(Loudness.of(half)).isCloseTo(-23.0, within(0.8));
    }

    @Test
    void silenceAndNothingAreAtTheGate() {
        assertThat(Loudness.of(new float[96_000])).isEqualTo(Loudness.SILENCE_LUFS);
        assertThat(Loudness.of(new float[0])).isEqualTo(Loudness.SILENCE_LUFS);
        assertThat(Loudness.of(tone(997, 0.1, 9_000))).isCloseTo(-23.0, within(0.5));
    }

    private static float[] tone(double hertz, double peak, int length) {
        float[] out = new float[length];
        for (int i = 0; i < length; i++) {
            out[i] = (float) (peak * Math.sin(2 * Math.PI * hertz * i / 48_000));
        }
        return out;
    }
}

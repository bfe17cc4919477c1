package studio.longplay.engine.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;

class SpeechLevelTest {
    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.1, 0.3, 0.9})
    void everyLineComesOutAtOneLoudness(double peak) {
        float[] line = Signals.speech(1, peak, 150_000);
        float factor = (float) Decibels.toFactor(SpeechLevel.lineGainDb(line, -23));
        for (int i = 0; i < line.length; i++) {
            line[i] *= factor;
        }
        assertThat(SpeechLevel.lufs(line)).isCloseTo(-23, within(0.05));
    }

    @Test
    void pausesDoNotCount() {
        float[] line = Signals.speech(2, 0.3, 96_000);
        float[] paused = Arrays.copyOf(line, 480_000);
        assertThat(SpeechLevel.lufs(paused)).isCloseTo(SpeechLevel.lufs(line), within(0.6));
    }

    @Test
    void aSingleWordIsMeasuredLikeALongSpeech() {
        float[] word = Signals.sine(48_000, 1000, -20, 9_600);
        float[] speech = Signals.sine(48_000, 1000, -20, 480_000);
        assertThat(SpeechLevel.lufs(word)).isCloseTo(SpeechLevel.lufs(speech), within(0.1));
    }

    @Test
    void theGainIsHeldWithinTwentyDecibels() {
        assertThat(SpeechLevel.lineGainDb(Signals.noise(1, 0.002, 48_000), -14)).isEqualTo(20);
        assertThat(SpeechLevel.lineGainDb(Signals.noise(1, 1, 48_000), -50)).isEqualTo(-20);
    }

    @Test
    void silenceAndNothingAreLeftAlone() {
        assertThat(SpeechLevel.lineGainDb(new float[48_000], -23)).isZero();
        assertThat(SpeechLevel.lineGainDb(new float[0], -23)).isZero();
    }
}

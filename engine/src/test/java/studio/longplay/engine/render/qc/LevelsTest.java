package studio.longplay.engine.render.qc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.time.TimeRange;

class LevelsTest {
    private static final int SECOND = 48_000;

    private final Levels levels =
            new Levels(QualityLimitsFile.usual().senses(), SampleRate.HZ_48000, 2);

    @Test
    void silenceBetweenSoundsIsFound() {
        add(tone(2 * SECOND, 0.1f), 4096);
        add(new float[SECOND], 4096);
        add(tone(SECOND, 0.1f), 4096);
        assertThat(levels.silences())
                .containsExactly(TimeRange.between(MediaTime.ofSeconds(2), MediaTime.ofSeconds(3)));
        assertThat(levels.isSilent()).isFalse();
        assertThat(levels.dbfs(TimeRange.between(MediaTime.ZERO, MediaTime.ofSeconds(1))))
                .isCloseTo(-23, within(0.1));
        assertThat(levels.dbfs(TimeRange.between(MediaTime.ofSeconds(2), MediaTime.ofSeconds(3))))
                .isEqualTo(Levels.SILENCE_DBFS);
    }

    /// Whatever the blocks, even where one ends amid the clipped samples.
    @ParameterizedTest
    @ValueSource(ints = {7, 480, 1003, 16384})
    void samplesAtFullScaleOneAfterTheOtherAreAClippedPlace(int block) {
        float[] sound = tone(4 * SECOND, 0.5f);
        int at = SECOND + 1001;
        for (int i = at; i < at + 4; i++) {
            sound[i] = i % 2 == 0 ? 1f : -1f;
        }
        sound[3 * SECOND] = 1f;
        add(sound, block);
        assertThat(levels.clipped()).hasSize(1);
        assertThat(levels.clipped().getFirst().start())
                .isEqualTo(MediaTime.ofSamples(at + 3L, SampleRate.HZ_48000));
    }

    @Test
    void clippingThatGoesOnIsOnePlace() {
        add(square(3 * SECOND), 4096);
        assertThat(levels.clipped()).hasSize(1);
        assertThat(levels.clipped().getFirst().duration().toSecondsForDisplay())
                .isCloseTo(3, within(0.01));
    }

    @Test
    void aMissingChannelIsHeard() {
        float[] left = tone(SECOND, 0.1f);
        levels.add(new float[][] {left, new float[SECOND]}, SECOND);
        assertThat(levels.apartDb()).isGreaterThan(100);
    }

    private void add(float[] sound, int block) {
        for (int from = 0; from < sound.length; from += block) {
            int count = Math.min(block, sound.length - from);
            float[] part = java.util.Arrays.copyOfRange(sound, from, from + count);
            levels.add(new float[][] {part, part}, count);
        }
    }

    private static float[] tone(int samples, float level) {
        float[] sound = new float[samples];
        for (int i = 0; i < samples; i++) {
            sound[i] = (float) (level * Math.sin(2 * Math.PI * 440 * i / SECOND));
        }
        return sound;
    }

    private static float[] square(int samples) {
        float[] sound = new float[samples];
        for (int i = 0; i < samples; i++) {
            sound[i] = i / 50 % 2 == 0 ? 1 : -1;
        }
        return sound;
    }
}

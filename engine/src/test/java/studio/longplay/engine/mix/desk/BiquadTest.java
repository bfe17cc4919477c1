package studio.longplay.engine.mix.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.time.SampleRate;

class BiquadTest {
    private static double gainDb(double hertz) {
        return Biquad.highPass(6000, SampleRate.HZ_48000).gainDbAt(hertz, SampleRate.HZ_48000);
    }

    @Test
    void theHighPassFallsByTwelveDecibelsAnOctave() {
        assertThat(gainDb(6000)).isCloseTo(-3.01, within(0.01));
        assertThat(gainDb(20_000)).isBetween(-0.05, 0.0);
        assertThat(gainDb(300) - gainDb(150)).isCloseTo(12.04, within(0.05));
        assertThat(Biquad.highPass(40_000, SampleRate.HZ_48000).isStable()).isTrue();
    }
}

package studio.longplay.engine.mix.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.time.SampleRate;

import java.util.Random;

class CorrelationTest {
    private static final int LENGTH = 96_000;

    /// One noise on the left; on the right a part of it and a part of another.
    private static double reading(double same, double other) {
        Random random = new Random(1);
        float[][] stereo = new float[2][LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            double one = 0.1 * random.nextGaussian();
            stereo[0][i] = (float) one;
            stereo[1][i] = (float) (same * one + other * 0.1 * random.nextGaussian());
        }
        Correlation meter = new Correlation(SampleRate.HZ_48000);
        for (int at = 0; at < LENGTH; at += 500) {
            meter.process(stereo, at, 500);
        }
        return meter.value();
    }

    @Test
    void itReadsHowAlikeTheSidesAre() {
        assertThat(reading(1, 0)).isCloseTo(1, within(1e-6));
        assertThat(reading(0.2, 0)).isCloseTo(1, within(1e-6));
        assertThat(reading(-1, 0)).isCloseTo(-1, within(1e-6));
        assertThat(reading(0, 1)).isCloseTo(0, within(0.05));
        assertThat(reading(1, 1)).isCloseTo(Math.sqrt(0.5), within(0.05));
    }

    @Test
    void silenceAndOneSideAloneReadNothing() {
        assertThat(new Correlation(SampleRate.HZ_48000).value()).isZero();
        assertThat(reading(0, 0)).isZero();
    }
}

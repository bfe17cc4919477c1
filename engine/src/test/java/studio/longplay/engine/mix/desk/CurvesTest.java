package studio.longplay.engine.mix.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.project.desk.Band;
import studio.longplay.engine.project.desk.Compressor;
import studio.longplay.engine.project.desk.Equalizer;
import studio.longplay.engine.time.SampleRate;

class CurvesTest {
    @Test
    void theEqualizersCurveIsTheSumOfItsBands() {
        Equalizer two = Equalizer.of(Band.peak(1000, 6, 1), Band.peak(1000, 3, 1));
        double[] lifts = new double[3];
        Curves.fill(two, SampleRate.HZ_48000, new double[] {20, 1000, 20_000}, lifts);
        assertThat(lifts[0]).isCloseTo(0, within(0.05));
        assertThat(lifts[1]).isCloseTo(9, within(0.01));
        assertThat(lifts[2]).isCloseTo(0, within(0.2));
    }

    @Test
    void theCompressorsCurveBendsInItsKnee() {
        Compressor soft = new Compressor(-20, 4, 10, 5, 100, 2);
        assertThat(Curves.outputDb(soft, -40)).isCloseTo(-38, within(1e-9));
        assertThat(Curves.outputDb(soft, -20)).isCloseTo(-18 - 0.75 * 1.25, within(1e-9));
        assertThat(Curves.outputDb(soft, 0)).isCloseTo(-13, within(1e-9));
        Compressor hard = new Compressor(-20, 4, 0, 5, 100, 0);
        assertThat(Curves.outputDb(hard, -20)).isCloseTo(-20, within(1e-9));
        assertThat(Curves.outputDb(hard, -12)).isCloseTo(-18, within(1e-9));
    }
}

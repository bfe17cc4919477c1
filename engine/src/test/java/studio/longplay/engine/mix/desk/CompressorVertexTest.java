package studio.longplay.engine.mix.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.engine.project.desk.Compressor;
import studio.longplay.engine.time.SampleRate;

import java.util.Arrays;

class CompressorVertexTest {
    private static final int SECOND = Sounds.HERTZ;

    private static double curveDb(Compressor c, double inDb) {
        double over = inDb - c.thresholdDb();
        double half = c.kneeDb() / 2;
        double slope = 1 / c.ratio() - 1;
        if (over <= -half) {
            return inDb + c.makeupDb();
        }
        double bent = slope * (over + half) * (over + half) / (2 * c.kneeDb());
        return inDb + c.makeupDb() + (over < half ? bent : slope * over);
    }

    @ParameterizedTest
    @CsvSource({"-20, 4, 6, 0", "-30, 2, 12, 4", "-12, 20, 1, -3", "-24, 3, 24, 6"})
    void theStaticCurveIsExactToATenthOfADecibel(
            double thresholdDb, double ratio, double kneeDb, double makeupDb) {
        Compressor settings = new Compressor(thresholdDb, ratio, kneeDb, 5, 200, makeupDb);
        for (double inDb = -60; inDb <= 0; inDb += 3) {
            float[][] tone = Sounds.sine(997, inDb, 2 * SECOND);
            new CompressorVertex(settings, SampleRate.HZ_48000).process(tone, 0, 2 * SECOND);
            double heard = Sounds.toneDb(tone[0], 997, SECOND, 2 * SECOND);
            assertThat(heard).as("%s dB in", inDb).isCloseTo(curveDb(settings, inDb), within(0.1));
        }
    }

    /// A constant that jumps shows the gain of every sample.
    private static double[] reductionDb(Compressor settings, int loudSamples, int length) {
        float[][] step = new float[2][length];
        for (int i = 0; i < length; i++) {
            float value = i < loudSamples ? 0.5f : 0.001f;
            step[0][i] = value;
            step[1][i] = value;
        }
        float[][] passed = Sounds.copy(step);
        new CompressorVertex(settings, SampleRate.HZ_48000).process(passed, 0, length);
        double[] down = new double[length];
        for (int i = 0; i < length; i++) {
            down[i] = -20 * Math.log10(passed[0][i] / step[0][i]);
        }
        return down;
    }

    @ParameterizedTest
    @CsvSource({"1, 100", "10, 200", "50, 600"})
    void itGoesDownAndComesBackInTheTimesAsked(double attackMs, double releaseMs) {
        Compressor settings = new Compressor(-30, 4, 0, attackMs, releaseMs, 0);
        double[] down = reductionDb(settings, SECOND, 4 * SECOND);
        double full = down[SECOND - 1];
        assertThat(full).isCloseTo(0.75 * (30 - 6.0206), within(0.05));
        int attacked = 0;
        while (down[attacked] < full * (1 - Math.exp(-1))) {
            attacked++;
        }
        int released = SECOND;
        while (down[released] > full * Math.exp(-1)) {
            released++;
        }
        assertThat(attacked / 48.0).isCloseTo(attackMs, within(0.03 * attackMs + 0.03));
        assertThat((released - SECOND) / 48.0).isCloseTo(releaseMs, within(0.05 * releaseMs));
    }

    @Test
    void bothSidesGoDownTogether() {
        float[][] sound = Sounds.sine(400, -3, SECOND);
        Arrays.fill(sound[1], 0.01f);
        new CompressorVertex(new Compressor(-30, 10, 0, 1, 300, 0), SampleRate.HZ_48000)
                .process(sound, 0, SECOND);
        double quietSideDb = 20 * Math.log10(sound[1][SECOND - 1] / 0.01);
        assertThat(quietSideDb).isCloseTo(-0.9 * 27, within(0.3));
    }

    @Test
    void whatIsQuietPassesBitForBit() {
        float[][] sound = Sounds.noise(2, 0.001, SECOND);
        float[][] passed = Sounds.copy(sound);
        CompressorVertex vertex =
                new CompressorVertex(new Compressor(-20, 8, 6, 1, 100, 0), SampleRate.HZ_48000);
        vertex.process(passed, 0, SECOND);
        assertThat(passed[0]).isEqualTo(sound[0]);
        assertThat(vertex.takeReductionDb()).isZero();
    }

    @Test
    void itTellsHowFarItWentDownSinceLastAsked() {
        CompressorVertex vertex =
                new CompressorVertex(new Compressor(-20, 4, 0, 1, 50, 0), SampleRate.HZ_48000);
        vertex.process(Sounds.sine(997, 0, SECOND), 0, SECOND);
        assertThat(vertex.takeReductionDb()).isCloseTo(15, within(0.1));
        vertex.process(new float[2][SECOND], 0, SECOND);
        vertex.takeReductionDb();
        vertex.process(new float[2][SECOND], 0, SECOND);
        assertThat(vertex.takeReductionDb()).isZero();
    }
}

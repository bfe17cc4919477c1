package studio.longplay.engine.inference.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;

import java.util.concurrent.CancellationException;

/// The spectra models hear, against the definitions written out in NumPy: `numpy.fft.rfft` of
/// frames cut from the padded signal, and dense filter matrices.
class SpectraTest {
    private static final JobContext QUIET = JobContext.quiet();

    private static float[] signal() {
        float[] samples = new float[48_000];
        for (int i = 0; i < samples.length; i++) {
            double low = 0.5 * StrictMath.sin(2 * Math.PI * 440 * i / 16_000);
            double high = 0.1 * StrictMath.sin(2 * Math.PI * 3_000 * i / 16_000);
            samples[i] = (float) ((i % 16_000 < 8_000 ? low : 0) + high);
        }
        return samples;
    }

    @Test
    void whispersEightyBandsAreThoseOfTheReference() {
        double[][] expected = {
            {0, 0, 0.9887461},
            {10, 25, 1.3487379},
            {17, 75, -0.5617962},
            {79, 10, -0.5617962},
            {40, 299, -0.3705988},
            {40, 300, 0.1394111},
            {5, 2999, -0.5617962},
        };
        check(new WhisperSpectrum(80), expected, -0.5498746037094696);
    }

    @Test
    void whispersHundredAndTwentyEightBandsAreThoseOfTheReference() {
        double[][] expected = {
            {0, 0, 0.9129869},
            {10, 25, -0.5146459},
            {17, 75, -0.5146459},
            {127, 10, -0.5146459},
            {64, 299, -0.3802102},
            {64, 300, 0.1300186},
            {5, 2999, -0.5146459},
        };
        check(new WhisperSpectrum(128), expected, -0.5044624713146598);
    }

    private static void check(WhisperSpectrum spectrum, double[][] expected, double mean) {
        float[] values = spectrum.of(signal(), QUIET);
        assertThat(values).hasSize(spectrum.bands() * WhisperSpectrum.FRAMES);
        for (double[] one : expected) {
            int at = (int) one[0] * WhisperSpectrum.FRAMES + (int) one[1];
            assertThat((double) values[at]).isCloseTo(one[2], within(1e-6));
        }
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        assertThat(sum / values.length).isCloseTo(mean, within(1e-6));
    }

    @Test
    void kaldisBandsAreThoseOfTheReferenceUnderBothWindows() {
        double[][] hamming = {
            {0, 0, 0.444633},
            {30, 12, 4.772149},
            {55, 40, -0.254237},
            {120, 79, 1.16035},
            {297, 20, -1.848141},
        };
        double[][] povey = {
            {0, 0, 1.714922},
            {30, 12, 7.898058},
            {55, 40, -0.520012},
            {120, 79, -0.360488},
            {297, 20, -4.622963},
        };
        check(new KaldiBands(KaldiBands.Window.HAMMING, 32_768), hamming);
        check(new KaldiBands(KaldiBands.Window.POVEY, 1), povey);
    }

    private static void check(KaldiBands bands, double[][] expected) {
        float[] values = bands.of(signal(), QUIET);
        assertThat(values).hasSize(298 * KaldiBands.BANDS);
        for (double[] one : expected) {
            int at = (int) one[0] * KaldiBands.BANDS + (int) one[1];
            assertThat((double) values[at]).isCloseTo(one[2], within(2e-4));
        }
        assertThat(bands.of(new float[399], QUIET)).isEmpty();
    }

    @Test
    void workThatGoesOnForLongLooksOftenWhetherItIsStillWanted() {
        for (int checks : new int[] {0, 3, 40}) {
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() ->
                            new WhisperSpectrum(80)
                                    .of(new float[WhisperSpectrum.WINDOW], new After(checks)));
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() ->
                            new Resampler(44_100, 48_000)
                                    .convert(new float[20 * 44_100], new After(checks)));
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() ->
                            new KaldiBands(KaldiBands.Window.POVEY, 1)
                                    .of(new float[30 * KaldiBands.RATE_HZ], new After(checks)));
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() ->
                            new LipSpectrum()
                                    .of(new float[9 * LipSpectrum.RATE_HZ], new After(checks)));
        }
    }

    /// Cancelled once it was asked so often.
    private static final class After implements JobContext {
        private int left;

        After(int checks) {
            left = checks;
        }

        @Override
        public void progress(Progress progress) {}

        @Override
        public void checkCancelled() {
            if (left-- == 0) {
                throw new CancellationException("cancelled");
            }
        }
    }
}

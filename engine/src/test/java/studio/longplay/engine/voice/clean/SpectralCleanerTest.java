package studio.longplay.engine.voice.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.voice.measure.AcousticProfile;
import studio.longplay.engine.voice.measure.Damage;
import studio.longplay.engine.voice.measure.SpokenLines;

import java.util.concurrent.CancellationException;

class SpectralCleanerTest {
    private static final SpokenLines LINES = new SpokenLines();
    private static final int BLOCK = 960;

    /// Three quarters of what parts two people of one sex.
    private static final double NEAREST_PEOPLE = 0.75;

    private final Cleaner cleaner = new SpectralCleaner();

    @AfterAll
    static void close() {
        LINES.close();
    }

    @ParameterizedTest
    @CsvSource({
        "marcus, 10, false", "marcus, 5, false", "marcus, 10, true", "marcus, 5, true",
        "clara, 10, false", "clara, 5, false", "clara, 10, true", "clara, 5, true"
    })
    void noiseGoesAndSpeechStays(String voice, double ratioDb, boolean brown) throws Exception {
        float[] clean = LINES.recording(voice, 0, 2);
        float[] noisy = Damage.noisy(clean, ratioDb, brown);
        float[] cleaned = cleaner.clean(noisy, JobContext.quiet());
        double before = segmentalRatioDb(clean, noisy);
        double after = segmentalRatioDb(clean, cleaned);
        assertThat(cleaned).hasSameSizeAs(noisy);
        assertThat(after - before).as("%.1f to %.1f dB", before, after).isGreaterThan(4);
        AcousticProfile of = AcousticProfile.of(clean);
        assertThat(of.timbreDistance(AcousticProfile.of(cleaned)))
                .isLessThan(0.85 * of.timbreDistance(AcousticProfile.of(noisy)));
    }

    @Test
    void cleanSpeechIsHardlyChanged() throws Exception {
        float[] clean = LINES.recording("helen", 0, 2);
        float[] cleaned = cleaner.clean(clean, JobContext.quiet());
        assertThat(segmentalRatioDb(clean, cleaned)).isGreaterThan(15);
        assertThat(AcousticProfile.distance(AcousticProfile.of(clean), AcousticProfile.of(cleaned)))
                .isLessThan(NEAREST_PEOPLE);
    }

    @Test
    void silenceAndNothingStayWhatTheyAre() throws Exception {
        assertThat(cleaner.clean(new float[0], JobContext.quiet())).isEmpty();
        assertThat(cleaner.clean(new float[5_000], JobContext.quiet())).containsOnly(0f);
        assertThat(cleaner.clean(new float[] {0.5f}, JobContext.quiet())).hasSize(1);
    }

    @Test
    void theSameSamplesGiveTheSameSamples() throws Exception {
        float[] noise = Damage.noise(48_000, true, 3);
        assertThat(cleaner.clean(noise, JobContext.quiet()))
                .isEqualTo(new SpectralCleaner().clean(noise, JobContext.quiet()));
    }

    @Test
    void itStopsWhenCancelled() {
        JobContext cancelled =
                new JobContext() {
                    @Override
                    public void progress(Progress progress) {}

                    @Override
                    public void checkCancelled() {
                        throw new CancellationException();
                    }
                };
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> cleaner.clean(new float[48_000], cancelled));
    }

    @Test
    void theExponentialIntegralIsRight() {
        assertThat(LogSpectralGain.exponentialIntegral(0.1)).isCloseTo(1.8229240, within(1e-6));
        assertThat(LogSpectralGain.exponentialIntegral(0.999)).isCloseTo(0.2197520, within(1e-6));
        assertThat(LogSpectralGain.exponentialIntegral(1)).isCloseTo(0.2193839, within(1e-6));
        assertThat(LogSpectralGain.exponentialIntegral(5)).isCloseTo(0.0011483, within(1e-7));
    }

    /// The mean over blocks of 20 ms in which there is speech, each between -10 and 35 dB.
    static double segmentalRatioDb(float[] clean, float[] other) {
        double sum = 0;
        int count = 0;
        double gate = Damage.power(clean) * 1e-3;
        for (int from = 0; from + BLOCK <= clean.length; from += BLOCK) {
            double speech = 0;
            double error = 1e-12;
            for (int i = from; i < from + BLOCK; i++) {
                speech += (double) clean[i] * clean[i];
                error += Math.pow(clean[i] - other[i], 2);
            }
            if (speech / BLOCK > gate) {
                sum += Math.clamp(10 * Math.log10(speech / error), -10, 35);
                count++;
            }
        }
        return sum / count;
    }
}

package studio.longplay.engine.inference.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.jobs.JobContext;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// The pipelines with the models they are made for; skipped where [Models] finds none.
class RealModelsTest {
    private static final JobContext QUIET = JobContext.quiet();
    private static final int RATE_HZ = 16_000;

    private static OnnxSessions sessions;

    @BeforeAll
    static void start() throws StudioFault {
        sessions = OnnxSessions.start();
    }

    @AfterAll
    static void stop() {
        sessions.close();
    }

    @Test
    void sileroHearsSpeechAndNeitherSilenceNorNoise() throws Exception {
        float[] speech = Models.sound("silero_test.wav");
        try (Session session = Models.open(sessions, "silero_vad.onnx")) {
            VoiceActivity activity = VoiceActivity.of(session);
            Random random = new Random(1);
            float[] noise = new float[5 * RATE_HZ];
            for (int i = 0; i < noise.length; i++) {
                noise[i] = (float) (0.05 * random.nextGaussian());
            }
            assertThat(highest(activity.chances(new float[5 * RATE_HZ], RATE_HZ, QUIET)))
                    .isLessThan(0.3f);
            assertThat(highest(activity.chances(noise, RATE_HZ, QUIET))).isLessThan(0.3f);

            float[] chances = activity.chances(speech, RATE_HZ, QUIET);
            List<SpeechSpan> spans = activity.spans(speech, RATE_HZ, SpanRules.usual(), QUIET);
            assertThat(spans).hasSizeGreaterThan(3);
            int clear = 0;
            int inside = 0;
            for (SpeechSpan span : spans) {
                for (int chunk = span.start() / 512 + 1; chunk < span.end() / 512 - 1; chunk++) {
                    inside++;
                    clear += chances[chunk] > 0.8f ? 1 : 0;
                }
            }
            assertThat((double) clear / inside).isGreaterThan(0.7);
            assertThat(lowest(chances)).isLessThan(0.1f);
        }
    }

    @Test
    void aRecordingAtFullRateHasItsSpeechAtTheSameTimes() throws Exception {
        float[] speech = Models.sound("silero_test.wav");
        float[] wide = new Resampler(RATE_HZ, 48_000).convert(speech);
        try (Session session = Models.open(sessions, "silero_vad.onnx")) {
            VoiceActivity activity = VoiceActivity.of(session);
            List<SpeechSpan> narrow = activity.spans(speech, RATE_HZ, SpanRules.usual(), QUIET);
            List<SpeechSpan> full = activity.spans(wide, 48_000, SpanRules.usual(), QUIET);
            assertThat(full).hasSameSizeAs(narrow);
            for (int i = 0; i < full.size(); i++) {
                assertThat(full.get(i).start() / 3.0)
                        .isCloseTo(narrow.get(i).start(), within(1100.0));
            }
        }
    }

    @Test
    void gtcrnCleansAsItsMakersRecordingShows() throws Exception {
        float[] noisy = Models.sound("gtcrn_noisy.wav");
        float[] reference = Models.sound("gtcrn_enhanced_reference.wav");
        try (Session session = Models.open(sessions, "gtcrn_simple.onnx")) {
            Denoiser denoiser = Denoiser.of(session);
            float[] cleaned = denoiser.clean(noisy, RATE_HZ, QUIET);
            assertThat(cleaned).hasSameSizeAs(noisy);
            assertThat(bestCorrelation(cleaned, reference)).isGreaterThanOrEqualTo(0.98);
            assertThat(bestCorrelation(noisy, reference)).isLessThan(0.98);

            float[] wide = new Resampler(RATE_HZ, 48_000).convert(noisy);
            float[] wideCleaned = denoiser.clean(wide, 48_000, QUIET);
            assertThat(wideCleaned).hasSameSizeAs(wide);
            float[] back = new Resampler(48_000, RATE_HZ).convert(wideCleaned);
            assertThat(bestCorrelation(back, reference)).isGreaterThanOrEqualTo(0.97);
            assertThat(denoiser.clean(noisy, RATE_HZ, QUIET)).isEqualTo(cleaned);
        }
    }

    @Test
    void dnsmosGradesTheCleanedRecordingHigher() throws Exception {
        float[] noisy = Models.sound("gtcrn_noisy.wav");
        try (Session denoise = Models.open(sessions, "gtcrn_simple.onnx");
                Session grades = Models.open(sessions, "dnsmos_sig_bak_ovr.onnx");
                Session opinion = Models.open(sessions, "dnsmos_model_v8.onnx")) {
            float[] cleaned = Denoiser.of(denoise).clean(noisy, RATE_HZ, QUIET);
            SpeechQuality quality = SpeechQuality.of(grades, opinion);
            SpeechGrades before = quality.grade(noisy, RATE_HZ, QUIET);
            SpeechGrades after = quality.grade(cleaned, RATE_HZ, QUIET);
            assertThat(after.background()).isGreaterThan(before.background() + 0.5);
            assertThat(after.overall()).isGreaterThan(before.overall() + 0.2);
            assertThat(after.opinion().orElseThrow()).isGreaterThan(before.opinion().orElseThrow());
            assertThat(after.overall()).isBetween(1.0, 5.0);
            assertThat(quality.grade(noisy, RATE_HZ, QUIET)).isEqualTo(before);
        }
    }

    @Test
    void aModelOfAnotherKindIsRefused() throws Exception {
        try (Session session = Models.open(sessions, "silero_vad.onnx")) {
            assertThat(Denoiser.CONTRACT.breach(session)).isPresent();
            assertThat(SpeechQuality.P835.breach(session)).isPresent();
            assertThat(VoiceActivity.CONTRACT.breach(session)).isEmpty();
        }
    }

    private static float highest(float[] values) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length - 1];
    }

    private static float lowest(float[] values) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[0];
    }

    /// The highest correlation of two recordings when one is moved by up to a frame.
    private static double bestCorrelation(float[] a, float[] b) {
        double best = -1;
        for (int shift = -512; shift <= 512; shift++) {
            double cross = 0;
            double powerA = 0;
            double powerB = 0;
            for (int i = 512; i < Math.min(a.length, b.length) - 512; i++) {
                cross += a[i] * b[i + shift];
                powerA += a[i] * a[i];
                powerB += b[i + shift] * b[i + shift];
            }
            best = Math.max(best, cross / Math.sqrt(powerA * powerB));
        }
        return best;
    }
}

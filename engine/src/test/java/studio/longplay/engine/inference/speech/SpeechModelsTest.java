package studio.longplay.engine.inference.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Recorder;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.SessionSettings;
import studio.longplay.engine.inference.TinyModels;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.jobs.CancelToken;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;

/// The pipelines, driven with models whose answers can be worked out by hand.
class SpeechModelsTest {
    private static final JobContext QUIET = JobContext.quiet();

    private static OnnxSessions sessions;

    @TempDir Path folder;

    @BeforeAll
    static void start() throws StudioFault {
        sessions = OnnxSessions.start();
    }

    @AfterAll
    static void stop() {
        sessions.close();
    }

    private static Session open(Path model) throws StudioFault {
        return sessions.open(model, SessionSettings.steady());
    }

    private static float[] noise(int count) {
        Random random = new Random(7);
        float[] samples = new float[count];
        for (int i = 0; i < count; i++) {
            samples[i] = random.nextFloat(-0.5f, 0.5f);
        }
        return samples;
    }

    @Test
    void eachChunkIsHeardAfterTheEndOfTheOneBeforeAndTheStateIsHandedOn() throws Exception {
        float[] samples = noise(3 * 512 + 100);
        try (Recorder inputs = new Recorder(open(TinyModels.silero(folder)), "input")) {
            float[] chances = VoiceActivity.of(inputs).chances(samples, 16_000, QUIET);
            assertThat(chances).hasSize(4);
            assertThat(inputs.seen()).hasSize(4);
            float[] first = inputs.seen().getFirst();
            assertThat(Arrays.copyOf(first, 64)).containsOnly(0);
            assertThat(Arrays.copyOfRange(first, 64, 576)).isEqualTo(Arrays.copyOf(samples, 512));
            assertThat(inputs.seen().get(1)).isEqualTo(Arrays.copyOfRange(samples, 448, 1024));
            float[] last = Arrays.copyOf(Arrays.copyOfRange(samples, 1472, 1636), 576);
            assertThat(inputs.seen().getLast()).isEqualTo(last);
            double level = 0;
            for (float sample : last) {
                level += Math.abs(sample);
            }
            assertThat(chances[3]).isCloseTo((float) (4 * level / 576), within(1e-5f));
        }
        try (Recorder states = new Recorder(open(TinyModels.silero(folder)), "state")) {
            VoiceActivity activity = VoiceActivity.of(states);
            activity.chances(samples, 16_000, QUIET);
            activity.chances(new float[1], 16_000, QUIET);
            assertThat(states.seen().stream().map(state -> state[255]))
                    .containsExactly(0f, 1f, 2f, 3f, 0f);
        }
    }

    @Test
    void speechIsFoundWhereTheSoundIsLoudAtAnyRate() throws Exception {
        for (int rateHz : List.of(16_000, 44_100, 48_000)) {
            float[] samples = new float[4 * rateHz];
            for (int i = rateHz; i < 2 * rateHz; i++) {
                samples[i] = (float) StrictMath.sin(2 * Math.PI * 200 * i / rateHz);
            }
            try (Session session = open(TinyModels.silero(folder))) {
                List<SpeechSpan> spans =
                        VoiceActivity.of(session).spans(samples, rateHz, SpanRules.usual(), QUIET);
                assertThat(spans).hasSize(1);
                assertThat((double) spans.getFirst().start() / rateHz).isCloseTo(1, within(0.065));
                assertThat((double) spans.getFirst().end() / rateHz).isCloseTo(2, within(0.065));
            }
        }
    }

    @Test
    void aSpectrumThatIsHalvedIsTheSoundHalvedSampleForSample() throws Exception {
        for (int length : List.of(0, 1, 255, 256, 257, 5000)) {
            float[] samples = noise(length);
            try (Session session = open(TinyModels.gtcrn(folder))) {
                float[] cleaned = Denoiser.of(session).clean(samples, 16_000, QUIET);
                assertThat(cleaned).hasSize(length);
                for (int i = 0; i < length; i++) {
                    assertThat(cleaned[i]).isCloseTo(samples[i] / 2, within(2e-6f));
                }
            }
        }
    }

    @Test
    void theDenoisersMemoryIsHandedFromFrameToFrame() throws Exception {
        for (String cache : List.of("conv_cache", "tra_cache", "inter_cache")) {
            try (Recorder session = new Recorder(open(TinyModels.gtcrn(folder)), cache)) {
                Denoiser.of(session).clean(noise(512), 16_000, QUIET);
                assertThat(session.seen().stream().map(values -> values[values.length - 1]))
                        .containsExactly(0f, 1f, 2f);
            }
        }
    }

    @Test
    void aRecordingAtFullRateIsCleanedInItsPlace() throws Exception {
        float[] samples = new float[48_001];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) StrictMath.sin(2 * Math.PI * 1000 * i / 48_000.0);
        }
        try (Session session = open(TinyModels.gtcrn(folder))) {
            float[] cleaned = Denoiser.of(session).clean(samples, 48_000, QUIET);
            assertThat(cleaned).hasSameSizeAs(samples);
            for (int i = 2000; i < 46_000; i++) {
                assertThat(cleaned[i]).isCloseTo(samples[i] / 2, within(5e-4f));
            }
        }
    }

    @Test
    void gradesAreTheAuthorsPolynomialsOfTheRawAnswers() throws Exception {
        float[] samples = new float[144_160];
        Arrays.fill(samples, 0.25f);
        try (Session session = open(TinyModels.dnsmos(folder))) {
            SpeechGrades grades = SpeechQuality.of(session, null).grade(samples, 16_000, QUIET);
            assertThat(grades.speech())
                    .isCloseTo(
                            -0.08397278 * 1.25 * 1.25 + 1.22083953 * 1.25 + 0.0052439,
                            within(1e-5));
            assertThat(grades.background())
                    .isCloseTo(
                            -0.13166888 * 2.25 * 2.25 + 1.60915514 * 2.25 - 0.39604546,
                            within(1e-5));
            assertThat(grades.overall())
                    .isCloseTo(
                            -0.06766283 * 3.25 * 3.25 + 1.11546468 * 3.25 + 0.04602535,
                            within(1e-5));
            assertThat(grades.opinion()).isEmpty();
            assertThat(grades.windows()).isEqualTo(1);
        }
    }

    @Test
    void aShortRecordingIsRepeatedAndALongOneGradedSecondBySecond() throws Exception {
        try (Recorder session = new Recorder(open(TinyModels.dnsmos(folder)), "input_1")) {
            SpeechQuality quality = SpeechQuality.of(session, null);
            float[] samples = noise(50_000);
            quality.grade(samples, 16_000, QUIET);
            float[] heard = session.seen().getFirst();
            assertThat(Arrays.copyOfRange(heard, 50_000, 100_000)).isEqualTo(samples);
            assertThat(Arrays.copyOfRange(heard, 100_000, 144_160))
                    .isEqualTo(Arrays.copyOf(samples, 44_160));
            float[] minute = noise(12 * 16_000 + 5);
            assertThat(quality.grade(minute, 16_000, QUIET).windows()).isEqualTo(3);
            assertThat(session.seen().getLast())
                    .isEqualTo(Arrays.copyOfRange(minute, 32_000, 32_000 + 144_160));
        }
    }

    @Test
    void theOpinionModelSeesNineHundredFramesOfLogMel() throws Exception {
        float[] samples = noise(144_160);
        try (Session grades = open(TinyModels.dnsmos(folder));
                Recorder opinion = new Recorder(open(TinyModels.dnsmosP808(folder)), "input_1")) {
            double answer =
                    SpeechQuality.of(grades, opinion)
                            .grade(samples, 16_000, QUIET)
                            .opinion()
                            .orElseThrow();
            float[] mel = opinion.seen().getFirst();
            assertThat(mel).hasSize(900 * 120);
            double mean = 0;
            float highest = -1;
            for (float value : mel) {
                mean += value / mel.length;
                highest = Math.max(highest, value);
            }
            assertThat(answer).isCloseTo(mean, within(1e-4));
            assertThat(highest).isEqualTo(1);
        }
    }

    @Test
    void modelsOfAnotherKindAreRefusedWithTheReason() throws Exception {
        try (Session silero = open(TinyModels.silero(folder));
                Session gtcrn = open(TinyModels.gtcrn(folder));
                Session dnsmos = open(TinyModels.dnsmos(folder))) {
            assertThatThrownBy(() -> Denoiser.of(silero))
                    .hasMessage("The model is not a GTCRN model: it asks for input.");
            assertThatThrownBy(() -> VoiceActivity.of(gtcrn))
                    .isInstanceOfSatisfying(
                            StudioFault.Model.class,
                            fault -> assertThat(fault.code()).isEqualTo("model.contract"));
            assertThatThrownBy(() -> SpeechQuality.of(dnsmos, dnsmos))
                    .hasMessageContaining("its input input_1 is 32-bit floats [any, 144160]");
        }
    }

    @Test
    void aCancelledContextEndsAPipeline() throws Exception {
        CancelToken token = new CancelToken();
        token.cancel();
        JobContext context =
                new JobContext() {
                    @Override
                    public void progress(Progress progress) {}

                    @Override
                    public void checkCancelled() {
                        token.check();
                    }
                };
        try (Session session = open(TinyModels.gtcrn(folder))) {
            Denoiser denoiser = Denoiser.of(session);
            assertThatThrownBy(() -> denoiser.clean(noise(5000), 16_000, context))
                    .isInstanceOf(CancellationException.class);
        }
    }
}

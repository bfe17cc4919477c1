package studio.longplay.engine.voice.zeroshot.openvoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.ElementType;
import studio.longplay.engine.inference.OnnxWriter;
import studio.longplay.engine.inference.Recorder;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.SessionSettings;
import studio.longplay.engine.inference.TensorSpec;
import studio.longplay.engine.inference.TinyOpenVoice;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.voice.zeroshot.Pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

class OpenVoiceTest {
    private static final JobContext QUIET = JobContext.quiet();

    @TempDir private static Path folder;
    private static OnnxSessions sessions;
    private static Session extractor;
    private static Session converter;

    @BeforeAll
    static void open() throws Exception {
        Path bundle = TinyOpenVoice.bundle(folder.resolve("bundle"));
        sessions = OnnxSessions.start();
        extractor =
                sessions.open(
                        bundle.resolve(OpenVoice.EXTRACTOR + ".onnx"), SessionSettings.steady());
        converter =
                sessions.open(
                        bundle.resolve(OpenVoice.CONVERTER + ".onnx"), SessionSettings.steady());
    }

    @AfterAll
    static void close() {
        extractor.close();
        converter.close();
        sessions.close();
    }

    private static OpenVoice pipeline(Session hears, Session converts) {
        return new OpenVoice(Map.of(OpenVoice.EXTRACTOR, hears, OpenVoice.CONVERTER, converts));
    }

    /// Slow enough to pass both rates unchanged but for its level's last digits.
    private static float[] wave(double seconds, double level) {
        float[] wave = new float[(int) (48_000 * seconds)];
        for (int i = 0; i < wave.length; i++) {
            wave[i] = (float) (level * StrictMath.sin(2 * Math.PI * 300 * i / 48_000));
        }
        return wave;
    }

    private static float[] constant(float value) {
        float[] tone = new float[OpenVoice.TONE];
        java.util.Arrays.fill(tone, value);
        return tone;
    }

    @Test
    void aToneIsWhatTheModelAnswersAtItsOwnRate() throws Exception {
        float[] tone = pipeline(extractor, converter).tone(wave(3, 0.5), QUIET);

        double mean = 0.5 * 2 / Math.PI;
        assertThat(tone).hasSize(OpenVoice.TONE);
        assertThat(tone[255]).isCloseTo((float) mean, within(0.002f));
        assertThat(tone[127]).isCloseTo((float) mean / 2, within(0.002f));
    }

    @Test
    void aLongRecordingIsHeardInStretchesOfTenSecondsWhoseTonesAreAveraged() throws Exception {
        Recorder heard = new Recorder(extractor, "audio");
        float[] quiet = wave(10, 0.2);
        float[] both = java.util.Arrays.copyOf(quiet, 480_000 * 2 + 48_000);
        System.arraycopy(wave(10, 0.4), 0, both, 480_000, 480_000);

        float[] tone = pipeline(heard, converter).tone(both, QUIET);

        assertThat(heard.seen()).hasSize(2).allMatch(one -> one.length == 220_500);
        assertThat(tone[255]).isCloseTo((float) (0.3 * 2 / Math.PI), within(0.002f));
    }

    @Test
    void convertingKeepsEverySampleInItsPlaceAndChangesTheToneAsTheModelDoes() throws Exception {
        float[] said = wave(1.2, 0.3);
        Pipeline.Tones tones = new Pipeline.Tones(constant(0.1f), constant(0.35f));

        float[] now = pipeline(extractor, converter).convert(said, tones, QUIET);

        assertThat(now).hasSameSizeAs(said);
        for (int i = 4_800; i < 48_000; i += 97) {
            float wanted = said[i] * (TinyOpenVoice.GAIN + 0.25f);
            assertThat(now[i]).as("sample %d", i).isCloseTo(wanted, within(0.002f));
        }
    }

    @Test
    void theShortestAndTheLongestAreConverted() throws Exception {
        OpenVoice pipeline = pipeline(extractor, converter);
        Pipeline.Tones same = new Pipeline.Tones(constant(0), constant(0));
        for (int length : List.of(1, 480, 48_000 * 60)) {
            assertThat(pipeline.convert(new float[length], same, QUIET)).hasSize(length);
        }
        assertThat(pipeline.tone(new float[100], QUIET)).containsOnly(0f);
    }

    @Test
    void aModelThatAnswersSomethingElseIsNamed() throws Exception {
        Path odd = folder.resolve("odd.onnx");
        new OnnxWriter("odd")
                .input(TensorSpec.of("audio", ElementType.FLOAT32, TensorSpec.ANY, TensorSpec.ANY))
                .constant("none", new float[] {0})
                .node("Div", List.of("audio", "none"), List.of("se"))
                .output(TensorSpec.of("se", ElementType.FLOAT32, TensorSpec.ANY, TensorSpec.ANY))
                .write(odd);
        try (Session session = sessions.open(odd, SessionSettings.steady())) {
            assertThatExceptionOfType(StudioFault.Model.class)
                    .isThrownBy(() -> pipeline(session, converter).tone(wave(1, 0.2), QUIET))
                    .satisfies(fault -> assertThat(fault.code()).isEqualTo("model.answer"))
                    .withMessageContaining("no number");
            assertThat(OpenVoice.HEARING.breach(session)).isEmpty();
            assertThat(OpenVoice.CONVERTING.breach(session).orElseThrow()).contains("audio");
        }
    }

    @Test
    void itStopsBetweenTwoStretches() {
        JobContext stop =
                new JobContext() {
                    private int left = 2;

                    @Override
                    public void progress(Progress progress) {}

                    @Override
                    public void checkCancelled() {
                        if (left-- <= 0) {
                            throw new CancellationException();
                        }
                    }
                };
        Recorder heard = new Recorder(extractor, "audio");
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> pipeline(heard, converter).tone(wave(40, 0.2), stop));
        assertThat(heard.seen()).hasSizeLessThan(3);
    }
}

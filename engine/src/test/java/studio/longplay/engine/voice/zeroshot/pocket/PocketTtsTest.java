package studio.longplay.engine.voice.zeroshot.pocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.ElementType;
import studio.longplay.engine.inference.OnnxWriter;
import studio.longplay.engine.inference.SessionSettings;
import studio.longplay.engine.inference.TensorSpec;
import studio.longplay.engine.inference.TinyPocket;
import studio.longplay.engine.inference.TinyTokens;
import studio.longplay.engine.inference.bundle.OpenBundle;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.jobs.CancelToken;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.voice.model.Chance;
import studio.longplay.engine.voice.zeroshot.Pipeline.Reading;
import studio.longplay.engine.voice.zeroshot.Reference;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

class PocketTtsTest {
    private static final JobContext QUIET = JobContext.quiet();
    private static final float LEVEL = 0.25f;

    @TempDir private Path folder;
    private OnnxSessions sessions;
    private Path bundle;
    private OpenBundle open;

    @BeforeEach
    void open() throws Exception {
        bundle = TinyPocket.bundle(folder.resolve("tiny-pocket"));
        sessions = OnnxSessions.start();
        open = opened();
    }

    private OpenBundle opened() throws StudioFault {
        Map<String, Path> graphs = new HashMap<>();
        PocketTts.KIND
                .bundle()
                .graphs()
                .forEach(graph ->
                        graphs.put(graph.role(), bundle.resolve("onnx/" + graph.role() + ".onnx")));
        return OpenBundle.open(PocketTts.KIND.bundle(), graphs, sessions, SessionSettings.steady());
    }

    @AfterEach
    void close() {
        open.close();
        sessions.close();
    }

    private PocketTts pipeline() throws StudioFault {
        return new PocketTts(open.sessions(), bundle);
    }

    /// Of one level throughout.
    private static Reference reference(int seconds) {
        float[] samples = new float[48_000 * seconds];
        java.util.Arrays.fill(samples, LEVEL);
        return Reference.of(List.of(samples), 10);
    }

    /// What the tiny models make of so many tokens of up to four words, worked out by hand.
    private static float[] expected(int tokens, double voice, long seed) {
        return expected(tokens + 5, voice, new Chance(seed));
    }

    private static float[] expected(int frames, double voice, Chance chance) {
        float[] sound = new float[frames * TinyPocket.FRAME];
        double echo = 0;
        for (int frame = 0; frame < frames; frame++) {
            double first = 0;
            for (int i = 0; i < 32; i++) {
                double x = StrictMath.sqrt(0.7) * chance.normal();
                first = i == 0 ? x : first;
            }
            for (int step = 0; step < PocketTts.STEPS; step++) {
                first += 0.2 * (voice + 0.001 * echo - 0.5 * first + 0.2);
            }
            echo += first;
            double before = 0.0001 * (frame / 12 * 12);
            for (int i = 0; i < TinyPocket.FRAME; i++) {
                double tone = StrictMath.sin(2 * Math.PI * TinyPocket.TONE_HZ * i / 24_000);
                sound[frame * TinyPocket.FRAME + i] =
                        (float) ((0.2 + 0.05 * first) * tone + before);
            }
        }
        return sound;
    }

    private void isAsWorkedOut(float[] spoken, float[] wanted) {
        assertThat(spoken).hasSameSizeAs(wanted);
        for (int i = 0; i < wanted.length; i += 13) {
            assertThat(spoken[i]).as("sample %d", i).isCloseTo(wanted[i], within(2e-4f));
        }
    }

    @Test
    void everyFrameIsWhatTheModelsMakeOfVoiceTextAndChance() throws Exception {
        float[] spoken = pipeline().spoken(new Reading("One day.", "en", 7), reference(2), QUIET);

        isAsWorkedOut(spoken, expected("▁One▁day.".length(), LEVEL + 0.001, 7));
    }

    @Test
    void anEmptyPastThatTheBundleAsksForIsGiven() throws Exception {
        Files.writeString(
                bundle.resolve("bundle.json"),
                """
                {"schema_version": 2, "model_recommended_frames_after_eos": 3,
                 "flow_lm_state_manifest": [
                  {"input_name": "state_0", "shape": [1, 0, 1], "fill": "empty"},
                  {"input_name": "state_1", "shape": [1], "fill": "zeros"},
                  {"input_name": "state_2", "shape": [1], "fill": "ones"}],
                 "mimi_state_manifest": [
                  {"input_name": "state_0", "shape": [1, 0, 1], "fill": "empty"}]}
                """);

        float[] spoken = pipeline().spoken(new Reading("Yes.", "en", 3), reference(2), QUIET);

        isAsWorkedOut(spoken, expected("▁Yes.".length() + 3, LEVEL + 0.001, new Chance(3)));
    }

    @Test
    void moreThanFourWordsEndSooner() throws Exception {
        String text = "We met on a boat.";
        float[] spoken = pipeline().spoken(new Reading(text, "en", 7), reference(2), QUIET);

        isAsWorkedOut(spoken, expected(text.length() + 1 + 3, LEVEL + 0.001, new Chance(7)));
    }

    @Test
    void eightBlanksStandBeforeFewWordsOfTheFirstModels() throws Exception {
        TinyTokens.everySpace(bundle.resolve("tokenizer.model"));
        int tokens = "▁Yes.".length();

        isAsWorkedOut(
                pipeline().spoken(new Reading("Yes.", "en", 3), reference(2), QUIET),
                expected(8 + tokens, LEVEL + 0.001, 3));
        Files.writeString(bundle.resolve("bundle.json"), "{\"schema_version\": 2}");
        isAsWorkedOut(
                pipeline().spoken(new Reading("Yes.", "en", 3), reference(2), QUIET),
                expected(tokens, LEVEL + 0.001, 3));
        Files.writeString(
                bundle.resolve("bundle.json"), "{\"pad_with_spaces_for_short_inputs\": true}");
        isAsWorkedOut(
                pipeline().spoken(new Reading("Yes.", "en", 3), reference(2), QUIET),
                expected(8 + tokens, LEVEL + 0.001, 3));
    }

    @Test
    void aTextOfMoreTokensThanTheModelsTakeIsReadInPieces() throws Exception {
        Files.writeString(bundle.resolve("bundle.json"), "{\"max_token_per_chunk\": 12}");
        float[] spoken =
                pipeline().spoken(new Reading("He said, he can.", "en", 7), reference(2), QUIET);

        Chance chance = new Chance(7);
        float[] first = expected("▁He▁said,".length() + 5, LEVEL + 0.001, chance);
        float[] second = expected("▁He▁can.".length() + 5, LEVEL + 0.001, chance);
        float[] both = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        isAsWorkedOut(spoken, both);
    }

    @Test
    void theRowBeforeTheVoiceIsReadFromItsFile() throws Exception {
        byte[] head =
                "{'descr': '<f4', 'fortran_order': False, 'shape': (1, 1, 1024), }"
                        .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        var bytes =
                java.nio.ByteBuffer.allocate(10 + head.length + 4 * 1_024)
                        .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                        .put((byte) 0x93)
                        .put(new byte[] {'N', 'U', 'M', 'P', 'Y', 1, 0})
                        .putShort((short) head.length)
                        .put(head);
        bytes.putFloat(-2);
        Files.write(bundle.resolve("bos_before_voice.npy"), bytes.array());

        float[] spoken = pipeline().spoken(new Reading("Yes.", "en", 3), reference(2), QUIET);

        int rows = 2 * 24_000 / TinyPocket.FRAME;
        double voice = (2 + rows * (LEVEL + 0.001)) / (rows + 1);
        isAsWorkedOut(spoken, expected("▁Yes.".length(), voice, 3));
    }

    @Test
    void aSeedReadsTheSameAndAnotherSeedOtherwise() throws Exception {
        PocketTts pipeline = pipeline();
        float[] once = pipeline.read(new Reading("Yes.", "en", 3), reference(2), QUIET);
        assertThat(pipeline.read(new Reading("Yes.", "en", 3), reference(2), QUIET))
                .isEqualTo(once);
        assertThat(pipeline.read(new Reading("Yes.", "en", 4), reference(2), QUIET))
                .isNotEqualTo(once)
                .hasSameSizeAs(once);
        assertThat(once).hasSize(2 * TinyPocket.FRAME * ("▁Yes.".length() + 5));
    }

    @Test
    void theLongestTextEndsAfterFortySeconds() throws Exception {
        float[] spoken =
                pipeline().spoken(new Reading("a".repeat(900), "en", 1), reference(10), QUIET);
        assertThat(spoken).hasSize(PocketTts.MOST_FRAMES * TinyPocket.FRAME);
    }

    @Test
    void theLayoutWithoutATokenizerFileIsRead() throws Exception {
        float[] wanted = pipeline().spoken(new Reading("Yes.", "en", 3), reference(2), QUIET);
        Files.delete(bundle.resolve("tokenizer.model"));
        TinyTokens.json(bundle.resolve("vocab.json"), bundle.resolve("token_scores.json"));
        assertThat(pipeline().spoken(new Reading("Yes.", "en", 3), reference(2), QUIET))
                .isEqualTo(wanted);
        Files.delete(bundle.resolve("token_scores.json"));
        assertThatExceptionOfType(StudioFault.Model.class)
                .isThrownBy(this::pipeline)
                .withMessageContaining("token_scores.json");
    }

    @Test
    void itStopsWithinAFrameWhenItIsCancelled() throws Exception {
        CancelToken token = new CancelToken();
        JobContext context =
                new JobContext() {
                    private int looks;

                    @Override
                    public void progress(Progress progress) {}

                    @Override
                    public void checkCancelled() {
                        if (++looks == 40) {
                            token.cancel();
                        }
                        token.check();
                    }
                };
        PocketTts pipeline = pipeline();
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() ->
                        pipeline.spoken(
                                new Reading("a".repeat(400), "en", 1), reference(2), context));
    }

    @Test
    void modelsOfOtherTypesAndShapesAreNamed() throws Exception {
        open.close();
        Path flow = bundle.resolve("onnx/flow_lm_flow.onnx");
        byte[] right = Files.readAllBytes(flow);
        new OnnxWriter("flow")
                .input(TensorSpec.of("c", ElementType.FLOAT32, TensorSpec.ANY, 1_024))
                .node("Identity", List.of("c"), List.of("flow_dir"))
                .output(TensorSpec.of("flow_dir", ElementType.FLOAT32, TensorSpec.ANY, 1_024))
                .write(flow);
        assertThatExceptionOfType(StudioFault.Model.class)
                .isThrownBy(this::opened)
                .withMessageContaining("does not ask for c, s, t and x");
        Files.write(flow, right);
        Path conditioner = bundle.resolve("onnx/text_conditioner.onnx");
        byte[] rows = Files.readAllBytes(conditioner);
        new OnnxWriter("conditioner")
                .input(TensorSpec.of("token_ids", ElementType.INT32, 1, TensorSpec.ANY))
                .node("Identity", List.of("token_ids"), List.of("embeddings"))
                .output(TensorSpec.of("embeddings", ElementType.INT32, 1, TensorSpec.ANY))
                .write(conditioner);
        assertThatExceptionOfType(StudioFault.Model.class)
                .isThrownBy(this::opened)
                .withMessageContaining("token_ids is 32-bit integers");
        new OnnxWriter("conditioner")
                .input(TensorSpec.of("token_ids", ElementType.INT64, 1, TensorSpec.ANY))
                .node("Cast", List.of("token_ids"), List.of("row"), OnnxWriter.whole("to", 1))
                .output(TensorSpec.of("row", ElementType.FLOAT32, 1, TensorSpec.ANY))
                .write(conditioner);
        open = opened();
        assertThatExceptionOfType(StudioFault.Model.class)
                .isThrownBy(
                        () -> pipeline().spoken(new Reading("Yes.", "en", 3), reference(2), QUIET))
                .withMessageContaining("no rows of 1024");
        Files.write(conditioner, rows);
    }
}

package studio.longplay.engine.voice.zeroshot.chatterbox;

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
import studio.longplay.engine.inference.TinyChatterbox;
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
import java.util.Set;
import java.util.concurrent.CancellationException;

class ChatterboxTest {
    private static final JobContext QUIET = JobContext.quiet();

    /// `[START]`, `Y`, `e`, `s`, `.`; `[STOP]` has number 0 and is not counted.
    private static final int YES = 5;

    @TempDir private Path folder;
    private OnnxSessions sessions;
    private Path bundle;
    private OpenBundle open;

    @BeforeEach
    void open() throws Exception {
        bundle = TinyChatterbox.bundle(folder.resolve("tiny-chatterbox"));
        sessions = OnnxSessions.start();
        open = opened();
    }

    private OpenBundle opened() throws StudioFault {
        Map<String, Path> graphs = new HashMap<>();
        Chatterbox.KIND
                .bundle()
                .graphs()
                .forEach(graph ->
                        graphs.put(graph.role(), bundle.resolve("onnx/" + graph.role() + ".onnx")));
        return OpenBundle.open(
                Chatterbox.KIND.bundle(), graphs, sessions, SessionSettings.steady());
    }

    @AfterEach
    void close() {
        open.close();
        sessions.close();
    }

    private Chatterbox pipeline() throws StudioFault {
        return new Chatterbox(open.sessions(), bundle);
    }

    private static Reference reference() {
        float[] samples = new float[96_000];
        java.util.Arrays.fill(samples, 0.25f);
        return Reference.of(List.of(samples), 10);
    }

    /// What the tiny models say to so many tokens of text, worked out by hand.
    private static float[] expected(int text, long seed) {
        Chance chance = new Chance(seed);
        int said = Math.min(TinyChatterbox.TOKENS_PER_LETTER * text, Talk.MOST_TOKENS);
        int each = TinyChatterbox.SAMPLES_PER_TOKEN;
        float[] sound = new float[(said + 3) * each];
        for (int token = 0; token < said + 3; token++) {
            double number = 4_299;
            if (token < said) {
                number = (chance.uniform() < 0.5 ? 1_000 : 2_000) + token;
            }
            for (int i = 0; i < each; i++) {
                double tone = StrictMath.sin(2 * Math.PI * TinyChatterbox.TONE_HZ * i / 24_000);
                sound[token * each + i] = (float) ((0.2 + number / 50_000) * tone);
            }
        }
        return sound;
    }

    private static void isAsWorkedOut(float[] spoken, float[] wanted) {
        assertThat(spoken).hasSameSizeAs(wanted);
        for (int i = 0; i < wanted.length; i += 7) {
            assertThat(spoken[i]).as("sample %d", i).isCloseTo(wanted[i], within(1e-4f));
        }
    }

    @Test
    void everyTokenIsChosenAndSoundsAsTheModelsSay() throws Exception {
        float[] spoken = pipeline().spoken(new Reading("Yes.", "en", 11), reference(), QUIET);

        isAsWorkedOut(spoken, expected(YES, 11));
        assertThat(pipeline().spoken(new Reading("Yes.", "en", 12), reference(), QUIET))
                .hasSameSizeAs(spoken)
                .isNotEqualTo(spoken);
        assertThat(pipeline().read(new Reading("Yes.", "en", 11), reference(), QUIET))
                .hasSize(2 * spoken.length);
    }

    @Test
    void withGuidanceTheReadingWithoutTextIsMadeBeside() throws Exception {
        Files.writeString(
                bundle.resolve("generation_config.json"),
                "{\"guidance_scale\": 1.5, \"temperature\": 0.8, \"min_p\": 0.05}");

        float[] spoken = pipeline().spoken(new Reading("Yes.", "en", 11), reference(), QUIET);

        isAsWorkedOut(spoken, expected(YES, 11));
    }

    @Test
    void theLongestTextEndsAfterFortySeconds() throws Exception {
        String text = "a".repeat(700);
        float[] spoken = pipeline().spoken(new Reading(text, "en", 1), reference(), QUIET);
        assertThat(spoken).hasSize((Talk.MOST_TOKENS + 3) * TinyChatterbox.SAMPLES_PER_TOKEN);
    }

    @Test
    void unlikelyTokensAreNeverChosenAndRepeatedOnesLessOften() {
        float[] logits = new float[8];
        logits[2] = 5;
        logits[5] = 5;
        Choosing choosing = Choosing.USUAL;
        int[] counts = new int[8];
        Chance chance = new Chance(1);
        for (int i = 0; i < 400; i++) {
            counts[choosing.choose(logits.clone(), Set.of(), chance)]++;
        }
        assertThat(counts[2] + counts[5]).isEqualTo(400);
        assertThat(counts[2]).isBetween(150, 250);
        for (int i = 0; i < 400; i++) {
            counts[choosing.choose(logits.clone(), Set.of(2L), chance)]++;
        }
        assertThat(counts[5]).isGreaterThan(counts[2] + 80);
        Choosing best = new Choosing(1, 1, 0, 0.4, 1);
        logits[5] = 5.5f;
        assertThat(best.choose(logits.clone(), Set.of(), chance)).isEqualTo(5);
    }

    @Test
    void aLanguagesMarkStandsBeforeTheTextWhereTheTokenizerKnowsIt() throws Exception {
        Path file = bundle.resolve("tokenizer.json");
        String marked =
                TinyChatterbox.tokenizer()
                        .replace(
                                "{\"id\": 255, \"content\": \"[START]\"}",
                                "{\"id\": 255, \"content\": \"[START]\"},"
                                        + " {\"id\": 300, \"content\": \"[de]\"}");
        Files.writeString(file, marked);
        Spelling spelling =
                new Spelling(studio.longplay.engine.inference.tokens.BytePairFile.read(file), true);
        assertThat(spelling.of("Ja", "de-AT"))
                .containsExactly(6563, 255, 300, 19, 10, 0, 6561, 6561);
        assertThat(spelling.of("Ja", "en")).doesNotContain(300);
        assertThat(Spelling.positions(new long[] {6563, 255, 19, 0, 6561, 6561}))
                .containsExactly(0, 0, 1, 2, 0, 0);
    }

    @Test
    void itStopsBetweenTwoTokensWhenItIsCancelled() throws Exception {
        CancelToken token = new CancelToken();
        JobContext context =
                new JobContext() {
                    private int looks;

                    @Override
                    public void progress(Progress progress) {}

                    @Override
                    public void checkCancelled() {
                        if (++looks == 30) {
                            token.cancel();
                        }
                        token.check();
                    }
                };
        Chatterbox pipeline = pipeline();
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() ->
                        pipeline.spoken(
                                new Reading("a".repeat(300), "en", 1), reference(), context));
    }

    @Test
    void exportsThatCannotBeDrivenAreNamed() throws Exception {
        open.close();
        Path language = bundle.resolve("onnx/language_model.onnx");
        byte[] right = Files.readAllBytes(language);
        TinyChatterbox.language(ElementType.FLOAT64).write(language);
        assertThatExceptionOfType(StudioFault.Model.class)
                .isThrownBy(this::opened)
                .withMessageContaining("past_key_values.0.key is 64-bit floats");
        Files.write(language, right);
        Path embedding = bundle.resolve("onnx/embed_tokens.onnx");
        new OnnxWriter("embedding")
                .input(
                        TensorSpec.of(
                                "input_ids", ElementType.INT64, TensorSpec.ANY, TensorSpec.ANY))
                .constant("two", new long[] {2}, 1)
                .node("Cast", List.of("input_ids"), List.of("ids"), OnnxWriter.whole("to", 1))
                .node("Unsqueeze", List.of("ids", "two"), List.of("inputs_embeds"))
                .output(
                        TensorSpec.of(
                                "inputs_embeds",
                                ElementType.FLOAT32,
                                TensorSpec.ANY,
                                TensorSpec.ANY,
                                1))
                .write(embedding);
        open = opened();
        assertThatExceptionOfType(StudioFault.Model.class)
                .isThrownBy(
                        () -> pipeline().spoken(new Reading("Yes.", "en", 3), reference(), QUIET))
                .withMessageContaining("rows of 8, not 1");
        Files.delete(bundle.resolve("tokenizer.json"));
        assertThatExceptionOfType(StudioFault.Model.class)
                .isThrownBy(this::pipeline)
                .withMessageContaining("tokenizer.json");
    }
}

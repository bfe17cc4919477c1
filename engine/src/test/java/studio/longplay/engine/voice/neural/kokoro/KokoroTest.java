package studio.longplay.engine.voice.neural.kokoro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.ElementType;
import studio.longplay.engine.inference.OnnxWriter;
import studio.longplay.engine.inference.TensorSpec;
import studio.longplay.engine.inference.TinyKokoro;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.speech.Resampler;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.neural.Bundles;
import studio.longplay.engine.voice.neural.NeuralKind;
import studio.longplay.engine.voice.neural.NeuralVoice;
import studio.longplay.engine.voice.neural.Reading;
import studio.longplay.engine.voice.neural.Sounded;
import studio.longplay.engine.voice.neural.phones.Tongues;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class KokoroTest {
    private static final Tongues ALONE = new Tongues(Optional::empty);
    private static final NeuralVoice HEART =
            NeuralVoice.adult("af_heart", "Heart", "woman", "en-US", false);
    private static final NeuralVoice GEORGE =
            NeuralVoice.adult("bm_george", "George", "man", "en-GB", false);

    @TempDir private Path folder;

    private Path bundle(String layout) throws IOException {
        Path bundle = folder.resolve("tiny-kokoro");
        return switch (layout) {
            case "community" -> TinyKokoro.community(bundle);
            case "archive" -> TinyKokoro.archive(bundle);
            case "sherpa" -> TinyKokoro.sherpa(bundle);
            default -> TinyKokoro.timed(bundle);
        };
    }

    /// What the model makes of symbols with a pad before and after, in the row for their number.
    private static float[] expected(long[] symbols, NeuralVoice voice) {
        long[] ids = new long[symbols.length + 2];
        System.arraycopy(symbols, 0, ids, 1, symbols.length);
        double loudness = TinyKokoro.loudness(voice.name(), Math.min(509, symbols.length));
        return TinyKokoro.spoken(ids, loudness, TinyKokoro.SAMPLES);
    }

    private static long[] ids(String symbols) {
        return symbols.codePoints()
                .mapToLong(it -> TinyKokoro.id(Character.toString(it)))
                .toArray();
    }

    private static void isAsWorkedOut(float[] spoken, float[] atModelRate) {
        float[] wanted = new Resampler(TinyKokoro.RATE_HZ, 48_000).convert(atModelRate);
        assertThat(spoken).hasSameSizeAs(wanted);
        for (int i = 0; i < wanted.length; i += 7) {
            assertThat(spoken[i]).as("sample %d", i).isCloseTo(wanted[i], within(2e-4f));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"community", "archive", "sherpa", "timed"})
    void everyLayoutSpeaksWhatItsModelMakesOfTheSymbols(String layout) throws Exception {
        try (Bundles open = Bundles.open(Kokoro.KIND, bundle(layout), ALONE)) {
            Sounded said = open.read("boy", HEART);

            long[] real = {44, 156, 41, 4};
            isAsWorkedOut(
                    said.samples(), expected(layout.equals("archive") ? real : ids("bˈY."), HEART));
            assertThat(said.spans().isEmpty()).isEqualTo(!layout.equals("timed"));
            open.reader().tryOnce(JobContext.quiet());
        }
    }

    @Test
    void wordsMarksAndVoicesAreToldApart() throws Exception {
        try (Bundles open = Bundles.open(Kokoro.KIND, bundle("community"), ALONE)) {
            isAsWorkedOut(
                    open.read("hello, boy?", HEART).samples(), expected(ids("həlˈO, bˈY?"), HEART));
            isAsWorkedOut(
                    open.read("hot boy!", GEORGE).samples(), expected(ids("hˈɒt bˈY!"), GEORGE));
        }
    }

    @Test
    void theDictionaryOfTheBundleIsAskedFirst() throws Exception {
        try (Bundles open = Bundles.open(Kokoro.KIND, bundle("sherpa"), ALONE)) {
            isAsWorkedOut(
                    open.read("longplay", HEART).samples(), expected(ids("lˈɔŋplˌA."), HEART));
        }
    }

    @Test
    void anExportThatTellsLengthsGivesWordsAndPhonesTheirTimes() throws Exception {
        try (Bundles open = Bundles.open(Kokoro.KIND, bundle("timed"), ALONE)) {
            Sounded said = open.read("hello, boy?", HEART);

            // Pad, h ə l ˈO, mark and space, b ˈY, mark and pad, 50 ms each symbol.
            assertThat(said.spans())
                    .extracting(Sounded.Span::phone)
                    .containsExactly("_", "h", "@", "l", "@U", "_", "b", "OI", "_");
            assertThat(said.spans())
                    .extracting(Sounded.Span::word)
                    .containsExactly(-1, 0, 0, 0, 0, -1, 1, 1, -1);
            assertThat(said.spans())
                    .extracting(Sounded.Span::endSample)
                    .containsExactly(
                            2_400L, 4_800L, 7_200L, 9_600L, 14_400L, 19_200L, 21_600L, 26_400L,
                            31_200L);
            assertThat(said.pace()).isEqualTo(1);
        }
    }

    @Test
    void theModelIsAskedForThePaceWhereItTakesOne() throws Exception {
        Reading quick = new Reading(Bundles.english("boy"), HEART, 1.6, 1);
        try (Bundles open = Bundles.open(Kokoro.KIND, bundle("community"), ALONE)) {
            Sounded said = open.reader().read(quick, JobContext.quiet());
            assertThat(said.pace()).isEqualTo(1.6);
            assertThat(said.samples()).hasSize(6 * 750 * 2);
        }
        try (Bundles open = Bundles.open(Kokoro.KIND, bundle("timed"), ALONE)) {
            Sounded said = open.reader().read(quick, JobContext.quiet());
            assertThat(said.pace()).isEqualTo(1);
            assertThat(said.samples()).hasSize(6 * 1_200 * 2);
        }
    }

    @Test
    void whatIsTooLongIsCutBetweenWordsAndJoined() throws Exception {
        String word = "pneumonoultramicroscopicsilicovolcanoconiosis";
        try (Bundles open = Bundles.open(Kokoro.KIND, bundle("timed"), ALONE)) {
            Sounded once = open.read(word, HEART);
            Sounded often = open.read((word + " ").repeat(19).strip(), HEART);
            int symbols = once.samples().length / 2_400 - 3;
            int each = Kokoro.MOST_SYMBOLS / (symbols + 1);
            int pieces = (19 + each - 1) / each;
            assertThat(pieces).isGreaterThan(1);
            assertThat(often.samples()).hasSize(2_400 * (19 * symbols + 20 + pieces));
            assertThat(often.spans().stream().mapToInt(Sounded.Span::word).max()).hasValue(18);
        }
    }

    @Test
    void aWordLongerThanTheModelReadsIsCutWithin() throws Exception {
        try (Bundles open = Bundles.open(Kokoro.KIND, bundle("timed"), ALONE)) {
            Sounded said = open.read("bo".repeat(600), HEART);
            assertThat(said.samples().length / 2_400).isGreaterThan(1_000);
        }
    }

    @Test
    void otherModelsAreNotTakenForIt() throws Exception {
        Path bundle = bundle("community");
        new OnnxWriter("other")
                .input(TensorSpec.of("input_ids", ElementType.INT32, 1, TensorSpec.ANY))
                .input(TensorSpec.of("style", ElementType.FLOAT32, 1, 256))
                .input(TensorSpec.of("speed", ElementType.FLOAT32, 1))
                .node("Identity", List.of("style"), List.of("waveform"))
                .output(TensorSpec.of("waveform", ElementType.FLOAT32, 1, 256))
                .write(bundle.resolve("onnx/model.onnx"));
        assertThatExceptionOfType(StudioFault.Model.class)
                .isThrownBy(() -> Bundles.open(Kokoro.KIND, bundle, ALONE))
                .withMessageContaining("input_ids is 32-bit integers");
        TinyKokoro.model(TinyKokoro.USUAL)
                .metadata("model_type", "kitten-tts")
                .write(bundle.resolve("onnx/model.onnx"));
        assertThatExceptionOfType(StudioFault.Model.class)
                .isThrownBy(() -> Bundles.open(Kokoro.KIND, bundle, ALONE))
                .withMessageContaining("KittenTTS");
    }

    @Test
    void missingAndDamagedVoicesAreNamed() throws Exception {
        Path bundle = bundle("community");
        try (Bundles open = Bundles.open(Kokoro.KIND, bundle, ALONE)) {
            Files.write(bundle.resolve("voices/af_heart.bin"), new byte[1_024]);
            assertThatExceptionOfType(StudioFault.Model.class)
                    .isThrownBy(() -> open.read("boy", HEART))
                    .withMessageContaining("too short");
        }
        Files.write(bundle.resolve("voices/af_heart.bin"), new byte[1_000]);
        assertThatExceptionOfType(StudioFault.Model.class)
                .isThrownBy(() -> Bundles.open(Kokoro.KIND, bundle, ALONE))
                .withMessageContaining("af_heart.bin has 1000 bytes");
        Files.writeString(bundle.resolve("tokenizer.json"), "{}");
        Files.delete(bundle.resolve("voices/af_heart.bin"));
        assertThatExceptionOfType(StudioFault.Model.class)
                .isThrownBy(() -> Bundles.open(Kokoro.KIND, bundle, ALONE))
                .withMessageContaining("tokenizer.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"community", "archive", "sherpa"})
    void everyLayoutIsRecognisedWithAllThatDecidesItsSound(String layout) throws Exception {
        InstalledBundle bundle = Bundles.install(folder.resolve("home"), bundle(layout));

        assertThat(bundle.kind()).isEqualTo("kokoro");
        assertThat(bundle.files())
                .extracting(file -> Path.of(file.path()).getFileName().toString())
                .contains(
                        switch (layout) {
                            case "community" -> new String[] {"ff_siwis.bin", "tokenizer.json"};
                            case "archive" -> new String[] {"voices-v1.0.bin"};
                            default -> new String[] {"voices.bin", "lexicon-us-en.txt"};
                        });
        NeuralKind.Found found = KokoroVoices.look(bundle, ALONE);
        assertThat(found.voices())
                .extracting(NeuralVoice::name)
                .containsExactly("af_heart", "bm_george");
        assertThat(found.voices().getLast()).isEqualTo(GEORGE);
        assertThat(found.lacking()).contains("eSpeak NG");
    }

    @Test
    void aBundleWithoutVoicesIsRefusedAndLeavesNothing() throws Exception {
        Path bundle = bundle("archive");
        Files.delete(bundle.resolve("voices-v1.0.bin"));
        assertThatExceptionOfType(StudioFault.Model.class)
                .isThrownBy(() -> Bundles.install(folder.resolve("home"), bundle))
                .matches(fault -> fault.code().equals("model.bundle-incomplete"));
        try (var left = Files.list(folder.resolve("home/models"))) {
            assertThat(left).isEmpty();
        }
    }
}

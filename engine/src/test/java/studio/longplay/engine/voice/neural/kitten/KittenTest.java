package studio.longplay.engine.voice.neural.kitten;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.inference.ElementType;
import studio.longplay.engine.inference.OnnxWriter;
import studio.longplay.engine.inference.TinyKokoro;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.speech.Resampler;
import studio.longplay.engine.jobs.Program;
import studio.longplay.engine.voice.neural.Bundles;
import studio.longplay.engine.voice.neural.NeuralVoice;
import studio.longplay.engine.voice.neural.Sounded;
import studio.longplay.engine.voice.neural.phones.FakeEspeak;
import studio.longplay.engine.voice.neural.phones.Tongues;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class KittenTest {
    private static final Tongues ALONE = new Tongues(Optional::empty);
    private static final String NAME = "expr-voice-2-f";
    private static final NeuralVoice BELLA =
            NeuralVoice.adult(NAME, "Bella", "woman", "en-US", false);

    @TempDir private Path folder;

    /// As KittenML has it; the rows are those of the first voice of [TinyKokoro].
    private Path makers(int rows, String config) throws IOException {
        Path bundle = Files.createDirectories(folder.resolve("tiny-kitten"));
        TinyKokoro.model(TinyKokoro.USUAL).write(bundle.resolve("kitten_tts_nano_v0_8.onnx"));
        try (OutputStream out = Files.newOutputStream(bundle.resolve("voices.npz"));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(NAME + ".npy"));
            zip.write(TinyKokoro.array(TinyKokoro.rows("af_heart", rows), "(" + rows + ", 256)"));
        }
        Files.writeString(bundle.resolve("config.json"), config);
        Files.writeString(bundle.resolve("README.md"), "---\nlicense: apache-2.0\n---\n");
        return bundle;
    }

    private Path sherpa() throws IOException {
        Path bundle = TinyKokoro.sherpa(folder.resolve("tiny-sherpa"));
        OnnxWriter model = TinyKokoro.model(TinyKokoro.TOKENS);
        model.metadata("model_type", "kitten-tts")
                .metadata("speaker_names", "expr-voice-2-f,expr-voice-2-m,expr-voice-3-f")
                .metadata("speaker_speed_priors", "0.8,1.0,1.0")
                .write(bundle.resolve("model.onnx"));
        return bundle;
    }

    /// Without what the makers' driver leaves out.
    private static void isAsWorkedOut(Sounded said, long[] ids, int row, int samples) {
        float[] spoken = TinyKokoro.spoken(ids, TinyKokoro.loudness("af_heart", row), samples);
        float[] wanted =
                new Resampler(TinyKokoro.RATE_HZ, 48_000)
                        .convert(Arrays.copyOf(spoken, spoken.length - Kitten.LEFT_OUT));
        assertThat(said.samples()).hasSameSizeAs(wanted);
        for (int i = 0; i < wanted.length; i += 7) {
            assertThat(said.samples()[i]).as("sample %d", i).isCloseTo(wanted[i], within(2e-4f));
        }
    }

    @Test
    void oneStyleForAllLengthsAndAPadAtTheEnd() throws Exception {
        try (Bundles open = Bundles.open(Kitten.KIND, makers(1, "{}"), ALONE)) {
            // b ˈ ɔ ɪ, a space and the mark in the table of its makers.
            isAsWorkedOut(
                    open.read("boy", BELLA), new long[] {0, 44, 156, 76, 102, 16, 4, 0}, 0, 1_200);
        }
    }

    @Test
    void aStyleForEachLengthHasAnEndOfItsOwnAndAPaceOfItsOwn() throws Exception {
        Path bundle =
                makers(
                        400,
                        "{\"speed_priors\": {\"expr-voice-2-f\": 0.8}, \"voice_aliases\":"
                                + " {\"Bella\": \"expr-voice-2-f\"}}");
        try (Bundles open = Bundles.open(Kitten.KIND, bundle, ALONE)) {
            Sounded said = open.read("boy", BELLA);
            isAsWorkedOut(said, new long[] {0, 44, 156, 76, 102, 16, 4, 10, 0}, 4, 1_500);
            assertThat(said.pace()).isEqualTo(1);
        }
        InstalledBundle installed = Bundles.install(folder.resolve("home"), bundle);
        assertThat(installed.kind()).isEqualTo("kitten-tts");
        assertThat(Kitten.KIND.census().look(installed, ALONE).voices()).containsExactly(BELLA);
    }

    @Test
    void theStyleIsThatForTheLettersOfTheTextAndNotForItsSymbols() throws Exception {
        try (Bundles open = Bundles.open(Kitten.KIND, makers(400, "{}"), ALONE)) {
            // "Boy, though." has twelve letters, spaces and marks: b ˈ ɔ ɪ , ð ˈ o ʊ .
            isAsWorkedOut(
                    open.read("boy, though", BELLA),
                    new long[] {0, 44, 156, 76, 102, 16, 3, 16, 81, 156, 57, 135, 16, 4, 10, 0},
                    12,
                    1_200);
        }
    }

    @Test
    void symbolsThatAreNoLettersStandBetweenSpaces() throws Exception {
        Program fake = FakeEspeak.saying(folder, "b_ˈʌ_ʔ_n̩");
        try (Bundles open = Bundles.open(Kitten.KIND, makers(1, "{}"), FakeEspeak.tongues(fake))) {
            // b ˈ ʌ ʔ n, a space, the mark of a syllable, a space and the stop.
            isAsWorkedOut(
                    open.read("button", BELLA),
                    new long[] {0, 44, 156, 138, 148, 56, 16, 175, 16, 4, 0},
                    0,
                    1_200);
        }
    }

    @Test
    void theLongestTextIsReadInPiecesWithTheStylesThereAre() throws Exception {
        try (Bundles open = Bundles.open(Kitten.KIND, makers(40, "{}"), ALONE)) {
            int one = open.read("boy", BELLA).samples().length;
            float[] many = open.read("boy ".repeat(60).strip(), BELLA).samples();
            assertThat(many.length).isGreaterThan(30 * one);
            for (float sample : many) {
                assertThat(Float.isFinite(sample)).isTrue();
            }
        }
    }

    @Test
    void sherpasLayoutIsToldFromKokoroByItsNotes() throws Exception {
        InstalledBundle installed = Bundles.install(folder.resolve("home"), sherpa());

        assertThat(installed.kind()).isEqualTo("kitten-tts");
        assertThat(Kitten.KIND.census().look(installed, ALONE).voices())
                .extracting(NeuralVoice::shown)
                .containsExactly("2 woman", "2 man", "3 woman");
        try (Bundles open = Bundles.open(Kitten.KIND, sherpa(), ALONE)) {
            assertThat(open.read("boy", BELLA).samples()).hasSize(8 * 1_500 * 2);
        }
    }

    @Test
    void sherpasNotesSayHowTheSymbolsEndAndHowManyThereMayBe() throws Exception {
        Path bundle = sherpa();
        OnnxWriter model = TinyKokoro.model(TinyKokoro.TOKENS);
        model.metadata("model_type", "kitten-tts")
                .metadata("speaker_names", "expr-voice-2-f,expr-voice-2-m,expr-voice-3-f")
                .metadata("end_id", "7")
                .metadata("add_pad_after_end", "0")
                .metadata("max_token_len", "16")
                .write(bundle.resolve("model.onnx"));
        try (Bundles open = Bundles.open(Kitten.KIND, bundle, ALONE)) {
            assertThat(open.read("boy", BELLA).samples()).hasSize(7 * 1_200 * 2);
            // Two words of four symbols with a space between, the last with a stop.
            assertThat(open.read("boy boy boy boy", BELLA).samples())
                    .as("two pieces, each begun and ended")
                    .hasSize((2 + 9 + 2 + 10) * 1_200 * 2);
        }
    }

    @Test
    void whatIsSaidWhenEndsWithTheSound() throws Exception {
        Path bundle = makers(1, "{}");
        TinyKokoro.model(new TinyKokoro.Export("input_ids", "waveform", ElementType.FLOAT32, true))
                .write(bundle.resolve("kitten_tts_nano_v0_8.onnx"));
        try (Bundles open = Bundles.open(Kitten.KIND, bundle, ALONE)) {
            Sounded said = open.read("boy", BELLA);
            assertThat(said.spans().getLast().endSample()).isEqualTo(said.samples().length);
            assertThat(said.spans()).allMatch(span -> span.startSample() < span.endSample());
        }
    }
}

package studio.longplay.engine.voice.neural.kitten;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.inference.OnnxWriter;
import studio.longplay.engine.inference.TinyKokoro;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.speech.Resampler;
import studio.longplay.engine.voice.neural.Bundles;
import studio.longplay.engine.voice.neural.NeuralVoice;
import studio.longplay.engine.voice.neural.Sounded;
import studio.longplay.engine.voice.neural.phones.Tongues;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private static void isAsWorkedOut(Sounded said, long[] ids, int row, int samples) {
        float[] wanted =
                new Resampler(TinyKokoro.RATE_HZ, 48_000)
                        .convert(
                                TinyKokoro.spoken(
                                        ids, TinyKokoro.loudness("af_heart", row), samples));
        assertThat(said.samples()).hasSameSizeAs(wanted);
        for (int i = 0; i < wanted.length; i += 7) {
            assertThat(said.samples()[i]).as("sample %d", i).isCloseTo(wanted[i], within(2e-4f));
        }
    }

    @Test
    void oneStyleForAllLengthsAndAPadAtTheEnd() throws Exception {
        try (Bundles open = Bundles.open(Kitten.KIND, makers(1, "{}"), ALONE)) {
            // b ˈ ɔ ɪ . in the table of its makers.
            isAsWorkedOut(
                    open.read("boy", BELLA), new long[] {0, 44, 156, 76, 102, 4, 0}, 0, 1_200);
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
            isAsWorkedOut(said, new long[] {0, 44, 156, 76, 102, 4, 10, 0}, 5, 1_500);
            assertThat(said.pace()).isEqualTo(1);
        }
        InstalledBundle installed = Bundles.install(folder.resolve("home"), bundle);
        assertThat(installed.kind()).isEqualTo("kitten-tts");
        assertThat(Kitten.KIND.census().look(installed, ALONE).voices()).containsExactly(BELLA);
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
}

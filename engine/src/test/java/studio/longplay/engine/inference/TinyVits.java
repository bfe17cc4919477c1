package studio.longplay.engine.inference;

import static studio.longplay.engine.inference.ElementType.FLOAT32;
import static studio.longplay.engine.inference.ElementType.INT64;
import static studio.longplay.engine.inference.TensorSpec.ANY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Bundles with the inputs and outputs of VITS, as sherpa-onnx and as Optimum export it. Each
/// number is [#SAMPLES] samples times the scale of lengths of one tone of [#TONE_HZ], as loud as
/// 0.5 plus the number over 356, times 0.5 plus a tenth of the speaker's number. On top of it
/// stands noise, 60 dB down at the usual scale.
public final class TinyVits {
    public static final int RATE_HZ = 16_000;
    public static final int SAMPLES = 512;
    public static final int TONE_HZ = 160;

    /// Letters and marks of those that read letters, in the order of their numbers.
    public static final String LETTERS = "_ abcdefghijklmnopqrstuvwxyzäöü'.,?";

    /// Symbols of those that have a dictionary.
    public static final String PHONES = "_ ,.?!abdefhijklmnopstuvwzæðŋɑɐɔəɚɛɜɡɪɹʃʊʌʒˈˌːθ";

    private static final int PERIOD = RATE_HZ / TONE_HZ;

    private TinyVits() {}

    /// What it makes of numbers, with all blanks, but for the noise.
    public static float[] spoken(long[] ids, int speaker, int samples) {
        return Humming.hum(ids, 0.5 + 0.1 * speaker, samples, PERIOD);
    }

    /// The numbers of letters, a blank before, between and behind them.
    public static long[] blanked(String table, String symbols) {
        long[] ids = new long[2 * symbols.length() + 1];
        for (int i = 0; i < symbols.length(); i++) {
            ids[2 * i + 1] = table.indexOf(symbols.charAt(i));
        }
        return ids;
    }

    /// A model as sherpa-onnx exports it.
    ///
    /// @param many whether it can speak as two people
    public static OnnxWriter sherpa(boolean many) {
        OnnxWriter model =
                new OnnxWriter("vits")
                        .input(TensorSpec.of("x", INT64, ANY, ANY))
                        .input(TensorSpec.of("x_length", INT64, ANY))
                        .input(TensorSpec.of("noise_scale", FLOAT32, 1))
                        .input(TensorSpec.of("length_scale", FLOAT32, 1))
                        .input(TensorSpec.of("noise_scale_w", FLOAT32, 1))
                        .constant("line", new long[] {1, 1, -1}, 3);
        if (many) {
            model.input(TensorSpec.of("sid", INT64, 1));
        }
        sound(model, "x", many ? "sid" : "nobody", "length_scale", "noise_scale");
        return model.node("Reshape", List.of("sum", "line"), List.of("y"))
                .output(TensorSpec.of("y", FLOAT32, ANY, 1, ANY))
                .metadata("model_type", "vits")
                .metadata("sample_rate", Integer.toString(RATE_HZ))
                .metadata("n_speakers", many ? "2" : "1");
    }

    /// A model as Optimum exports it.
    public static OnnxWriter hub() {
        OnnxWriter model =
                new OnnxWriter("vits")
                        .input(TensorSpec.of("input_ids", INT64, ANY, ANY))
                        .input(TensorSpec.of("attention_mask", INT64, ANY, ANY))
                        .constant("usual", new float[] {1}, 1)
                        .constant("flat", new long[] {1, -1}, 2)
                        .constant("frames", new long[] {1, 2, -1}, 3);
        sound(model, "input_ids", "nobody", "usual", "usual");
        return model.node("Reshape", List.of("sum", "flat"), List.of("waveform"))
                .node("Reshape", List.of("sum", "frames"), List.of("spectrogram"))
                .output(TensorSpec.of("waveform", FLOAT32, ANY, ANY))
                .output(TensorSpec.of("spectrogram", FLOAT32, ANY, ANY, ANY));
    }

    private static void sound(OnnxWriter model, String ids, String who, String scale, String wild) {
        model.constant("plainly", new float[] {SAMPLES}, 1)
                .constant("loud", new float[] {0.5f}, 1)
                .constant("tenth", new float[] {0.1f}, 1)
                .constant("little", new float[] {0.0005f})
                .constant("nobody", new long[] {0}, 1)
                .node("Mul", List.of("plainly", scale), List.of("length"))
                .node("Cast", List.of(who), List.of("person"), OnnxWriter.whole("to", 1))
                .node("Mul", List.of("person", "tenth"), List.of("more"))
                .node("Add", List.of("loud", "more"), List.of("loudness"));
        Humming.add(model, ids, "length", PERIOD);
        model.node("Mul", List.of(Humming.HUM, "loudness"), List.of("plain"))
                .node("RandomNormalLike", List.of("plain"), List.of("noise"))
                .node("Mul", List.of("noise", wild), List.of("wilder"))
                .node("Mul", List.of("wilder", "little"), List.of("breath"))
                .node("Add", List.of("plain", "breath"), List.of("sum"));
    }

    /// Writes a bundle of MMS as sherpa-onnx lays it out: it reads letters of German.
    public static Path letters(Path folder) throws IOException {
        Files.createDirectories(folder);
        sherpa(false)
                .metadata("comment", "mms")
                .metadata("language", "deu")
                .metadata("frontend", "characters")
                .metadata("add_blank", "1")
                .write(folder.resolve("model.onnx"));
        table(folder, LETTERS);
        return folder;
    }

    /// Writes a bundle with two people and a dictionary of English.
    public static Path dictionary(Path folder) throws IOException {
        Files.createDirectories(folder);
        sherpa(true)
                .metadata("comment", "vctk")
                .metadata("language", "English")
                .metadata("add_blank", "1")
                .write(folder.resolve("vits-tiny.onnx"));
        table(folder, PHONES);
        Files.writeString(folder.resolve("lexicon.txt"), "boy b ˈ ɔ ɪ\nBOY b\nno n ə ʊ\n");
        return folder;
    }

    private static void table(Path folder, String symbols) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < symbols.length(); i++) {
            lines.append(symbols.charAt(i)).append(' ').append(i).append('\n');
        }
        Files.writeString(folder.resolve("tokens.txt"), lines);
        Files.writeString(folder.resolve("README.md"), "---\nlicense: cc0-1.0\n---\n");
    }

    /// Writes a bundle of MMS as transformers.js lays it out: it reads letters of German.
    ///
    /// @param tokenizer what stands in `tokenizer_config.json`
    public static Path hub(Path folder, String tokenizer) throws IOException {
        Files.createDirectories(folder.resolve("onnx"));
        hub().write(folder.resolve("onnx/model.onnx"));
        StringBuilder symbols = new StringBuilder();
        for (int i = 0; i < LETTERS.length(); i++) {
            symbols.append(i == 0 ? "" : ", ").append("\"%s\": %d".formatted(LETTERS.charAt(i), i));
        }
        Files.writeString(folder.resolve("vocab.json"), "{" + symbols + "}");
        Files.writeString(
                folder.resolve("config.json"),
                "{\"model_type\": \"vits\", \"num_speakers\": 1, \"sampling_rate\": %d}"
                        .formatted(RATE_HZ));
        Files.writeString(folder.resolve("tokenizer_config.json"), tokenizer);
        Files.writeString(folder.resolve("README.md"), "---\nlicense: cc-by-nc-4.0\n---\n");
        return folder;
    }
}

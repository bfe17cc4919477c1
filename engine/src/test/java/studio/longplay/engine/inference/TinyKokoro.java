package studio.longplay.engine.inference;

import static studio.longplay.engine.inference.ElementType.FLOAT32;
import static studio.longplay.engine.inference.ElementType.INT32;
import static studio.longplay.engine.inference.ElementType.INT64;
import static studio.longplay.engine.inference.TensorSpec.ANY;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Bundles with the inputs and outputs of Kokoro in the layouts it comes in. Each symbol is
/// [#SAMPLES] samples over the speed, rounded down, of one tone of [#TONE_HZ] that goes through, as
/// loud as 0.5 plus its number over 356, times the first number of the style. That is for row `r`
/// of voice number `v` 0.2 plus 0.1 `v` plus 0.0005 `r`.
public final class TinyKokoro {
    public static final int RATE_HZ = 24_000;

    /// Of a symbol at speed 1.
    public static final int SAMPLES = 1_200;

    public static final int TONE_HZ = 160;

    /// The voices of every layout, in order.
    public static final List<String> VOICES = List.of("af_heart", "bm_george", "ff_siwis");

    private static final int PERIOD = RATE_HZ / TONE_HZ;
    private static final int WIDTH = 256;

    private TinyKokoro() {}

    /// What exports differ in.
    ///
    /// @param symbols name of the first input
    /// @param wave name of the output
    /// @param speed its type
    /// @param timed whether it answers how long each symbol is: 2 frames
    public record Export(String symbols, String wave, ElementType speed, boolean timed) {}

    /// As onnx-community has it.
    public static final Export USUAL = new Export("input_ids", "waveform", FLOAT32, false);

    /// As thewh1teagle and sherpa-onnx have it.
    public static final Export TOKENS = new Export("tokens", "audio", FLOAT32, false);

    /// As its makers' own script exports it.
    public static final Export TIMED = new Export("input_ids", "waveform", INT32, true);

    /// The first number of a row.
    public static double loudness(String voice, int row) {
        return 0.2 + 0.1 * VOICES.indexOf(voice) + 0.0005 * row;
    }

    /// What it makes of symbols, with those before and after.
    public static float[] spoken(long[] ids, double loudness, int samples) {
        return Humming.hum(ids, loudness, samples, PERIOD);
    }

    /// The model.
    public static OnnxWriter model(Export export) {
        OnnxWriter model =
                new OnnxWriter("kokoro")
                        .input(TensorSpec.of(export.symbols(), INT64, 1, ANY))
                        .input(TensorSpec.of("style", FLOAT32, 1, WIDTH))
                        .input(TensorSpec.of("speed", export.speed(), 1))
                        .constant("usual", new float[] {SAMPLES}, 1)
                        .node("Cast", List.of("speed"), List.of("pace"), OnnxWriter.whole("to", 1))
                        .node("Div", List.of("usual", "pace"), List.of("length"));
        Humming.add(model, export.symbols(), "length", PERIOD);
        model.node(
                        "Slice",
                        List.of("style", Humming.ZERO, Humming.ONE, Humming.ONE),
                        List.of("loudness"))
                .node("Mul", List.of(Humming.HUM, "loudness"), List.of(export.wave()))
                .output(TensorSpec.of(export.wave(), FLOAT32, 1, ANY));
        if (export.timed()) {
            model.node("Mul", List.of(export.symbols(), Humming.ZERO), List.of("nothing"))
                    .node("Add", List.of("nothing", Humming.TWO), List.of("duration"))
                    .output(TensorSpec.of("duration", INT64, 1, ANY));
        }
        return model;
    }

    /// Licence and model, the files they all have.
    private static Path begun(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("README.md"), "---\nlicense: apache-2.0\nlanguage: en\n---\n");
        return folder;
    }

    /// As onnx-community lays it out.
    public static Path community(Path folder) throws IOException {
        begun(folder);
        Path onnx = Files.createDirectories(folder.resolve("onnx"));
        model(USUAL).write(onnx.resolve("model.onnx"));
        Path voices = Files.createDirectories(folder.resolve("voices"));
        for (String voice : VOICES) {
            Files.write(voices.resolve(voice + ".bin"), rows(voice, 510));
        }
        tokenizer(folder.resolve("tokenizer.json"));
        return folder;
    }

    /// As thewh1teagle lays it out.
    public static Path archive(Path folder) throws IOException {
        begun(folder);
        model(TOKENS).write(folder.resolve("kokoro-v1.0.onnx"));
        Files.write(folder.resolve("voices-v1.0.bin"), zip());
        return folder;
    }

    /// As sherpa-onnx lays it out, with a dictionary of one word.
    public static Path sherpa(Path folder) throws IOException {
        begun(folder);
        model(TOKENS)
                .metadata("model_type", "kokoro")
                .metadata("style_dim", "510,1,256")
                .metadata("speaker_names", String.join(",", VOICES))
                .write(folder.resolve("model.onnx"));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String voice : VOICES) {
            all.write(rows(voice, 510));
        }
        Files.write(folder.resolve("voices.bin"), all.toByteArray());
        Files.writeString(folder.resolve("tokens.txt"), tokens());
        Files.writeString(folder.resolve("lexicon-us-en.txt"), "longplay l ˈ ɔ ŋ p l ˌ A\n");
        return folder;
    }

    /// As onnx-community lays it out, exported by its makers' script.
    public static Path timed(Path folder) throws IOException {
        community(folder);
        model(TIMED).write(folder.resolve("onnx/model.onnx"));
        return folder;
    }

    /// The rows of a voice as they lie in files.
    public static byte[] rows(String voice, int count) {
        ByteBuffer bytes =
                ByteBuffer.allocate(count * WIDTH * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int row = 0; row < count; row++) {
            bytes.putFloat(row * WIDTH * Float.BYTES, (float) loudness(voice, row));
        }
        return bytes.array();
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String voice : VOICES) {
                zip.putNextEntry(new ZipEntry(voice + ".npy"));
                zip.write(array(rows(voice, 510), "(510, 1, 256)"));
            }
        }
        return bytes.toByteArray();
    }

    /// Numbers with NumPy's head before them.
    public static byte[] array(byte[] numbers, String shape) {
        byte[] head =
                ("{'descr': '<f4', 'fortran_order': False, 'shape': " + shape + ", }\n")
                        .getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(10 + head.length + numbers.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0})
                .putShort((short) head.length)
                .put(head)
                .put(numbers)
                .array();
    }

    private static final String SYMBOLS =
            "$;:,.!?— AIOQTWYᵊabdefhijklmnopstuvwzæðŋɑɔəɛɜɡɪɹʃʊʌʒʤʧˈˌːθɒᵻøɥœyʁ";

    /// The number of a symbol: its place among them.
    public static long id(String symbol) {
        return SYMBOLS.indexOf(symbol);
    }

    private static String tokens() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < SYMBOLS.length(); i++) {
            lines.append(SYMBOLS.charAt(i)).append(' ').append(i).append('\n');
        }
        return lines.toString();
    }

    private static void tokenizer(Path file) throws IOException {
        StringBuilder entries = new StringBuilder();
        for (int i = 0; i < SYMBOLS.length(); i++) {
            entries.append(i == 0 ? "" : ",")
                    .append('"')
                    .append(SYMBOLS.charAt(i))
                    .append("\":")
                    .append(i);
        }
        Files.writeString(file, "{\"model\": {\"vocab\": {" + entries + "}}}");
    }
}

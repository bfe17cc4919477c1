package studio.longplay.engine.inference;

import static studio.longplay.engine.inference.ElementType.FLOAT32;
import static studio.longplay.engine.inference.ElementType.INT64;
import static studio.longplay.engine.inference.TensorSpec.ANY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A bundle with the four models of Supertonic and what lies beside them.
///
/// - A text takes so many seconds as it has characters, times the mean of the style of the pace.
/// - Read, it is its numbers.
/// - A step halves the noise and adds a thousandth of the mean of the numbers, the mean of the
///   style of the text, and a hundredth of the step over all steps; where the latent does not
///   count, it is nothing.
/// - A column is [#CHUNK] samples of a tone of [#TONE_HZ] as loud as 0.3 plus a tenth of its first
///   number.
public final class TinySupertonic {
    public static final int RATE_HZ = 44_100;

    /// Samples of a column: 3 periods.
    public static final int CHUNK = 882;

    public static final int TONE_HZ = 150;

    /// Numbers of a column.
    public static final int LATENT = 12;

    /// Of a character.
    public static final double SECONDS = 0.06;

    /// The mean of the style of the text, for F1 and M1.
    public static final double[] STYLES = {0.25, 0.5};

    private TinySupertonic() {}

    /// The number of a character: its code less 30.
    public static long id(int code) {
        return code - 30;
    }

    /// Writes the bundle.
    ///
    /// @param split `opensource-en`, or `opensource-multilingual` where texts stand between tags
    public static Path bundle(Path folder, String split) throws IOException {
        Path onnx = Files.createDirectories(folder.resolve("onnx"));
        length().write(onnx.resolve("duration_predictor.onnx"));
        text().write(onnx.resolve("text_encoder.onnx"));
        step().write(onnx.resolve("vector_estimator.onnx"));
        sound().write(onnx.resolve("vocoder.onnx"));
        Files.writeString(
                onnx.resolve("tts.json"),
                """
                {"tts_version": "v1.6.0", "split": "%s",
                 "ae": {"sample_rate": 44100, "base_chunk_size": 147},
                 "ttl": {"latent_dim": 2, "chunk_compress_factor": 6}}
                """
                        .formatted(split));
        StringBuilder ids = new StringBuilder();
        for (int code = 0; code < 400; code++) {
            ids.append(code == 0 ? "" : ",").append(code < 32 ? -1 : id(code));
        }
        Files.writeString(onnx.resolve("unicode_indexer.json"), "[" + ids + "]");
        Path styles = Files.createDirectories(folder.resolve("voice_styles"));
        style(styles.resolve("F1.json"), STYLES[0]);
        style(styles.resolve("M1.json"), STYLES[1]);
        Files.writeString(
                folder.resolve("README.md"),
                "---\nlicense: openrail\nlanguage:\n- en\n- de\n---\n");
        return folder;
    }

    private static void style(Path file, double mean) throws IOException {
        Files.writeString(
                file,
                """
                {"style_ttl": {"dims": [1, 2, 2], "data": [[[0, %s], [%s, 0]]]},
                 "style_dp": {"dims": [1, 1, 2], "data": [[[0.05, 0.07]]]}}
                """
                        .formatted(2 * mean, 2 * mean));
    }

    private static OnnxWriter length() {
        return new OnnxWriter("length")
                .input(TensorSpec.of("text_ids", INT64, ANY, ANY))
                .input(TensorSpec.of("style_dp", FLOAT32, ANY, ANY, ANY))
                .input(TensorSpec.of("text_mask", FLOAT32, ANY, 1, ANY))
                .constant("axes", new long[] {1, 2}, 2)
                .node(
                        "ReduceSum",
                        List.of("text_mask", "axes"),
                        List.of("count"),
                        OnnxWriter.whole("keepdims", 0))
                .node(
                        "ReduceMean",
                        List.of("style_dp"),
                        List.of("each"),
                        OnnxWriter.wholes("axes", 1, 2),
                        OnnxWriter.whole("keepdims", 0))
                .node("Mul", List.of("count", "each"), List.of("duration"))
                .output(TensorSpec.of("duration", FLOAT32, ANY));
    }

    private static OnnxWriter text() {
        return new OnnxWriter("text")
                .input(TensorSpec.of("text_ids", INT64, ANY, ANY))
                .input(TensorSpec.of("style_ttl", FLOAT32, ANY, ANY, ANY))
                .input(TensorSpec.of("text_mask", FLOAT32, ANY, 1, ANY))
                .constant("one", new long[] {1}, 1)
                .node("Cast", List.of("text_ids"), List.of("ids"), OnnxWriter.whole("to", 1))
                .node("Unsqueeze", List.of("ids", "one"), List.of("rows"))
                .node("Mul", List.of("rows", "text_mask"), List.of("text_emb"))
                .output(TensorSpec.of("text_emb", FLOAT32, ANY, ANY, ANY));
    }

    private static OnnxWriter step() {
        return new OnnxWriter("step")
                .input(TensorSpec.of("noisy_latent", FLOAT32, ANY, ANY, ANY))
                .input(TensorSpec.of("text_emb", FLOAT32, ANY, ANY, ANY))
                .input(TensorSpec.of("style_ttl", FLOAT32, ANY, ANY, ANY))
                .input(TensorSpec.of("text_mask", FLOAT32, ANY, 1, ANY))
                .input(TensorSpec.of("latent_mask", FLOAT32, ANY, 1, ANY))
                .input(TensorSpec.of("current_step", FLOAT32, ANY))
                .input(TensorSpec.of("total_step", FLOAT32, ANY))
                .constant("axes", new long[] {1, 2}, 2)
                .constant("half", new float[] {0.5f})
                .constant("little", new float[] {0.001f})
                .constant("hundredth", new float[] {0.01f})
                .node("ReduceSum", List.of("text_emb", "axes"), List.of("sum"))
                .node("ReduceSum", List.of("text_mask", "axes"), List.of("count"))
                .node("Div", List.of("sum", "count"), List.of("mean"))
                .node("Mul", List.of("mean", "little"), List.of("said"))
                .node(
                        "ReduceMean",
                        List.of("style_ttl"),
                        List.of("who"),
                        OnnxWriter.wholes("axes", 1, 2))
                .node("Div", List.of("current_step", "total_step"), List.of("share"))
                .node("Mul", List.of("share", "hundredth"), List.of("late"))
                .node("Unsqueeze", List.of("late", "axes"), List.of("later"))
                .node("Mul", List.of("noisy_latent", "half"), List.of("less"))
                .node("Add", List.of("less", "said"), List.of("one"))
                .node("Add", List.of("one", "who"), List.of("two"))
                .node("Add", List.of("two", "later"), List.of("all"))
                .node("Mul", List.of("all", "latent_mask"), List.of("denoised_latent"))
                .output(TensorSpec.of("denoised_latent", FLOAT32, ANY, ANY, ANY));
    }

    private static OnnxWriter sound() {
        float[] tone = new float[CHUNK];
        for (int i = 0; i < CHUNK; i++) {
            tone[i] = (float) StrictMath.sin(2 * Math.PI * TONE_HZ * i / RATE_HZ);
        }
        return new OnnxWriter("sound")
                .input(TensorSpec.of("latent", FLOAT32, ANY, LATENT, ANY))
                .constant("tone", tone, 1, 1, CHUNK)
                .constant("zero", new long[] {0}, 1)
                .constant("one", new long[] {1}, 1)
                .constant("usual", new float[] {0.3f})
                .constant("tenth", new float[] {0.1f})
                .constant("lines", new long[] {0, -1}, 2)
                .node("Slice", List.of("latent", "zero", "one", "one"), List.of("first"))
                .node(
                        "Transpose",
                        List.of("first"),
                        List.of("column"),
                        OnnxWriter.wholes("perm", 0, 2, 1))
                .node("Mul", List.of("column", "tenth"), List.of("moved"))
                .node("Add", List.of("moved", "usual"), List.of("loudness"))
                .node("Mul", List.of("loudness", "tone"), List.of("blocks"))
                .node("Reshape", List.of("blocks", "lines"), List.of("wav_tts"))
                .output(TensorSpec.of("wav_tts", FLOAT32, ANY, ANY));
    }
}

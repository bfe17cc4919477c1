package studio.longplay.engine.inference;

import static studio.longplay.engine.inference.ElementType.FLOAT32;
import static studio.longplay.engine.inference.TensorSpec.ANY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// As DeepFilterNet3: the three graphs under their names, with what is beside them.
public final class TinyFilters {
    /// Channels of the published export.
    private static final int CHANNELS = 64;

    private static final int BANDS = 32;
    private static final int BINS = 96;
    private static final int ORDER = 5;

    private TinyFilters() {}

    /// Bands are made `gain` as loud plus `swing` times what was heard of the band; a low bin is
    /// `real` and `imaginary` times the frame `tap`, of five.
    public static Path write(
            Path folder, float gain, float swing, int tap, float real, float imaginary)
            throws IOException {
        Files.createDirectories(folder);
        encoder(folder);
        bands(folder, gain, swing);
        float[] factors = new float[BINS * ORDER * 2];
        for (int bin = 0; bin < BINS; bin++) {
            factors[(bin * ORDER + tap) * 2] = real;
            factors[(bin * ORDER + tap) * 2 + 1] = imaginary;
        }
        filters(folder, factors);
        config(folder, 2, 2);
        Files.writeString(folder.resolve("LICENSE"), "MIT License\n");
        return folder;
    }

    /// Settings as the makers write them, with other look-aheads.
    public static void config(Path folder, int filterAhead, int hearAhead) throws IOException {
        String text =
                """
                [train]
                seed = 43
                model = deepfilternet3

                [df]
                sr = 48000
                fft_size = 960
                nb_erb = 32
                nb_df = 96
                norm_tau = 1
                lsnr_max = 35
                hop_size = 480
                min_nb_erb_freqs = 2
                df_order = 5
                df_lookahead = %d

                [deepfilternet]
                conv_lookahead = %d
                conv_ch = 64
                """;
        Files.writeString(folder.resolve("config.ini"), text.formatted(filterAhead, hearAhead));
    }

    private static void encoder(Path folder) throws IOException {
        new OnnxWriter("deepfilternet encoder")
                .input(TensorSpec.of("feat_erb", FLOAT32, 1, 1, ANY, BANDS))
                .input(TensorSpec.of("feat_spec", FLOAT32, 1, 2, ANY, BINS))
                .constant("zero", new long[] {0}, 1)
                .constant("one", new long[] {1}, 1)
                .constant("quarter", new long[] {BANDS / 4}, 1)
                .constant("half", new long[] {BANDS / 2}, 1)
                .constant("channel", new long[] {1}, 1)
                .constant("across", new long[] {3}, 1)
                .constant("wide", new long[] {1, CHANNELS, 1, 1}, 4)
                .constant("flat", new long[] {1, -1, CHANNELS * BANDS / 4}, 3)
                .node("Expand", List.of("feat_erb", "wide"), List.of("e0"))
                .node("Slice", List.of("e0", "zero", "half", "across"), List.of("e1"))
                .node("Slice", List.of("e0", "zero", "quarter", "across"), List.of("e2"))
                .node("Neg", List.of("e2"), List.of("e3"))
                .node(
                        "Transpose",
                        List.of("e3"),
                        List.of("turned"),
                        OnnxWriter.wholes("perm", 0, 2, 3, 1))
                .node("Reshape", List.of("turned", "flat"), List.of("emb"))
                .node("Slice", List.of("feat_spec", "zero", "one", "channel"), List.of("real"))
                .node("Expand", List.of("real", "wide"), List.of("c0"))
                .node("ReduceMean", List.of("emb"), List.of("lsnr"), OnnxWriter.wholes("axes", 2))
                .output(TensorSpec.of("e0", FLOAT32, 1, CHANNELS, ANY, BANDS))
                .output(TensorSpec.of("e1", FLOAT32, 1, CHANNELS, ANY, BANDS / 2))
                .output(TensorSpec.of("e2", FLOAT32, 1, CHANNELS, ANY, BANDS / 4))
                .output(TensorSpec.of("e3", FLOAT32, 1, CHANNELS, ANY, BANDS / 4))
                .output(TensorSpec.of("emb", FLOAT32, 1, ANY, CHANNELS * BANDS / 4))
                .output(TensorSpec.of("c0", FLOAT32, 1, CHANNELS, ANY, BINS))
                .output(TensorSpec.of("lsnr", FLOAT32, 1, ANY, 1))
                .write(folder.resolve("enc.onnx"));
    }

    /// What is heard in `e2` and `e3` takes each other away, and so does the rest: were one of them
    /// given in another's place, the gains would not be those that are worked out.
    private static void bands(Path folder, float gain, float swing) throws IOException {
        new OnnxWriter("deepfilternet bands")
                .input(TensorSpec.of("emb", FLOAT32, 1, ANY, CHANNELS * BANDS / 4))
                .input(TensorSpec.of("e3", FLOAT32, 1, CHANNELS, ANY, BANDS / 4))
                .input(TensorSpec.of("e2", FLOAT32, 1, CHANNELS, ANY, BANDS / 4))
                .input(TensorSpec.of("e1", FLOAT32, 1, CHANNELS, ANY, BANDS / 2))
                .input(TensorSpec.of("e0", FLOAT32, 1, CHANNELS, ANY, BANDS))
                .constant("gain", new float[] {gain})
                .constant("swing", new float[] {swing})
                .constant("nothing", new float[] {0})
                .constant("column", new long[] {1, 1, -1, 1}, 4)
                .constant("inside", new long[] {1, 3}, 2)
                .node("Add", List.of("e3", "e2"), List.of("none"))
                .node("ReduceSum", List.of("none", "inside"), List.of("silent"))
                .node("ReduceMean", List.of("e0"), List.of("level"), OnnxWriter.wholes("axes", 1))
                .node("ReduceMean", List.of("e1"), List.of("low"), OnnxWriter.wholes("axes", 1, 3))
                .node("ReduceMean", List.of("emb"), List.of("mood"), OnnxWriter.wholes("axes", 2))
                .node("Reshape", List.of("mood", "column"), List.of("moods"))
                .node("Add", List.of("low", "moods"), List.of("rest"))
                .node("Mul", List.of("rest", "nothing"), List.of("unheard"))
                .node("Mul", List.of("level", "swing"), List.of("moving"))
                .node("Add", List.of("moving", "gain"), List.of("told"))
                .node("Add", List.of("told", "silent"), List.of("added"))
                .node("Add", List.of("added", "unheard"), List.of("m"))
                .output(TensorSpec.of("m", FLOAT32, 1, 1, ANY, BANDS))
                .write(folder.resolve("erb_dec.onnx"));
    }

    private static void filters(Path folder, float[] factors) throws IOException {
        new OnnxWriter("deepfilternet filters")
                .input(TensorSpec.of("emb", FLOAT32, 1, ANY, CHANNELS * BANDS / 4))
                .input(TensorSpec.of("c0", FLOAT32, 1, CHANNELS, ANY, BINS))
                .constant("factors", factors, 1, 1, BINS, ORDER * 2)
                .constant("nothing", new float[] {0})
                .constant("column", new long[] {1, -1, 1, 1}, 4)
                .node("ReduceMean", List.of("emb"), List.of("mood"), OnnxWriter.wholes("axes", 2))
                .node("Reshape", List.of("mood", "column"), List.of("moods"))
                .node("ReduceMean", List.of("c0"), List.of("bins"), OnnxWriter.wholes("axes", 1, 3))
                .node("Reshape", List.of("bins", "column"), List.of("sums"))
                .node("Add", List.of("moods", "sums"), List.of("heard"))
                .node("Mul", List.of("heard", "nothing"), List.of("unheard"))
                .node("Add", List.of("factors", "unheard"), List.of("coefs"))
                .output(TensorSpec.of("coefs", FLOAT32, 1, ANY, BINS, ORDER * 2))
                .write(folder.resolve("df_dec.onnx"));
    }
}

package studio.longplay.engine.inference;

import static studio.longplay.engine.inference.ElementType.FLOAT32;
import static studio.longplay.engine.inference.TensorSpec.ANY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/// Models with the inputs and outputs of those that tell voices and moods apart, and voices for
/// them: pairs of tones in turn, with a little noise, on a raised or a lowered middle line.
public final class TinyListeners {
    /// Numbers of the tiny embedding's points.
    public static final int POINT = 256;

    private TinyListeners() {}

    /// As WeSpeaker's and 3D-Speaker's: the highest value of each band, less 2.5, if it is more
    /// than that; the other numbers are 0.
    ///
    /// @param input `feats` with `embs`, or `x` with `embedding`, both as sherpa-onnx has them, or
    ///   `feature` with `embedding`, of which 3D-Speaker's own export says nothing more
    public static Path embedding(Path file, String input, String output) throws IOException {
        float[] wider = new float[80 * POINT];
        for (int band = 0; band < 80; band++) {
            wider[band * POINT + band] = 1;
        }
        OnnxWriter model =
                new OnnxWriter("embedding")
                        .input(TensorSpec.of(input, FLOAT32, ANY, ANY, 80))
                        .constant("wider", wider, 80, POINT)
                        .constant("least", new float[] {2.5f})
                        .node(
                                "ReduceMax",
                                List.of(input),
                                List.of("peaks"),
                                OnnxWriter.wholes("axes", 1),
                                OnnxWriter.whole("keepdims", 0))
                        .node("Sub", List.of("peaks", "least"), List.of("above"))
                        .node("Relu", List.of("above"), List.of("bands"))
                        .node("MatMul", List.of("bands", "wider"), List.of(output))
                        .output(TensorSpec.of(output, FLOAT32, ANY, POINT));
        if (!input.equals("feature")) {
            model.metadata("framework", input.equals("x") ? "3d-speaker" : "wespeaker")
                    .metadata("normalize_samples", input.equals("x") ? "1" : "0")
                    .metadata("output_dim", Integer.toString(POINT));
        }
        return model.write(file);
    }

    /// As pyannote's segmentation 3.0: frames of 991 samples, 270 apart. On a raised line the first
    /// speaks, on a lowered one the second; where it is loud about the middle both do.
    public static Path segmentation(Path file) throws IOException {
        OnnxWriter model =
                new OnnxWriter("segmentation")
                        .input(TensorSpec.of("x", FLOAT32, ANY, 1, ANY))
                        .constant("ten", new float[] {10})
                        .constant("minusTen", new float[] {-10})
                        .constant("twenty", new float[] {20})
                        .constant("zero", new float[] {0})
                        .constant("little", new float[] {0.05f})
                        .constant("never", new float[] {-50})
                        .node("Abs", List.of("x"), List.of("size"));
        for (String[] pooled : new String[][] {{"x", "line"}, {"size", "loud"}}) {
            model.node(
                    "AveragePool",
                    List.of(pooled[0]),
                    List.of(pooled[1]),
                    OnnxWriter.wholes("kernel_shape", 991),
                    OnnxWriter.wholes("strides", 270));
        }
        return model.node("Mul", List.of("line", "zero"), List.of("flat"))
                .node("Add", List.of("flat", "little"), List.of("nobody"))
                .node("Add", List.of("flat", "never"), List.of("no"))
                .node("Mul", List.of("line", "ten"), List.of("first"))
                .node("Mul", List.of("line", "minusTen"), List.of("second"))
                .node("Abs", List.of("line"), List.of("off"))
                .node("Mul", List.of("off", "twenty"), List.of("farOff"))
                .node("Sub", List.of("loud", "farOff"), List.of("both"))
                .node(
                        "Concat",
                        List.of("nobody", "first", "second", "no", "both", "no", "no"),
                        List.of("rows"),
                        OnnxWriter.whole("axis", 1))
                .node(
                        "Transpose",
                        List.of("rows"),
                        List.of("y"),
                        OnnxWriter.wholes("perm", 0, 2, 1))
                .output(TensorSpec.of("y", FLOAT32, ANY, ANY, 7))
                .metadata("num_speakers", "3")
                .metadata("powerset_max_classes", "2")
                .metadata("num_classes", "7")
                .metadata("sample_rate", "16000")
                .metadata("window_size", "160000")
                .metadata("receptive_field_size", "991")
                .metadata("receptive_field_shift", "270")
                .write(file);
    }

    /// As wav2vec2's for moods: anger is the mean of the absolute values, being neutral 0.5.
    public static Path emotion(Path folder) throws IOException {
        Files.writeString(
                Files.createDirectories(folder).resolve("config.json"),
                """
                {"model_type": "wav2vec2",
                 "id2label": {"0": "ang", "1": "neu", "2": "Happy", "3": "sad"}}
                """);
        Files.writeString(folder.resolve("preprocessor_config.json"), "{\"do_normalize\": true}");
        new OnnxWriter("emotion")
                .input(TensorSpec.of("input_values", FLOAT32, ANY, ANY))
                .constant("each", new float[] {1, 0, 0, 0}, 1, 4)
                .constant("usual", new float[] {0, 0.5f, 0, -1}, 1, 4)
                .node("Abs", List.of("input_values"), List.of("size"))
                .node("ReduceMean", List.of("size"), List.of("mean"), OnnxWriter.wholes("axes", 1))
                .node("Mul", List.of("mean", "each"), List.of("angry"))
                .node("Add", List.of("angry", "usual"), List.of("logits"))
                .output(TensorSpec.of("logits", FLOAT32, ANY, 4))
                .write(folder.resolve("speech-emotion.onnx"));
        return folder;
    }

    /// A voice: two tones in turn, each a tenth of a second.
    ///
    /// @param line how far the middle line is raised
    public static float[] voice(double seconds, int rateHz, int lowHz, double line) {
        SplittableRandom random = new SplittableRandom(lowHz);
        float[] samples = new float[(int) (seconds * rateHz)];
        for (int i = 0; i < samples.length; i++) {
            boolean high = i / (rateHz / 10) % 2 == 1;
            double hertz = high ? lowHz * 1.3 : lowHz;
            double tone = 0.2 * StrictMath.sin(2 * Math.PI * hertz * i / rateHz);
            samples[i] = (float) (tone + 0.02 * random.nextDouble(-1, 1) + line);
        }
        return samples;
    }
}

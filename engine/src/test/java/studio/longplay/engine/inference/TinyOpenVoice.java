package studio.longplay.engine.inference;

import static studio.longplay.engine.inference.ElementType.FLOAT32;
import static studio.longplay.engine.inference.TensorSpec.ANY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A bundle with the inputs and outputs of the OpenVoice converter. Number `i` of a tone is the
/// mean of the samples' absolute values times `(i + 1) / 256`; converting multiplies the samples by
/// [#GAIN] plus the mean of the tone wanted less that of the tone there is, and rounds the length
/// down to whole hops of 256. As the real one does, it adds noise, some 70 dB down.
public final class TinyOpenVoice {
    /// What samples are multiplied by where both tones are the same.
    public static final float GAIN = 0.5f;

    public static final int HOP = 256;

    private static final int TONE = 256;

    private TinyOpenVoice() {}

    /// Writes the bundle.
    ///
    /// @return the folder
    public static Path bundle(Path folder) throws IOException {
        Files.createDirectories(folder);
        extractor(folder.resolve("speaker_embedding_extractor.onnx"));
        converter().write(folder.resolve("tone_color_converter.onnx"));
        Files.writeString(
                folder.resolve("bundle.json"),
                """
                {"bundle": 1, "contract": "openvoice", "name": "Tiny OpenVoice",
                 "licence": {"spdx": "MIT", "attribution": "nobody"}, "source": "a test"}
                """);
        return folder;
    }

    private static void extractor(Path file) throws IOException {
        float[] ramp = new float[TONE];
        for (int i = 0; i < TONE; i++) {
            ramp[i] = (i + 1) / (float) TONE;
        }
        new OnnxWriter("extractor")
                .input(TensorSpec.of("audio", FLOAT32, ANY, ANY))
                .constant("ramp", ramp, 1, TONE)
                .node("Abs", List.of("audio"), List.of("level"))
                .node("ReduceMean", List.of("level"), List.of("row"), OnnxWriter.wholes("axes", 0))
                .node(
                        "Transpose",
                        List.of("row"),
                        List.of("column"),
                        OnnxWriter.wholes("perm", 1, 0))
                .node("Mul", List.of("column", "ramp"), List.of("se"))
                .output(TensorSpec.of("se", FLOAT32, ANY, TONE))
                .write(file);
    }

    /// The model that converts.
    public static OnnxWriter converter() {
        return new OnnxWriter("converter")
                .input(TensorSpec.of("src_audio", FLOAT32, ANY, ANY))
                .input(TensorSpec.of("src_se", FLOAT32, ANY, TONE))
                .input(TensorSpec.of("tgt_se", FLOAT32, ANY, TONE))
                .constant("usual", new float[] {GAIN})
                .constant("little", new float[] {0.001f})
                .constant("zero", new long[] {0}, 1)
                .constant("hop", new long[] {HOP}, 1)
                .node("ReduceMean", List.of("src_se"), List.of("from"))
                .node("ReduceMean", List.of("tgt_se"), List.of("to"))
                .node("Sub", List.of("to", "from"), List.of("apart"))
                .node("Add", List.of("apart", "usual"), List.of("gain"))
                .node("Shape", List.of("src_audio"), List.of("shape"))
                .node("Gather", List.of("shape", "zero"), List.of("length"))
                .node("Div", List.of("length", "hop"), List.of("hops"))
                .node("Mul", List.of("hops", "hop"), List.of("whole"))
                .node("Slice", List.of("src_audio", "zero", "whole", "zero"), List.of("cut"))
                .node("Mul", List.of("cut", "gain"), List.of("loud"))
                .node(
                        "RandomNormalLike",
                        List.of("loud"),
                        List.of("noise"),
                        OnnxWriter.real("scale", 0.3f))
                .node("Mul", List.of("noise", "little"), List.of("breath"))
                .node("Add", List.of("loud", "breath"), List.of("audio"))
                .output(TensorSpec.of("audio", FLOAT32, ANY, ANY));
    }
}

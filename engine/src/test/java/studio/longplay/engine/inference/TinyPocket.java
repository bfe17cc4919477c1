package studio.longplay.engine.inference;

import static studio.longplay.engine.inference.ElementType.BOOL;
import static studio.longplay.engine.inference.ElementType.FLOAT32;
import static studio.longplay.engine.inference.ElementType.INT64;
import static studio.longplay.engine.inference.TensorSpec.ANY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// A bundle with the five models of Pocket TTS, their names, inputs and states.
///
/// - A text's row is its token's number in every place; a voice's row is minus the level (mean of
///   the absolute values) of 1,920 samples of the reference, less 0.001.
/// - The language model counts rows and frames. It is at the end when it was given more frames than
///   positive rows. Its condition is the mean of the negative rows without their sign, plus 0.001
///   times the first number of all latents so far, added up.
/// - The flow is the condition, less half of `x`, plus the length of the step.
/// - A frame is a tone of [#TONE_HZ] as loud as 0.2 plus 0.05 times its latent's first number, plus
///   0.0001 for every frame decoded in runs before.
public final class TinyPocket {
    /// The pitch of what it speaks.
    public static final int TONE_HZ = 150;

    public static final int FRAME = 1_920;
    private static final int WIDTH = 1_024;
    private static final int LATENT = 32;
    private static final int RATE_HZ = 24_000;

    private TinyPocket() {}

    /// Writes the bundle with the tokenizer of [TinyTokens].
    public static Path bundle(Path folder) throws IOException {
        Path onnx = Files.createDirectories(folder.resolve("onnx"));
        conditioner().write(onnx.resolve("text_conditioner.onnx"));
        encoder().write(onnx.resolve("mimi_encoder.onnx"));
        main().write(onnx.resolve("flow_lm_main.onnx"));
        flow().write(onnx.resolve("flow_lm_flow.onnx"));
        decoder().write(onnx.resolve("mimi_decoder.onnx"));
        TinyTokens.sentencePiece(folder.resolve("tokenizer.model"));
        Files.writeString(
                folder.resolve("README.md"), "---\nlicense: cc-by-4.0\nlanguage: en\n---\n");
        return folder;
    }

    private static float[] ones() {
        float[] ones = new float[WIDTH];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static OnnxWriter conditioner() {
        return new OnnxWriter("conditioner")
                .input(TensorSpec.of("token_ids", INT64, 1, ANY))
                .constant("ones", ones(), 1, 1, WIDTH)
                .constant("two", new long[] {2}, 1)
                .node("Cast", List.of("token_ids"), List.of("ids"), OnnxWriter.whole("to", 1))
                .node("Unsqueeze", List.of("ids", "two"), List.of("column"))
                .node("Mul", List.of("column", "ones"), List.of("embeddings"))
                .output(TensorSpec.of("embeddings", FLOAT32, 1, ANY, WIDTH));
    }

    private static OnnxWriter encoder() {
        return new OnnxWriter("encoder")
                .input(TensorSpec.of("audio", FLOAT32, 1, 1, ANY))
                .constant("ones", ones(), 1, 1, WIDTH)
                .constant("frame", new long[] {FRAME}, 1)
                .constant("zero", new long[] {0}, 1)
                .constant("two", new long[] {2}, 1)
                .constant("rows", new long[] {1, -1, FRAME}, 3)
                .constant("less", new float[] {-0.001f})
                .node("Shape", List.of("audio"), List.of("shape"))
                .node("Gather", List.of("shape", "two"), List.of("length"))
                .node("Div", List.of("length", "frame"), List.of("frames"))
                .node("Mul", List.of("frames", "frame"), List.of("whole"))
                .node("Slice", List.of("audio", "zero", "whole", "two"), List.of("cut"))
                .node("Reshape", List.of("cut", "rows"), List.of("framed"))
                .node("Abs", List.of("framed"), List.of("loud"))
                .node("ReduceMean", List.of("loud"), List.of("level"), OnnxWriter.wholes("axes", 2))
                .node("Neg", List.of("level"), List.of("minus"))
                .node("Add", List.of("minus", "less"), List.of("column"))
                .node("Mul", List.of("column", "ones"), List.of("latents"))
                .output(TensorSpec.of("latents", FLOAT32, 1, ANY, WIDTH));
    }

    private static OnnxWriter main() {
        OnnxWriter main =
                new OnnxWriter("main")
                        .input(TensorSpec.of("sequence", FLOAT32, 1, ANY, LATENT))
                        .input(TensorSpec.of("text_embeddings", FLOAT32, 1, ANY, WIDTH))
                        .input(TensorSpec.of("state_0", FLOAT32, 1, ANY, 1))
                        .input(TensorSpec.of("state_1", INT64, 1))
                        .input(TensorSpec.of("state_2", BOOL, 1))
                        .input(TensorSpec.of("state_3", FLOAT32, 1, LATENT))
                        .constant("ones", ones(), 1, WIDTH)
                        .constant("zero", new long[] {0}, 1)
                        .constant("one", new long[] {1}, 1)
                        .constant("two", new long[] {2}, 1)
                        .constant("yes", true)
                        .constant("nothing", new float[] {0})
                        .constant("unit", new float[] {1})
                        .constant("four", new float[] {4})
                        .constant("little", new float[] {0.001f})
                        .constant("square", new long[] {1, 1}, 2);
        return counting(main)
                .node("Slice", List.of("out_state_3", "zero", "one", "one"), List.of("said"))
                .node("Mul", List.of("said", "little"), List.of("echo"))
                .node("Add", List.of("level", "echo"), List.of("sum"))
                .node("Mul", List.of("sum", "ones"), List.of("conditioning"))
                .node("Cast", List.of("out_state_1"), List.of("frames"), OnnxWriter.whole("to", 1))
                .node("Sub", List.of("frames", "tokens"), List.of("left"))
                .node("Sub", List.of("left", "four"), List.of("logit"))
                .node("Reshape", List.of("logit", "square"), List.of("eos_logit"))
                .output(TensorSpec.of("conditioning", FLOAT32, 1, WIDTH))
                .output(TensorSpec.of("eos_logit", FLOAT32, 1, 1))
                .output(TensorSpec.of("out_state_0", FLOAT32, 1, ANY, 1))
                .output(TensorSpec.of("out_state_1", INT64, 1))
                .output(TensorSpec.of("out_state_2", BOOL, 1))
                .output(TensorSpec.of("out_state_3", FLOAT32, 1, LATENT));
    }

    /// The states, and what is counted of them.
    private static OnnxWriter counting(OnnxWriter main) {
        return main.node("Slice", List.of("text_embeddings", "zero", "one", "two"), List.of("row"))
                .node(
                        "Concat",
                        List.of("state_0", "row"),
                        List.of("out_state_0"),
                        OnnxWriter.whole("axis", 1))
                .node("Shape", List.of("sequence"), List.of("shape"))
                .node("Gather", List.of("shape", "one"), List.of("more"))
                .node("Add", List.of("state_1", "more"), List.of("out_state_1"))
                .node("Or", List.of("state_2", "yes"), List.of("out_state_2"))
                .node("IsNaN", List.of("sequence"), List.of("beginning"))
                .node("Where", List.of("beginning", "nothing", "sequence"), List.of("latent"))
                .node(
                        "ReduceSum",
                        List.of("latent", "one"),
                        List.of("given"),
                        OnnxWriter.whole("keepdims", 0))
                .node("Add", List.of("state_3", "given"), List.of("out_state_3"))
                .node("Greater", List.of("out_state_0", "nothing"), List.of("isText"))
                .node("Cast", List.of("isText"), List.of("text"), OnnxWriter.whole("to", 1))
                .node("ReduceSum", List.of("text"), List.of("tokens"))
                .node("Less", List.of("out_state_0", "nothing"), List.of("isVoice"))
                .node("Cast", List.of("isVoice"), List.of("voice"), OnnxWriter.whole("to", 1))
                .node("ReduceSum", List.of("voice"), List.of("count"))
                .node("Max", List.of("count", "unit"), List.of("atLeast"))
                .node("Min", List.of("out_state_0", "nothing"), List.of("negative"))
                .node("ReduceSum", List.of("negative"), List.of("total"))
                .node("Neg", List.of("total"), List.of("positive"))
                .node("Div", List.of("positive", "atLeast"), List.of("mean"))
                .node("Reshape", List.of("mean", "square"), List.of("level"));
    }

    private static OnnxWriter flow() {
        return new OnnxWriter("flow")
                .input(TensorSpec.of("c", FLOAT32, ANY, WIDTH))
                .input(TensorSpec.of("s", FLOAT32, 1, 1))
                .input(TensorSpec.of("t", FLOAT32, 1, 1))
                .input(TensorSpec.of("x", FLOAT32, 1, LATENT))
                .constant("zero", new long[] {0}, 1)
                .constant("one", new long[] {1}, 1)
                .constant("latent", new long[] {LATENT}, 1)
                .constant("half", new float[] {0.5f})
                .node("Slice", List.of("c", "zero", "latent", "one"), List.of("wanted"))
                .node("Mul", List.of("x", "half"), List.of("less"))
                .node("Sub", List.of("wanted", "less"), List.of("pull"))
                .node("Sub", List.of("t", "s"), List.of("length"))
                .node("Add", List.of("pull", "length"), List.of("flow_dir"))
                .output(TensorSpec.of("flow_dir", FLOAT32, 1, LATENT));
    }

    private static OnnxWriter decoder() {
        float[] tone = new float[FRAME];
        for (int i = 0; i < FRAME; i++) {
            tone[i] = (float) StrictMath.sin(2 * Math.PI * TONE_HZ * i / RATE_HZ);
        }
        return new OnnxWriter("decoder")
                .input(TensorSpec.of("latent", FLOAT32, 1, ANY, LATENT))
                .input(TensorSpec.of("state_0", FLOAT32, 1, ANY, 1))
                .input(TensorSpec.of("state_1", INT64, 1))
                .constant("tone", tone, 1, 1, FRAME)
                .constant("zero", new long[] {0}, 1)
                .constant("one", new long[] {1}, 1)
                .constant("two", new long[] {2}, 1)
                .constant("usual", new float[] {0.2f})
                .constant("share", new float[] {0.05f})
                .constant("little", new float[] {0.0001f})
                .constant("line", new long[] {1, 1, -1}, 3)
                .node("Slice", List.of("latent", "zero", "one", "two"), List.of("first"))
                .node(
                        "Concat",
                        List.of("state_0", "first"),
                        List.of("out_state_0"),
                        OnnxWriter.whole("axis", 1))
                .node("Shape", List.of("latent"), List.of("shape"))
                .node("Gather", List.of("shape", "one"), List.of("more"))
                .node("Add", List.of("state_1", "more"), List.of("out_state_1"))
                .node("Mul", List.of("first", "share"), List.of("moved"))
                .node("Add", List.of("moved", "usual"), List.of("loudness"))
                .node("Mul", List.of("loudness", "tone"), List.of("frames"))
                .node("Reshape", List.of("frames", "line"), List.of("sound"))
                .node("Cast", List.of("state_1"), List.of("before"), OnnxWriter.whole("to", 1))
                .node("Mul", List.of("before", "little"), List.of("offset"))
                .node("Add", List.of("sound", "offset"), List.of("audio_frame"))
                .output(TensorSpec.of("audio_frame", FLOAT32, 1, 1, ANY))
                .output(TensorSpec.of("out_state_0", FLOAT32, 1, ANY, 1))
                .output(TensorSpec.of("out_state_1", INT64, 1));
    }
}

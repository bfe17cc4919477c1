package studio.longplay.engine.inference;

import static studio.longplay.engine.inference.ElementType.BOOL;
import static studio.longplay.engine.inference.ElementType.FLOAT32;
import static studio.longplay.engine.inference.ElementType.INT64;
import static studio.longplay.engine.inference.TensorSpec.ANY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A bundle with the models of MusicGen: words are read as their numbers; the code told at step `t`
/// (by the length of the decoder's memory) is the sum of the words' numbers plus `t`, the same in
/// all codebooks; and one more where `use_cache_branch` says that there is a memory and there is
/// none, or that there is none. A frame sounds as 640 samples of the sum of its codes over 1,000.
public final class TinyMusicGen {
    /// Codes there are.
    public static final int CODES = 64;

    /// Samples of a frame.
    public static final int FRAME = 640;

    public static final int BOOKS = 4;

    private static final int FILLER = CODES;

    private TinyMusicGen() {}

    public static Path bundle(Path folder) throws IOException {
        Files.createDirectories(folder);
        TinyMergedDecoder.encoder(folder.resolve("text_encoder.onnx"));
        decoder(folder.resolve("decoder_model_merged.onnx"));
        sound(folder.resolve("encodec_decode.onnx"));
        Files.writeString(
                folder.resolve("tokenizer.json"),
                """
                {"model": {"type": "Unigram", "unk_id": 2, "vocab": [
                  ["<pad>", 0], ["</s>", 0], ["<unk>", 0], ["▁a", -1], ["▁drum", -1],
                  ["▁", -2], ["▁harp", -1]]},
                 "added_tokens": [{"id": 0, "content": "<pad>"}, {"id": 1, "content": "</s>"},
                                  {"id": 2, "content": "<unk>"}]}
                """);
        Files.writeString(
                folder.resolve("config.json"),
                """
                {"model_type": "musicgen", "audio_encoder": {"sampling_rate": 32000},
                 "decoder": {"num_attention_heads": 1, "hidden_size": 1, "num_codebooks": 4}}
                """);
        Files.writeString(
                folder.resolve("generation_config.json"),
                "{\"pad_token_id\": %d, \"guidance_scale\": 3.0}".formatted(FILLER));
        Files.writeString(
                folder.resolve("bundle.json"),
                """
                {"bundle": 1, "name": "Tiny MusicGen", "source": "a test",
                 "licence": {"spdx": "CC-BY-NC-4.0", "commercial": false, "attribution": "nobody"}}
                """);
        return folder;
    }

    /// The logits of a code are minus the square of how far it is from the one meant, times 100:
    /// lots leave no other.
    private static void decoder(Path file) throws IOException {
        OnnxWriter model = TinyMergedDecoder.begun();
        model.input(TensorSpec.of("use_cache_branch", BOOL, 1))
                .constant("ramp", TinyMergedDecoder.ramp(CODES), CODES)
                .constant("zero", new float[] {0})
                .constant("one", new long[] {1}, 1)
                .constant("two", new long[] {2}, 1)
                .constant("books", new long[] {BOOKS}, 1)
                .constant("sharp", new float[] {-100})
                .constant("rows", new long[] {-1, BOOKS, 1, 1}, 4)
                .constant("flat", new long[] {-1, 1, 1}, 3);
        steps(model);
        TinyMergedDecoder.end(model, CODES).write(file);
    }

    private static void steps(OnnxWriter model) {
        model.node("Shape", List.of("past_key_values.0.decoder.key"), List.of("past_shape"))
                .node("Gather", List.of("past_shape", "two"), List.of("step"))
                .node("Cast", List.of("step"), List.of("time"), OnnxWriter.whole("to", 1))
                .node("ReduceSum", List.of("encoder_hidden_states", "one"), List.of("words"))
                .node("Greater", List.of("time", "zero"), List.of("later"))
                .node("Xor", List.of("later", "use_cache_branch"), List.of("wrong"))
                .node("Cast", List.of("wrong"), List.of("amiss"), OnnxWriter.whole("to", 1))
                .node("Add", List.of("time", "amiss"), List.of("moved"))
                .node("Add", List.of("words", "moved"), List.of("code"))
                .node("Unsqueeze", List.of("code", "one"), List.of("each"))
                .node("Cast", List.of("input_ids"), List.of("told"), OnnxWriter.whole("to", 1))
                .node("Reshape", List.of("told", "rows"), List.of("by_book"))
                .node("Sub", List.of("by_book", "by_book"), List.of("nothing"))
                .node("Add", List.of("nothing", "each"), List.of("all"))
                .node("Reshape", List.of("all", "flat"), List.of("meant"))
                .node("Sub", List.of("ramp", "meant"), List.of("apart"))
                .node("Mul", List.of("apart", "apart"), List.of("square"))
                .node("Mul", List.of("square", "sharp"), List.of("logits"))
                .node("Unsqueeze", List.of("encoder_hidden_states", "one"), List.of("kept"))
                .node(
                        "ReduceMean",
                        List.of("by_book"),
                        List.of("newest"),
                        OnnxWriter.wholes("axes", 1));
        for (String part : List.of("key", "value")) {
            model.node(
                            "Concat",
                            List.of("past_key_values.0.decoder." + part, "newest"),
                            List.of("present.0.decoder." + part),
                            OnnxWriter.whole("axis", 2))
                    .node("Identity", List.of("kept"), List.of("present.0.encoder." + part));
        }
    }

    private static void sound(Path file) throws IOException {
        float[] frame = new float[FRAME];
        java.util.Arrays.fill(frame, 0.001f);
        new OnnxWriter("sound")
                .input(TensorSpec.of("audio_codes", INT64, 1, ANY, BOOKS, ANY))
                .constant("frame", frame, 1, 1, 1, FRAME)
                .constant("three", new long[] {3}, 1)
                .constant("shape", new long[] {1, 1, -1}, 3)
                .node("Cast", List.of("audio_codes"), List.of("codes"), OnnxWriter.whole("to", 1))
                .constant("books", new long[] {2}, 1)
                .node(
                        "ReduceSum",
                        List.of("codes", "books"),
                        List.of("sum"),
                        OnnxWriter.whole("keepdims", 0))
                .node("Unsqueeze", List.of("sum", "three"), List.of("frames"))
                .node("Mul", List.of("frames", "frame"), List.of("samples"))
                .node("Reshape", List.of("samples", "shape"), List.of("audio_values"))
                .output(TensorSpec.of("audio_values", FLOAT32, 1, 1, ANY))
                .write(file);
    }
}

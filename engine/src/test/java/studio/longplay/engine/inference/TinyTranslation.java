package studio.longplay.engine.inference;

import static studio.longplay.engine.inference.ElementType.BOOL;
import static studio.longplay.engine.inference.ElementType.FLOAT32;
import static studio.longplay.engine.inference.TensorSpec.ANY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Bundles with the models of Marian and M2M100 as Optimum exports them, and a vocabulary of a few
/// words: piece `n` of the sentence read is told as piece `n + 10`, the mark of the end as itself.
/// Which piece is told next is known by the length of the decoder's memory; what was read is taken
/// from the encoder's part of that memory in all steps but the first.
public final class TinyTranslation {
    private static final int VOCABULARY = 30;
    private static final String KEY = "past_key_values.0.encoder.key";

    private TinyTranslation() {}

    /// A model of one pair: `one two three dog` is `eins zwei drei Hund`.
    public static Path marian(Path folder) throws IOException {
        models(folder);
        Files.writeString(
                folder.resolve("tokenizer.json"),
                """
                {"model": {"type": "Unigram", "unk_id": 1, "vocab": [
                  ["</s>", 0], ["<unk>", 0], ["▁one", -1], ["▁two", -1], ["▁three", -1],
                  ["▁dog", -1], ["▁", -2], ["s", -3], [".", -2], ["▁Hu", -9],
                  ["<x>", 0], ["<y>", 0], ["▁eins", -9], ["▁zwei", -9], ["▁drei", -9],
                  ["▁Hund", -9], ["▁-", -9], ["e", -9], ["!", -9], ["nd", -9], ["<pad>", 0]]},
                 "added_tokens": [{"id": 0, "content": "</s>"}, {"id": 1, "content": "<unk>"},
                                  {"id": 20, "content": "<pad>"}]}
                """);
        Files.writeString(
                folder.resolve("config.json"),
                """
                {"model_type": "marian", "decoder_attention_heads": 1, "d_model": 1,
                 "decoder_start_token_id": 20, "eos_token_id": 0, "pad_token_id": 20,
                 "num_beams": 2, "bad_words_ids": [[20]]}
                """);
        return folder;
    }

    /// A model of many languages, whose vocabulary is byte pairs: `ab` is `kl`.
    public static Path manyLanguages(Path folder) throws IOException {
        models(folder);
        Files.writeString(
                folder.resolve("tokenizer.json"),
                """
                {"model": {"type": "BPE", "unk_token": "<unk>",
                  "vocab": {"</s>": 0, "<unk>": 1, "▁": 2, "a": 3, "b": 4, "▁a": 5, "▁ab": 6,
                            "▁k": 15, "▁kl": 16, "l": 17},
                  "merges": ["▁ a", "▁a b"]},
                 "added_tokens": [{"id": 0, "content": "</s>"}, {"id": 1, "content": "<unk>"},
                                  {"id": 20, "content": "__en__"}, {"id": 21, "content": "__de__"}]}
                """);
        Files.writeString(
                folder.resolve("config.json"),
                """
                {"model_type": "m2m_100", "decoder_attention_heads": 1, "d_model": 1,
                 "decoder_start_token_id": 0, "eos_token_id": 0, "num_beams": 1}
                """);
        return folder;
    }

    private static void models(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("onnx"));
        Files.writeString(
                folder.resolve("bundle.json"),
                """
                {"bundle": 1, "name": "Tiny translation", "source": "a test", "languages": ["en"],
                 "licence": {"spdx": "MIT", "commercial": true, "attribution": "nobody"}}
                """);
        TinyMergedDecoder.encoder(folder.resolve("onnx/encoder_model.onnx"));
        decoder(folder.resolve("onnx/decoder_model_merged.onnx"));
    }

    private static void decoder(Path file) throws IOException {
        OnnxWriter model = TinyMergedDecoder.begun();
        model.input(TensorSpec.of("use_cache_branch", BOOL, 1))
                .constant("ramp", TinyMergedDecoder.ramp(VOCABULARY), VOCABULARY)
                .constant("one", new long[] {1}, 1)
                .constant("two", new long[] {2}, 1)
                .constant("three", new long[] {3}, 1)
                .constant("unit", new float[] {1})
                .constant("ten", new float[] {10});
        memory(model);
        told(model);
        cache(model);
        TinyMergedDecoder.end(model, VOCABULARY).write(file);
    }

    /// What was read: in the first step from the encoder, later from the memory, which is then
    /// answered empty.
    private static void memory(OnnxWriter model) {
        TensorSpec four = TensorSpec.of("kept", FLOAT32, ANY, ANY, ANY, ANY);
        TensorSpec other = TensorSpec.of("made", FLOAT32, ANY, ANY, ANY, ANY);
        OnnxWriter later =
                new OnnxWriter("later")
                        .node("Identity", List.of(KEY), List.of("kept"))
                        .output(four);
        OnnxWriter first =
                new OnnxWriter("first")
                        .node("Unsqueeze", List.of("encoder_hidden_states", "one"), List.of("made"))
                        .output(other);
        model.node(
                "If",
                List.of("use_cache_branch"),
                List.of("memory"),
                OnnxWriter.graph("then_branch", later),
                OnnxWriter.graph("else_branch", first));
    }

    private static void told(OnnxWriter model) {
        model.node("Shape", List.of("past_key_values.0.decoder.key"), List.of("past_shape"))
                .node("Gather", List.of("past_shape", "two"), List.of("step"))
                .node("Shape", List.of("memory"), List.of("memory_shape"))
                .node("Gather", List.of("memory_shape", "two"), List.of("length"))
                .node("Sub", List.of("length", "one"), List.of("end"))
                .node("Min", List.of("step", "end"), List.of("place"))
                .node(
                        "Gather",
                        List.of("memory", "place"),
                        List.of("piece"),
                        OnnxWriter.whole("axis", 2))
                .node("Squeeze", List.of("piece", "three"), List.of("number"))
                .node("Min", List.of("number", "unit"), List.of("is_word"))
                .node("Mul", List.of("is_word", "ten"), List.of("further"))
                .node("Add", List.of("number", "further"), List.of("target"))
                .node("Sub", List.of("ramp", "target"), List.of("apart"))
                .node("Mul", List.of("apart", "apart"), List.of("square"))
                .node("Neg", List.of("square"), List.of("logits"));
    }

    private static void cache(OnnxWriter model) {
        model.constant("zero", new long[] {0}, 1)
                .node("Cast", List.of("input_ids"), List.of("tokens"), OnnxWriter.whole("to", 1))
                .node("Unsqueeze", List.of("tokens", "one"), List.of("row"))
                .node("Unsqueeze", List.of("row", "three"), List.of("newest"));
        for (String part : List.of("key", "value")) {
            model.node(
                    "Concat",
                    List.of("past_key_values.0.decoder." + part, "newest"),
                    List.of("present.0.decoder." + part),
                    OnnxWriter.whole("axis", 2));
            OnnxWriter later =
                    new OnnxWriter("later_" + part)
                            .node(
                                    "Slice",
                                    List.of("memory", "zero", "zero", "two"),
                                    List.of("none_" + part))
                            .output(TensorSpec.of("none_" + part, FLOAT32, ANY, ANY, ANY, ANY));
            OnnxWriter first =
                    new OnnxWriter("first_" + part)
                            .node("Identity", List.of("memory"), List.of("all_" + part))
                            .output(TensorSpec.of("all_" + part, FLOAT32, ANY, ANY, ANY, ANY));
            model.node(
                    "If",
                    List.of("use_cache_branch"),
                    List.of("present.0.encoder." + part),
                    OnnxWriter.graph("then_branch", later),
                    OnnxWriter.graph("else_branch", first));
        }
    }
}

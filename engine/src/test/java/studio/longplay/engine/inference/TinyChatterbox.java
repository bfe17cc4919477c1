package studio.longplay.engine.inference;

import static studio.longplay.engine.inference.ElementType.FLOAT32;
import static studio.longplay.engine.inference.ElementType.INT64;
import static studio.longplay.engine.inference.TensorSpec.ANY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A bundle with the four models of Chatterbox, their names, inputs and caches.
///
/// - The speech encoder answers two rows of minus the level (mean of the absolute values), a token
///   7 for each 960 samples, and the level as embedding and features.
/// - A token's row is its number, its position and the exaggeration.
/// - After `n` tokens of text, the language model says [#TOKENS_PER_LETTER] times `n` tokens, each
///   of them `1000 + i` or `2000 + i` with equal chance, then stop; it stops at once if mask, cache
///   or positions are not what they should be. Where it is guided, the blank reading says nothing.
/// - A token sounds for 960 samples as a tone of [#TONE_HZ] as loud as 0.2 plus its number over
///   50,000; those of the reference are left out.
public final class TinyChatterbox {
    public static final int TONE_HZ = 150;
    public static final int SAMPLES_PER_TOKEN = 960;
    public static final int TOKENS_PER_LETTER = 2;

    private static final int WIDTH = 8;
    private static final int TOKENS = 6_564;
    private static final int RATE_HZ = 24_000;

    private TinyChatterbox() {}

    /// Writes the bundle.
    public static Path bundle(Path folder) throws IOException {
        Path onnx = Files.createDirectories(folder.resolve("onnx"));
        encoder().write(onnx.resolve("speech_encoder.onnx"));
        embedding().write(onnx.resolve("embed_tokens.onnx"));
        language(FLOAT32).write(onnx.resolve("language_model.onnx"));
        decoder().write(onnx.resolve("conditional_decoder.onnx"));
        Files.writeString(folder.resolve("tokenizer.json"), tokenizer());
        Files.writeString(folder.resolve("README.md"), "---\nlicense: mit\nlanguage:\n- en\n---\n");
        return folder;
    }

    /// Letters from 10 on, `th` and `the`, marks; `[START]`, the text, `[STOP]`, and the tokens
    /// that begin speech.
    public static String tokenizer() {
        List<String> vocabulary = new ArrayList<>();
        String letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,?!'-";
        letters.chars()
                .forEach(letter ->
                        vocabulary.add(
                                "\"%c\": %d".formatted((char) letter, 10 + vocabulary.size())));
        vocabulary.add("\"th\": 200");
        vocabulary.add("\"the\": 201");
        vocabulary.add("\"[UNK]\": 1");
        return """
        {"version": "1.0",
         "added_tokens": [{"id": 0, "content": "[STOP]"}, {"id": 1, "content": "[UNK]"},
          {"id": 2, "content": "[SPACE]"}, {"id": 255, "content": "[START]"}],
         "normalizer": {"type": "Replace", "pattern": {"String": " "}, "content": "[SPACE]"},
         "pre_tokenizer": {"type": "Whitespace"},
         "post_processor": {"type": "TemplateProcessing",
          "single": [{"SpecialToken": {"id": "[EXAGGERATION]", "type_id": 0}},
           {"SpecialToken": {"id": "[START]", "type_id": 0}}, {"Sequence": {"id": "A"}},
           {"SpecialToken": {"id": "[STOP]", "type_id": 0}},
           {"SpecialToken": {"id": "[START_SPEECH]", "type_id": 0}},
           {"SpecialToken": {"id": "[START_SPEECH]", "type_id": 0}}],
          "special_tokens": {
           "[EXAGGERATION]": {"id": "[EXAGGERATION]", "ids": [6563]},
           "[START]": {"id": "[START]", "ids": [255]}, "[STOP]": {"id": "[STOP]", "ids": [0]},
           "[START_SPEECH]": {"id": "[START_SPEECH]", "ids": [6561]}}},
         "model": {"type": "BPE", "unk_token": "[UNK]", "vocab": {%s},
          "merges": ["t h", ["th", "e"]]}}
        """
                .formatted(String.join(", ", vocabulary));
    }

    private static float[] filled(int count, float value) {
        float[] values = new float[count];
        Arrays.fill(values, value);
        return values;
    }

    private static OnnxWriter encoder() {
        return new OnnxWriter("encoder")
                .input(TensorSpec.of("audio_values", FLOAT32, ANY, ANY))
                .constant("rows", filled(2 * WIDTH, -1), 1, 2, WIDTH)
                .constant("ones", filled(192, 1), 1, 192)
                .constant("bands", filled(80, 1), 1, 1, 80)
                .constant("seven", new long[] {7}, 1, 1)
                .constant("one", new long[] {1}, 1)
                .constant("two", new long[] {2}, 1)
                .constant("token", new long[] {SAMPLES_PER_TOKEN}, 1)
                .node("Abs", List.of("audio_values"), List.of("loud"))
                .node("ReduceMean", List.of("loud"), List.of("flat"), OnnxWriter.wholes("axes", 1))
                .node("Unsqueeze", List.of("flat", "two"), List.of("level"))
                .node("Mul", List.of("level", "rows"), List.of("audio_features"))
                .node("Shape", List.of("audio_values"), List.of("shape"))
                .node("Gather", List.of("shape", "one"), List.of("length"))
                .node("Div", List.of("length", "token"), List.of("count"))
                .node(
                        "Concat",
                        List.of("one", "count"),
                        List.of("line"),
                        OnnxWriter.whole("axis", 0))
                .node("Expand", List.of("seven", "line"), List.of("audio_tokens"))
                .node("Mul", List.of("flat", "ones"), List.of("speaker_embeddings"))
                .node("Mul", List.of("count", "two"), List.of("frames"))
                .node(
                        "Concat",
                        List.of("one", "frames", "one"),
                        List.of("block"),
                        OnnxWriter.whole("axis", 0))
                .node("Expand", List.of("level", "block"), List.of("column"))
                .node("Mul", List.of("column", "bands"), List.of("speaker_features"))
                .output(TensorSpec.of("audio_features", FLOAT32, ANY, ANY, WIDTH))
                .output(TensorSpec.of("audio_tokens", INT64, ANY, ANY))
                .output(TensorSpec.of("speaker_embeddings", FLOAT32, ANY, 192))
                .output(TensorSpec.of("speaker_features", FLOAT32, ANY, ANY, 80));
    }

    private static OnnxWriter embedding() {
        float[] rest = new float[WIDTH - 3];
        return new OnnxWriter("embedding")
                .input(TensorSpec.of("input_ids", INT64, ANY, ANY))
                .input(TensorSpec.of("position_ids", INT64, ANY, ANY))
                .input(TensorSpec.of("exaggeration", FLOAT32, ANY))
                .constant("rest", rest, 1, 1, rest.length)
                .constant("unit", new float[] {1}, 1, 1, 1)
                .constant("nothing", new float[] {0})
                .constant("two", new long[] {2}, 1)
                .node("Cast", List.of("input_ids"), List.of("ids"), OnnxWriter.whole("to", 1))
                .node("Unsqueeze", List.of("ids", "two"), List.of("id"))
                .node("Cast", List.of("position_ids"), List.of("places"), OnnxWriter.whole("to", 1))
                .node("Unsqueeze", List.of("places", "two"), List.of("place"))
                .node("Mul", List.of("id", "nothing"), List.of("zero"))
                .node("Mul", List.of("unit", "exaggeration"), List.of("how"))
                .node("Add", List.of("zero", "how"), List.of("manner"))
                .node("Add", List.of("zero", "rest"), List.of("others"))
                .node(
                        "Concat",
                        List.of("id", "place", "manner", "others"),
                        List.of("inputs_embeds"),
                        OnnxWriter.whole("axis", 2))
                .output(TensorSpec.of("inputs_embeds", FLOAT32, ANY, ANY, WIDTH));
    }

    /// @param cacheType what its caches are; exports of less precision have others
    public static OnnxWriter language(ElementType cacheType) {
        OnnxWriter model =
                new OnnxWriter("language")
                        .input(TensorSpec.of("inputs_embeds", FLOAT32, ANY, ANY, WIDTH))
                        .input(TensorSpec.of("attention_mask", INT64, ANY, ANY))
                        .input(TensorSpec.of("position_ids", INT64, ANY, ANY));
        for (int layer = 0; layer < 2; layer++) {
            for (String part : List.of("key", "value")) {
                String name = "past_key_values.%d.%s".formatted(layer, part);
                model.input(TensorSpec.of(name, cacheType, ANY, 1, ANY, 1));
            }
        }
        if (cacheType != FLOAT32) {
            return model.node("Identity", List.of("inputs_embeds"), List.of("logits"))
                    .output(TensorSpec.of("logits", FLOAT32, ANY, ANY, WIDTH));
        }
        constants(model);
        caches(model);
        counts(model);
        choice(model);
        model.output(TensorSpec.of("logits", FLOAT32, ANY, ANY, TOKENS));
        for (int layer = 0; layer < 2; layer++) {
            for (String part : List.of("key", "value")) {
                model.output(
                        TensorSpec.of(
                                "present.%d.%s".formatted(layer, part), FLOAT32, ANY, 1, ANY, 1));
            }
        }
        return model;
    }

    private static void constants(OnnxWriter model) {
        model.constant("zero", new long[] {0}, 1)
                .constant("one", new long[] {1}, 1)
                .constant("two", new long[] {2}, 1)
                .constant("minus", new long[] {-1}, 1)
                .constant("far", new long[] {Long.MAX_VALUE}, 1)
                .constant("nothing", new float[] {0})
                .constant("unit", new float[] {1})
                .constant("speech", new float[] {1_000})
                .constant("start", new float[] {6_561})
                .constant("each", new float[] {TOKENS_PER_LETTER})
                .constant("low", new float[] {1_000})
                .constant("high", new float[] {2_000})
                .constant("stop", new float[] {6_562})
                .constant("depth", new long[] {TOKENS}, 1)
                .constant("offOn", new float[] {0, 50}, 2);
    }

    private static void caches(OnnxWriter model) {
        model.node("Slice", List.of("inputs_embeds", "zero", "one", "two"), List.of("ids"))
                .node("Slice", List.of("inputs_embeds", "one", "two", "two"), List.of("places"))
                .node("Unsqueeze", List.of("ids", "one"), List.of("id"))
                .node("Unsqueeze", List.of("places", "one"), List.of("place"));
        for (String[] cache :
                new String[][] {
                    {"0.key", "id"}, {"0.value", "place"}, {"1.key", "id"}, {"1.value", "place"}
                }) {
            model.node(
                    "Concat",
                    List.of("past_key_values." + cache[0], cache[1]),
                    List.of("present." + cache[0]),
                    OnnxWriter.whole("axis", 2));
        }
    }

    /// Text and speech read so far, and whether everything is where it should be.
    private static void counts(OnnxWriter model) {
        within(model, "present.0.key", "nothing", "speech", "text");
        within(model, "present.0.key", "speech", "start", "spoken");
        model.node("Shape", List.of("present.1.key"), List.of("shape"))
                .node("Gather", List.of("shape", "two"), List.of("length"))
                .node("Cast", List.of("length"), List.of("all"), OnnxWriter.whole("to", 1))
                .node("Cast", List.of("attention_mask"), List.of("mask"), OnnxWriter.whole("to", 1))
                .node(
                        "ReduceSum",
                        List.of("mask", "one"),
                        List.of("seen"),
                        OnnxWriter.whole("keepdims", 0))
                .node("Equal", List.of("seen", "all"), List.of("maskFits"))
                .node("Slice", List.of("position_ids", "minus", "far", "one"), List.of("lastPlace"))
                .node("Sub", List.of("length", "one"), List.of("expected"))
                .node("Equal", List.of("lastPlace", "expected"), List.of("placed"))
                .node("Cast", List.of("placed"), List.of("placedAs"), OnnxWriter.whole("to", 1))
                .node(
                        "ReduceMin",
                        List.of("placedAs"),
                        List.of("placedAll"),
                        OnnxWriter.wholes("axes", 1),
                        OnnxWriter.whole("keepdims", 0))
                .node("Greater", List.of("placedAll", "nothing"), List.of("placeFits"))
                .node("Slice", List.of("present.1.value", "minus", "far", "two"), List.of("latest"))
                .node(
                        "ReduceMax",
                        List.of("latest"),
                        List.of("told"),
                        OnnxWriter.wholes("axes", 1, 2, 3),
                        OnnxWriter.whole("keepdims", 0))
                .node("Equal", List.of("told", "spoken"), List.of("toldFits"))
                .node("And", List.of("maskFits", "placeFits"), List.of("bothFit"))
                .node("And", List.of("bothFit", "toldFits"), List.of("fits"));
    }

    /// How many are above the one and below the other.
    private static void within(
            OnnxWriter model, String what, String above, String below, String count) {
        model.node("Greater", List.of(what, above), List.of(count + "Above"))
                .node("Equal", List.of(what, above), List.of(count + "Same"))
                .node("Less", List.of(what, below), List.of(count + "Below"))
                .node("Or", List.of(count + "Above", count + "Same"), List.of(count + "From"));
        String from = above.equals("nothing") ? count + "Above" : count + "From";
        model.node("And", List.of(from, count + "Below"), List.of(count + "Is"))
                .node(
                        "Cast",
                        List.of(count + "Is"),
                        List.of(count + "As"),
                        OnnxWriter.whole("to", 1))
                .node(
                        "Flatten",
                        List.of(count + "As"),
                        List.of(count + "Line"),
                        OnnxWriter.whole("axis", 1))
                .node(
                        "ReduceSum",
                        List.of(count + "Line", "one"),
                        List.of(count),
                        OnnxWriter.whole("keepdims", 0));
    }

    private static void choice(OnnxWriter model) {
        model.node("Mul", List.of("text", "each"), List.of("wanted"))
                .node("Less", List.of("spoken", "wanted"), List.of("wants"))
                .node("And", List.of("wants", "fits"), List.of("more"))
                .node("Add", List.of("spoken", "low"), List.of("lower"))
                .node("Add", List.of("spoken", "high"), List.of("higher"));
        for (String which : List.of("lower", "higher")) {
            model.node("Where", List.of("more", which, "stop"), List.of(which + "Is"))
                    .node(
                            "Cast",
                            List.of(which + "Is"),
                            List.of(which + "Index"),
                            OnnxWriter.whole("to", 7))
                    .node(
                            "OneHot",
                            List.of(which + "Index", "depth", "offOn"),
                            List.of(which + "Hot"));
        }
        model.node("Max", List.of("lowerHot", "higherHot"), List.of("line"))
                .node("Unsqueeze", List.of("line", "one"), List.of("logits"));
    }

    private static OnnxWriter decoder() {
        float[] tone = new float[SAMPLES_PER_TOKEN];
        for (int i = 0; i < tone.length; i++) {
            tone[i] = (float) StrictMath.sin(2 * Math.PI * TONE_HZ * i / RATE_HZ);
        }
        return new OnnxWriter("decoder")
                .input(TensorSpec.of("speech_tokens", INT64, ANY, ANY))
                .input(TensorSpec.of("speaker_embeddings", FLOAT32, ANY, 192))
                .input(TensorSpec.of("speaker_features", FLOAT32, ANY, ANY, 80))
                .constant("tone", tone, 1, 1, tone.length)
                .constant("one", new long[] {1}, 1)
                .constant("two", new long[] {2}, 1)
                .constant("far", new long[] {Long.MAX_VALUE}, 1)
                .constant("usual", new float[] {0.2f})
                .constant("scale", new float[] {50_000})
                .constant("line", new long[] {1, -1}, 2)
                .node("Shape", List.of("speaker_features"), List.of("shape"))
                .node("Gather", List.of("shape", "one"), List.of("frames"))
                .node("Div", List.of("frames", "two"), List.of("before"))
                .node("Slice", List.of("speech_tokens", "before", "far", "one"), List.of("said"))
                .node("Cast", List.of("said"), List.of("numbers"), OnnxWriter.whole("to", 1))
                .node("Div", List.of("numbers", "scale"), List.of("parts"))
                .node("Add", List.of("parts", "usual"), List.of("loudness"))
                .node("Unsqueeze", List.of("loudness", "two"), List.of("column"))
                .node("Mul", List.of("column", "tone"), List.of("pieces"))
                .node("Reshape", List.of("pieces", "line"), List.of("waveform"))
                .output(TensorSpec.of("waveform", FLOAT32, ANY, ANY));
    }
}

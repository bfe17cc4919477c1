package studio.longplay.engine.inference;

import static studio.longplay.engine.inference.ElementType.BOOL;
import static studio.longplay.engine.inference.ElementType.FLOAT32;
import static studio.longplay.engine.inference.ElementType.INT64;
import static studio.longplay.engine.inference.TensorSpec.ANY;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// Models with the inputs, outputs, caches and vocabulary of Whisper in its two usual exports,
/// which say the same of everything that is loud:
///
/// - transcribed: `<|0.00|> hello world.<|2.00|><|2.00|> again<|4.00|>`
/// - translated: `<|1.00|> yes<|3.00|><|3.00|>`
///
/// Sound that is louder in the upper half of the bands is German, else English; silence is no
/// speech. A cache that is not handed on as it should be, or an encoder's part that is lost, makes
/// all tokens equally likely. The attention of the token at place `p` is a bell about `p` half
/// seconds.
public final class TinyWhisper {
    public static final long HELLO = 1;
    public static final long WORLD = 2;
    public static final long FULL_STOP = 3;
    public static final long AGAIN = 4;
    public static final long YES = 5;
    public static final long END = 50;
    public static final long START = 51;
    public static final long ENGLISH = 52;
    public static final long GERMAN = 53;
    public static final long TRANSLATE = 54;
    public static final long TRANSCRIBE = 55;
    public static final long PREVIOUS = 57;
    public static final long NO_SPEECH = 58;
    public static final long NO_TIMES = 59;
    public static final int SIZE = 1561;

    private static final List<String> SPECIAL =
            List.of(
                    "<|endoftext|>",
                    "<|startoftranscript|>",
                    "<|en|>",
                    "<|de|>",
                    "<|translate|>",
                    "<|transcribe|>",
                    "<|startoflm|>",
                    "<|startofprev|>",
                    "<|nospeech|>",
                    "<|notimestamps|>");

    /// Byte pairs that make a word for prompts.
    private static final List<String> PIECES =
            List.of(
                    "Ġ", "Ġhello", "Ġworld", ".", "Ġagain", "Ġyes", "Ġcaf", "Ã", "©", "w", "o", "r",
                    "l", "d", "Ġw", "Ġwo", "Ġwor", "Ġworl");

    private static final int FRAMES = 1500;
    private static final int WIDTH = 2;
    private static final int CONTEXT = 448;

    /// What may follow `<|0.00|>`.
    public enum Ways {
        /// ` hello` alone.
        ONE,
        /// ` yes` with a chance of e^0.4 against 1 for ` hello`, but ` yes` may go on in two ways
        /// with the same chance and ` hello` in one: the likeliest token is not right.
        FORKED,
        /// The same where both are unlikely, e^3 and e^2.6 among e^0 for each other token: all that
        /// begins with ` yes` is doubtful.
        DOUBTFUL;

        private static Ways of(boolean forked) {
            return forked ? FORKED : ONE;
        }
    }

    private TinyWhisper() {}

    /// The token of a time.
    public static long time(double seconds) {
        return NO_TIMES + 1 + Math.round(seconds / 0.02);
    }

    /// As Optimum and transformers.js lay it out.
    ///
    /// @param attentions whether the decoder shows them, as the `_timestamped` exports do
    public static Path hub(Path folder, boolean attentions) throws IOException {
        return hub(folder, attentions, Ways.ONE);
    }

    /// @param forked whether it is one with [Ways#FORKED]
    public static Path hub(Path folder, boolean attentions, boolean forked) throws IOException {
        return hub(folder, attentions, Ways.of(forked));
    }

    /// With other ways to go on.
    public static Path hub(Path folder, boolean attentions, Ways ways) throws IOException {
        Path onnx = Files.createDirectories(folder.resolve("onnx"));
        encoder("input_features", 80)
                .node("Identity", List.of("states"), List.of("last_hidden_state"))
                .output(TensorSpec.of("last_hidden_state", FLOAT32, ANY, FRAMES, WIDTH))
                .write(onnx.resolve("encoder_model.onnx"));
        merged(attentions, ways).write(onnx.resolve("decoder_model_merged.onnx"));
        Files.writeString(folder.resolve("tokenizer.json"), tokenizer());
        Files.writeString(
                folder.resolve("generation_config.json"),
                """
                {"is_multilingual": true, "suppress_tokens": [9, 51, 54, 55, 57, 58],
                 "begin_suppress_tokens": [0, 50], "alignment_heads": [[0, 0]],
                 "no_timestamps_token_id": 59, "max_length": 448}
                """);
        Files.writeString(
                folder.resolve("config.json"),
                """
                {"model_type": "whisper", "d_model": 2, "decoder_attention_heads": 1,
                 "num_mel_bins": 80, "max_target_positions": 448}
                """);
        return folder;
    }

    /// As sherpa-onnx lays it out.
    public static Path sherpa(Path folder) throws IOException {
        return sherpa(folder, Ways.ONE);
    }

    /// @param forked as in [#hub]
    public static Path sherpa(Path folder, boolean forked) throws IOException {
        return sherpa(folder, Ways.of(forked));
    }

    /// With other ways to go on.
    public static Path sherpa(Path folder, Ways ways) throws IOException {
        Files.createDirectories(folder);
        OnnxWriter encoder =
                encoder("mel", 80)
                        .node("Unsqueeze", List.of("states", "first"), List.of("n_layer_cross_k"))
                        .node("Neg", List.of("n_layer_cross_k"), List.of("n_layer_cross_v"))
                        .output(TensorSpec.of("n_layer_cross_k", FLOAT32, 1, ANY, FRAMES, WIDTH))
                        .output(TensorSpec.of("n_layer_cross_v", FLOAT32, 1, ANY, FRAMES, WIDTH));
        for (String[] fact : facts()) {
            encoder.metadata(fact[0], fact[1]);
        }
        encoder.write(folder.resolve("tiny-encoder.onnx"));
        sherpaDecoder(ways).write(folder.resolve("tiny-decoder.onnx"));
        List<String> lines = new ArrayList<>();
        for (int id = 0; id < PIECES.size(); id++) {
            byte[] bytes = bytes(PIECES.get(id));
            lines.add(Base64.getEncoder().encodeToString(bytes) + " " + id);
        }
        Files.write(folder.resolve("tiny-tokens.txt"), lines);
        return folder;
    }

    /// What the exporter writes into the encoder.
    private static String[][] facts() {
        return new String[][] {
            {"model_type", "whisper-tiny"},
            {"version", "1"},
            {"maintainer", "k2-fsa"},
            {"n_mels", "80"},
            {"n_text_ctx", "" + CONTEXT},
            {"n_text_state", "" + WIDTH},
            {"n_text_layer", "1"},
            {"n_vocab", "" + SIZE},
            {"sot_sequence", "51,52,55"},
            {"all_language_tokens", "52,53"},
            {"all_language_codes", "en,de"},
            {"sot", "51"},
            {"sot_index", "0"},
            {"eot", "50"},
            {"blank_id", "0"},
            {"is_multilingual", "1"},
            {"no_speech", "58"},
            {"non_speech_tokens", "9"},
            {"transcribe", "55"},
            {"translate", "54"},
            {"sot_prev", "57"},
            {"sot_lm", "56"},
            {"no_timestamps", "59"},
        };
    }

    private static byte[] bytes(String piece) {
        return switch (piece) {
            case "Ã" -> new byte[] {(byte) 0xC3};
            case "©" -> new byte[] {(byte) 0xA9};
            default -> piece.replace('Ġ', ' ').getBytes(StandardCharsets.UTF_8);
        };
    }

    private static String tokenizer() {
        StringBuilder json = new StringBuilder("{\"added_tokens\": [");
        for (int i = 0; i < SPECIAL.size(); i++) {
            json.append(i == 0 ? "" : ",")
                    .append("{\"id\": %d, \"content\": \"%s\"}".formatted(END + i, SPECIAL.get(i)));
        }
        json.append("], \"normalizer\": null, \"pre_tokenizer\": {\"type\": \"ByteLevel\",")
                .append(" \"add_prefix_space\": false}, \"post_processor\": null, \"model\":")
                .append(" {\"type\": \"BPE\", \"vocab\": {");
        for (int i = 0; i < PIECES.size(); i++) {
            json.append(i == 0 ? "" : ",").append("\"%s\": %d".formatted(PIECES.get(i), i));
        }
        return json.append("}, \"merges\": [\"Ġ w\", \"Ġw o\", \"Ġwo r\", \"Ġwor l\",")
                .append(" \"Ġworl d\"]}}")
                .toString();
    }

    /// For each 20 ms the mean of the lower and of the upper half of the bands.
    private static OnnxWriter encoder(String input, int bands) {
        OnnxWriter model =
                new OnnxWriter("whisper encoder")
                        .input(TensorSpec.of(input, FLOAT32, ANY, bands, 2 * FRAMES))
                        .constant("first", new long[] {0}, 1)
                        .constant("pairs", new long[] {0, FRAMES, 2}, 3)
                        .constant("middle", new long[] {bands / 2}, 1)
                        .constant("top", new long[] {bands}, 1)
                        .constant("axis", new long[] {1}, 1);
        half(model, input, "low", List.of("first", "middle"));
        half(model, input, "high", List.of("middle", "top"));
        return model.node(
                "Concat", List.of("low", "high"), List.of("states"), OnnxWriter.whole("axis", 2));
    }

    private static void half(OnnxWriter model, String input, String name, List<String> ends) {
        model.node(
                        "Slice",
                        List.of(input, ends.get(0), ends.get(1), "axis"),
                        List.of(name + "Bands"))
                .node(
                        "ReduceMean",
                        List.of(name + "Bands"),
                        List.of(name + "Level"),
                        OnnxWriter.wholes("axes", 1),
                        OnnxWriter.whole("keepdims", 0))
                .node("Reshape", List.of(name + "Level", "pairs"), List.of(name + "Pairs"))
                .node(
                        "ReduceMean",
                        List.of(name + "Pairs"),
                        List.of(name),
                        OnnxWriter.wholes("axes", 2),
                        OnnxWriter.whole("keepdims", 1));
    }

    private static OnnxWriter merged(boolean attentions, Ways ways) {
        OnnxWriter model =
                new OnnxWriter("whisper decoder")
                        .input(TensorSpec.of("input_ids", INT64, ANY, ANY))
                        .input(TensorSpec.of("encoder_hidden_states", FLOAT32, ANY, ANY, WIDTH));
        for (String side : List.of("decoder", "encoder")) {
            for (String part : List.of("key", "value")) {
                String name = "past_key_values.0.%s.%s".formatted(side, part);
                model.input(TensorSpec.of(name, FLOAT32, ANY, 1, ANY, WIDTH));
            }
        }
        model.input(TensorSpec.of("use_cache_branch", BOOL, 1));
        TinyTelling.chain(model, ways);
        ownCache(model);
        encoderCache(model);
        fits(model);
        TinyTelling.logits(model, "input_ids", "heard", "fit");
        for (String side : List.of("decoder", "encoder")) {
            for (String part : List.of("key", "value")) {
                String name = "present.0.%s.%s".formatted(side, part);
                model.output(TensorSpec.of(name, FLOAT32, ANY, 1, ANY, WIDTH));
            }
        }
        return attentions ? attention(model) : model;
    }

    /// Keys are the tokens, values their places.
    private static void ownCache(OnnxWriter model) {
        model.constant("axis1", new long[] {1}, 1)
                .constant("lengthAt", new long[] {2})
                .constant("countAt", new long[] {1})
                .constant("step", new long[] {1})
                .constant("line", new long[] {1, 3}, 2)
                .constant("twice", new long[] {1, 1, 1, WIDTH}, 4)
                .node("Shape", List.of("past_key_values.0.decoder.key"), List.of("pastShape"))
                .node("Gather", List.of("pastShape", "lengthAt"), List.of("before"))
                .node("Shape", List.of("input_ids"), List.of("idShape"))
                .node("Gather", List.of("idShape", "countAt"), List.of("count"))
                .node("Add", List.of("before", "count"), List.of("after"))
                .node("Range", List.of("before", "after", "step"), List.of("placeIds"))
                .node("Cast", List.of("placeIds"), List.of("places"), OnnxWriter.whole("to", 1))
                .node("Cast", List.of("input_ids"), List.of("idsAs"), OnnxWriter.whole("to", 1))
                .node("Mul", List.of("idsAs", "nothing"), List.of("noIds"))
                .node("Add", List.of("noIds", "places"), List.of("placed"));
        for (String[] part : new String[][] {{"key", "idsAs"}, {"value", "placed"}}) {
            model.node("Unsqueeze", List.of(part[1], "line"), List.of(part[0] + "Line"))
                    .node("Tile", List.of(part[0] + "Line", "twice"), List.of(part[0] + "New"))
                    .node(
                            "Concat",
                            List.of("past_key_values.0.decoder." + part[0], part[0] + "New"),
                            List.of("present.0.decoder." + part[0]),
                            OnnxWriter.whole("axis", 2));
        }
    }

    /// Made in the first step and then taken from the past; empty in what is answered later.
    private static void encoderCache(OnnxWriter model) {
        model.constant("start", new long[] {0}, 1)
                .constant("whole", new long[] {FRAMES}, 1)
                .constant("axis2", new long[] {2}, 1)
                .node(
                        "Cast",
                        List.of("use_cache_branch"),
                        List.of("use"),
                        OnnxWriter.whole("to", 7))
                .node("Mul", List.of("use", "whole"), List.of("fromPast"))
                .node("Sub", List.of("whole", "fromPast"), List.of("fromStates"))
                .node("Unsqueeze", List.of("encoder_hidden_states", "axis1"), List.of("own"))
                .node(
                        "Slice",
                        List.of("own", "start", "fromStates", "axis2"),
                        List.of("present.0.encoder.key"))
                .node("Neg", List.of("present.0.encoder.key"), List.of("present.0.encoder.value"));
        for (String part : List.of("key", "value")) {
            model.node(
                            "Slice",
                            List.of(
                                    "past_key_values.0.encoder." + part,
                                    "start",
                                    "fromPast",
                                    "axis2"),
                            List.of(part + "Past"))
                    .node(
                            "Concat",
                            List.of("present.0.encoder." + part, part + "Past"),
                            List.of(part + "Heard"),
                            OnnxWriter.whole("axis", 2));
        }
        model.node("Neg", List.of("valueHeard"), List.of("valueBack"))
                .node("Max", List.of("keyHeard", "valueBack"), List.of("heard"));
    }

    /// Whether places count up, the branch is right, and what was said is remembered.
    private static void fits(OnnxWriter model) {
        model.node(
                        "ReduceMax",
                        List.of("present.0.decoder.value"),
                        List.of("latest"),
                        TinyTelling.inEach(1, 2, 3))
                .node("Add", List.of("latest", "one"), List.of("counted"))
                .node("Cast", List.of("after"), List.of("afterAs"), OnnxWriter.whole("to", 1))
                .node("Equal", List.of("counted", "afterAs"), List.of("inPlace"))
                .node("Cast", List.of("before"), List.of("beforeAs"), OnnxWriter.whole("to", 1))
                .node("Greater", List.of("beforeAs", "nothing"), List.of("hasPast"))
                .node("Equal", List.of("hasPast", "use_cache_branch"), List.of("branched"))
                .node("And", List.of("inPlace", "branched"), List.of("right"))
                .node("Cast", List.of("right"), List.of("rightAs"), OnnxWriter.whole("to", 1));
        remembered(model, "present.0.decoder.key", 1, 2, 3);
    }

    /// In each row, ` again` is known only where ` hello` was said before.
    ///
    /// @param cache what holds the tokens
    /// @param others its axes but that of the rows
    private static void remembered(OnnxWriter model, String cache, long... others) {
        model.constant("helloId", new float[] {HELLO})
                .constant("againId", new float[] {AGAIN})
                .node("Equal", List.of(cache, "helloId"), List.of("isHello"))
                .node("Cast", List.of("isHello"), List.of("hellos"), OnnxWriter.whole("to", 1))
                .node("ReduceMax", List.of("hellos"), List.of("hello"), TinyTelling.inEach(others))
                .node("Equal", List.of("idsAs", "againId"), List.of("isAgain"))
                .node("Cast", List.of("isAgain"), List.of("agains"), OnnxWriter.whole("to", 1))
                .node("ReduceMax", List.of("agains"), List.of("again"), TinyTelling.inEach(1))
                .node("Sub", List.of("one", "hello"), List.of("forgotten"))
                .node("Mul", List.of("again", "forgotten"), List.of("stale"))
                .node("Sub", List.of("one", "stale"), List.of("fresh"))
                .node("Mul", List.of("rightAs", "fresh"), List.of("fit"));
    }

    private static OnnxWriter attention(OnnxWriter model) {
        float[] frames = new float[FRAMES];
        for (int i = 0; i < FRAMES; i++) {
            frames[i] = i;
        }
        return model.constant("frames", frames, FRAMES)
                .constant("each", new float[] {25})
                .constant("narrow", new float[] {-0.02f})
                .constant("outer", new long[] {0, 1}, 2)
                .node("Unsqueeze", List.of("places", "axis1"), List.of("column"))
                .node("Mul", List.of("column", "each"), List.of("centres"))
                .node("Sub", List.of("frames", "centres"), List.of("away"))
                .node("Mul", List.of("away", "away"), List.of("square"))
                .node("Mul", List.of("square", "narrow"), List.of("bells"))
                .node("Softmax", List.of("bells"), List.of("shares"), OnnxWriter.whole("axis", -1))
                .node("Unsqueeze", List.of("shares", "outer"), List.of("cross_attentions.0"))
                .output(TensorSpec.of("cross_attentions.0", FLOAT32, ANY, 1, ANY, FRAMES));
    }

    /// The cache of keys holds ones as far as it is filled, that of values the tokens.
    private static OnnxWriter sherpaDecoder(Ways ways) {
        OnnxWriter model =
                new OnnxWriter("whisper decoder")
                        .input(TensorSpec.of("tokens", INT64, ANY, ANY))
                        .input(TensorSpec.of("in_n_layer_self_k_cache", FLOAT32, cache()))
                        .input(TensorSpec.of("in_n_layer_self_v_cache", FLOAT32, cache()))
                        .input(TensorSpec.of("n_layer_cross_k", FLOAT32, 1, ANY, FRAMES, WIDTH))
                        .input(TensorSpec.of("n_layer_cross_v", FLOAT32, 1, ANY, FRAMES, WIDTH))
                        .input(TensorSpec.of("offset", INT64, 1));
        TinyTelling.chain(model, ways);
        model.constant("start", new long[] {0}, 1)
                .constant("context", new long[] {CONTEXT}, 1)
                .constant("axis2", new long[] {2}, 1)
                .constant("countAt", new long[] {1}, 1)
                .constant("each", new long[] {0, 3}, 2)
                .constant("twice", new long[] {1, 1, 1, WIDTH}, 4)
                .constant("both", new float[] {WIDTH})
                .constant("cacheAxes", new long[] {0, 2, 3}, 3)
                .node("Shape", List.of("tokens"), List.of("idShape"))
                .node("Gather", List.of("idShape", "countAt"), List.of("count"))
                .node("Add", List.of("offset", "count"), List.of("after"))
                .node("Cast", List.of("tokens"), List.of("idsAs"), OnnxWriter.whole("to", 1))
                .node("Mul", List.of("idsAs", "nothing"), List.of("zeros"))
                .node("Add", List.of("zeros", "one"), List.of("ones"))
                .node("Unsqueeze", List.of("ones", "each"), List.of("line"))
                .node("Tile", List.of("line", "twice"), List.of("kNews"))
                .node("Unsqueeze", List.of("idsAs", "each"), List.of("idLine"))
                .node("Tile", List.of("idLine", "twice"), List.of("vNews"));
        for (String part : List.of("k", "v")) {
            String in = "in_n_layer_self_%s_cache".formatted(part);
            model.node("Slice", List.of(in, "start", "offset", "axis2"), List.of(part + "Old"))
                    .node("Slice", List.of(in, "after", "context", "axis2"), List.of(part + "Rest"))
                    .node(
                            "Concat",
                            List.of(part + "Old", part + "News", part + "Rest"),
                            List.of("out_n_layer_self_%s_cache".formatted(part)),
                            OnnxWriter.whole("axis", 2));
        }
        filled(model);
        TinyTelling.logits(model, "tokens", "heard", "fit");
        return model.output(TensorSpec.of("out_n_layer_self_k_cache", FLOAT32, cache()))
                .output(TensorSpec.of("out_n_layer_self_v_cache", FLOAT32, cache()));
    }

    private static void filled(OnnxWriter model) {
        model.node(
                        "ReduceSum",
                        List.of("out_n_layer_self_k_cache", "cacheAxes"),
                        List.of("filled"),
                        TinyTelling.keep())
                .node("Cast", List.of("after"), List.of("afterAs"), OnnxWriter.whole("to", 1))
                .node("Mul", List.of("afterAs", "both"), List.of("wanted"))
                .node("Equal", List.of("filled", "wanted"), List.of("right"))
                .node("Cast", List.of("right"), List.of("rightAs"), OnnxWriter.whole("to", 1))
                .node("Neg", List.of("n_layer_cross_v"), List.of("back"))
                .node("Max", List.of("n_layer_cross_k", "back"), List.of("heard"));
        remembered(model, "out_n_layer_self_v_cache", 0, 2, 3);
    }

    private static long[] cache() {
        return new long[] {1, ANY, CONTEXT, WIDTH};
    }
}

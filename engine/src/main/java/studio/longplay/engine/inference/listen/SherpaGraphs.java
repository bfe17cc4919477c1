package studio.longplay.engine.inference.listen;

import static studio.longplay.engine.inference.ElementType.FLOAT32;
import static studio.longplay.engine.inference.ElementType.INT64;
import static studio.longplay.engine.inference.TensorSpec.ANY;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Contract;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.inference.TensorSpec;
import studio.longplay.engine.inference.decode.Rows;
import studio.longplay.engine.inference.speech.WhisperSpectrum;
import studio.longplay.engine.jobs.JobContext;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The layout of sherpa-onnx: the encoder gives the keys and values of all layers at once, and the
/// decoder's own cache has its full length from the beginning, with a number that says how much of
/// it is filled. Exports of this kind do not show their attentions.
final class SherpaGraphs implements SpeechGraphs {
    static final String ENCODER = "encoder";
    static final String DECODER = "decoder";

    private static final String MEL = "mel";
    private static final String CROSS_KEYS = "n_layer_cross_k";
    private static final String CROSS_VALUES = "n_layer_cross_v";
    private static final String KEYS = "in_n_layer_self_k_cache";
    private static final String VALUES = "in_n_layer_self_v_cache";
    private static final String KEYS_AFTER = "out_n_layer_self_k_cache";
    private static final String VALUES_AFTER = "out_n_layer_self_v_cache";
    private static final int ROW_AXIS = 1;
    private static final int USUAL_BANDS = 80;
    private static final int USUAL_LONGEST = 448;

    /// What the encoder is driven by.
    static final Contract ENCODING =
            new Contract(
                    "Whisper encoder (sherpa-onnx)",
                    List.of(TensorSpec.of(MEL, FLOAT32, ANY, ANY, ANY)),
                    List.of(
                            TensorSpec.of(CROSS_KEYS, FLOAT32, ANY, ANY, ANY, ANY),
                            TensorSpec.of(CROSS_VALUES, FLOAT32, ANY, ANY, ANY, ANY)));

    /// What the decoder is driven by.
    static final Contract DECODING =
            new Contract(
                    "Whisper decoder (sherpa-onnx)",
                    List.of(
                            TensorSpec.of("tokens", INT64, ANY, ANY),
                            TensorSpec.of(KEYS, FLOAT32, ANY, ANY, ANY, ANY),
                            TensorSpec.of(VALUES, FLOAT32, ANY, ANY, ANY, ANY),
                            TensorSpec.of(CROSS_KEYS, FLOAT32, ANY, ANY, ANY, ANY),
                            TensorSpec.of(CROSS_VALUES, FLOAT32, ANY, ANY, ANY, ANY),
                            TensorSpec.of("offset", INT64, ANY)),
                    List.of(
                            TensorSpec.of("logits", FLOAT32, ANY, ANY, ANY),
                            TensorSpec.of(KEYS_AFTER, FLOAT32, ANY, ANY, ANY, ANY),
                            TensorSpec.of(VALUES_AFTER, FLOAT32, ANY, ANY, ANY, ANY)));

    private final Session encoder;
    private final Session decoder;
    private final int bands;
    private final int longest;
    private final long[] cacheShape;

    SherpaGraphs(Session encoder, Session decoder) throws StudioFault {
        this.encoder = encoder;
        this.decoder = decoder;
        bands = number("n_mels", USUAL_BANDS);
        longest = number("n_text_ctx", USUAL_LONGEST);
        cacheShape = new long[] {number("n_text_layer", 0), 1, longest, number("n_text_state", 0)};
        if (cacheShape[0] < 1 || cacheShape[3] < 1) {
            throw Vocabulary.broken(
                    "The metadata", "has no numbers for n_text_layer and n_text_state");
        }
    }

    private int number(String key, int otherwise) throws StudioFault {
        String text = encoder.metadata().getOrDefault(key, Integer.toString(otherwise));
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw Vocabulary.broken("The metadata", "says \"" + text + "\" for " + key);
        }
    }

    @Override
    public int bands() {
        return bands;
    }

    @Override
    public int longest() {
        return longest;
    }

    @Override
    public Heard hear(float[] spectrum, JobContext context) throws StudioFault {
        Tensor mel = Tensor.of(spectrum, 1, bands, WhisperSpectrum.FRAMES);
        return new Heard(encoder.run(Map.of(MEL, mel), context));
    }

    @Override
    public boolean branches() {
        TensorSpec tokens = decoder.inputs().get("tokens");
        return tokens != null && tokens.shape().getFirst() == ANY;
    }

    @Override
    public Telling begin(Heard heard) {
        return new Steps(heard);
    }

    /// One telling with its cache.
    private final class Steps implements Telling {
        private Map<String, Tensor> heard;
        private Tensor keys = empty();
        private Tensor values = empty();
        private int rows = 1;
        private long before;

        Steps(Heard heard) {
            this.heard = heard.states();
        }

        @Override
        public Scores next(long[] tokens, JobContext context) throws StudioFault {
            return step(Rows.repeated(tokens, rows), context);
        }

        @Override
        public Scores next(long[] newest, int[] from, JobContext context) throws StudioFault {
            keys = Rows.pick(keys, ROW_AXIS, from);
            values = Rows.pick(values, ROW_AXIS, from);
            if (newest.length != rows) {
                Map<String, Tensor> picked = new HashMap<>();
                heard.forEach((name, state) -> picked.put(name, Rows.pick(state, ROW_AXIS, from)));
                heard = picked;
                rows = newest.length;
            }
            return step(Tensor.of(newest, newest.length, 1), context);
        }

        private Scores step(Tensor tokens, JobContext context) throws StudioFault {
            Map<String, Tensor> inputs = new HashMap<>(heard);
            inputs.put("tokens", tokens);
            inputs.put(KEYS, keys);
            inputs.put(VALUES, values);
            inputs.put("offset", Tensor.of(new long[] {before}, 1));
            Map<String, Tensor> answer = decoder.run(inputs, context);
            keys = SpeechGraphs.tensor(answer, KEYS_AFTER);
            values = SpeechGraphs.tensor(answer, VALUES_AFTER);
            int given = Math.toIntExact(tokens.shape()[1]);
            before += given;
            return Scores.of(SpeechGraphs.tensor(answer, "logits"), rows * given);
        }
    }

    private Tensor empty() {
        return Tensor.of(new float[Tensor.count(cacheShape)], cacheShape);
    }

    @Override
    public List<float[][]> attention(
            Heard heard, long[] tokens, List<Vocabulary.Head> heads, JobContext context) {
        return List.of();
    }
}

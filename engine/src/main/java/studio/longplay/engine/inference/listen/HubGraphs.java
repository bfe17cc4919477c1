package studio.longplay.engine.inference.listen;

import static studio.longplay.engine.inference.ElementType.BOOL;
import static studio.longplay.engine.inference.ElementType.FLOAT32;
import static studio.longplay.engine.inference.ElementType.INT64;
import static studio.longplay.engine.inference.TensorSpec.ANY;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.inference.TensorSpec;
import studio.longplay.engine.inference.decode.Rows;
import studio.longplay.engine.inference.speech.WhisperSpectrum;
import studio.longplay.engine.jobs.JobContext;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/// The layout of Optimum and transformers.js: an encoder, and one decoder for the first step and
/// all later ones, told by `use_cache_branch` which it is. In later steps what it answers for the
/// encoder's part of the cache is empty: the first step's is handed on.
final class HubGraphs implements SpeechGraphs {
    static final String ENCODER = "encoder_model";
    static final String DECODER = "decoder_model_merged";

    private static final Pattern PAST =
            Pattern.compile("past_key_values\\.(\\d+)\\.(decoder|encoder)\\.(key|value)");
    private static final String FEATURES = "input_features";
    private static final String HEARD = "last_hidden_state";
    private static final String STATES = "encoder_hidden_states";
    private static final String TOKENS = "input_ids";
    private static final String CACHED = "use_cache_branch";
    private static final String PLACES = "cache_position";
    private static final String LOGITS = "logits";
    private static final String CROSS = "cross_attentions.";
    private static final int USUAL_BANDS = 80;
    private static final int USUAL_LONGEST = 448;

    private final Session encoder;
    private final Session decoder;
    private final Map<String, long[]> pastShapes = new LinkedHashMap<>();
    private final int bands;
    private final int longest;

    /// @param folder where the configuration lies
    HubGraphs(Session encoder, Session decoder, Path folder) throws StudioFault {
        this.encoder = encoder;
        this.decoder = decoder;
        JsonNode config = HubVocabulary.json(folder.resolve(HubVocabulary.CONFIG));
        int heads = config.path("decoder_attention_heads").asInt(1);
        int width = config.path("d_model").asInt(heads) / Math.max(1, heads);
        decoder.inputs()
                .forEach((name, spec) -> {
                    if (PAST.matcher(name).matches()) {
                        long its = spec.shape().get(1);
                        long size = spec.shape().get(3);
                        pastShapes.put(
                                name,
                                new long[] {
                                    1, its == ANY ? heads : its, 0, size == ANY ? width : size
                                });
                    }
                });
        TensorSpec features = encoder.inputs().get(FEATURES);
        long told = features == null ? ANY : features.shape().get(1);
        bands = told == ANY ? config.path("num_mel_bins").asInt(USUAL_BANDS) : (int) told;
        longest = config.path("max_target_positions").asInt(USUAL_LONGEST);
    }

    /// What keeps a session from being the encoder.
    static Optional<String> encoderBreach(Session session) {
        return Checks.only(session, List.of(TensorSpec.of(FEATURES, FLOAT32, ANY, ANY, ANY)))
                .or(() -> Checks.answers(session, HEARD));
    }

    /// What keeps a session from being the decoder.
    static Optional<String> decoderBreach(Session session) {
        List<TensorSpec> known = new ArrayList<>();
        known.add(TensorSpec.of(TOKENS, INT64, ANY, ANY));
        known.add(TensorSpec.of(STATES, FLOAT32, ANY, ANY, ANY));
        known.add(TensorSpec.of(CACHED, BOOL, ANY));
        List<TensorSpec> needed = List.copyOf(known);
        known.add(TensorSpec.of(PLACES, INT64, ANY));
        boolean pasts = false;
        for (String name : session.inputs().keySet()) {
            if (PAST.matcher(name).matches()) {
                pasts = true;
                known.add(TensorSpec.of(name, FLOAT32, ANY, ANY, ANY, ANY));
            }
        }
        if (!pasts) {
            return Optional.of("it has no input past_key_values.0.decoder.key");
        }
        return Checks.has(session, needed)
                .or(() -> Checks.known(session, known))
                .or(() -> Checks.answers(session, LOGITS))
                .or(() -> Checks.answers(session, "present.0.encoder.value"));
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
        Tensor features = Tensor.of(spectrum, 1, bands, WhisperSpectrum.FRAMES);
        Map<String, Tensor> answer =
                encoder.run(Map.of(FEATURES, features), Set.of(HEARD), context);
        return new Heard(Map.of(STATES, SpeechGraphs.tensor(answer, HEARD)));
    }

    @Override
    public boolean branches() {
        TensorSpec tokens = decoder.inputs().get(TOKENS);
        return tokens != null && tokens.shape().getFirst() == ANY;
    }

    @Override
    public Telling begin(Heard heard) {
        return new Steps(heard);
    }

    /// @param tokens a row for each beginning
    private Map<String, Tensor> inputs(
            Map<String, Tensor> heard, Map<String, Tensor> past, Tensor tokens, int before) {
        Map<String, Tensor> inputs = new HashMap<>(heard);
        inputs.put(TOKENS, tokens);
        inputs.put(CACHED, Tensor.of(new boolean[] {before > 0}, 1));
        if (decoder.inputs().containsKey(PLACES)) {
            long[] places = LongStream.range(before, before + tokens.shape()[1]).toArray();
            inputs.put(PLACES, Tensor.of(places, places.length));
        }
        pastShapes.forEach((name, shape) ->
                inputs.put(name, past.getOrDefault(name, Tensor.of(new float[0], shape))));
        return inputs;
    }

    private static String present(String past) {
        return past.replace("past_key_values", "present");
    }

    /// One telling with its cache.
    private final class Steps implements Telling {
        private final Map<String, Tensor> past = new HashMap<>();
        private Map<String, Tensor> heard;
        private int rows = 1;
        private int before;

        Steps(Heard heard) {
            this.heard = heard.states();
        }

        @Override
        public Scores next(long[] tokens, JobContext context) throws StudioFault {
            return step(Rows.repeated(tokens, rows), context);
        }

        @Override
        public Scores next(long[] newest, int[] from, JobContext context) throws StudioFault {
            past.replaceAll((name, kept) ->
                    name.contains(".encoder.") && newest.length == rows
                            ? kept
                            : Rows.pick(kept, from));
            if (newest.length != rows) {
                heard = picked(heard, from);
                rows = newest.length;
            }
            return step(Tensor.of(newest, newest.length, 1), context);
        }

        /// All beginnings are of the same sound.
        private Map<String, Tensor> picked(Map<String, Tensor> states, int[] from) {
            Map<String, Tensor> picked = new HashMap<>();
            states.forEach((name, state) -> picked.put(name, Rows.pick(state, from)));
            return picked;
        }

        private Scores step(Tensor tokens, JobContext context) throws StudioFault {
            Set<String> wanted = new LinkedHashSet<>(Set.of(LOGITS));
            for (String name : pastShapes.keySet()) {
                if (before == 0 || !name.contains(".encoder.")) {
                    wanted.add(present(name));
                }
            }
            Map<String, Tensor> answer =
                    decoder.run(inputs(heard, past, tokens, before), wanted, context);
            for (String name : pastShapes.keySet()) {
                Tensor kept = answer.get(present(name));
                if (kept != null) {
                    past.put(name, kept);
                }
            }
            int given = Math.toIntExact(tokens.shape()[1]);
            before += given;
            return Scores.of(SpeechGraphs.tensor(answer, LOGITS), rows * given);
        }
    }

    @Override
    public List<float[][]> attention(
            Heard heard, long[] tokens, List<Vocabulary.Head> heads, JobContext context)
            throws StudioFault {
        Set<String> wanted = new LinkedHashSet<>();
        int layers = layers();
        for (int layer = 0; layer < layers; layer++) {
            int its = layer;
            boolean asked =
                    heads.isEmpty()
                            ? layer >= layers / 2
                            : heads.stream().anyMatch(head -> head.layer() == its);
            if (asked && decoder.outputs().containsKey(CROSS + layer)) {
                wanted.add(CROSS + layer);
            }
        }
        List<float[][]> found = new ArrayList<>();
        if (wanted.isEmpty()) {
            return found;
        }
        Map<String, Tensor> answer =
                decoder.run(
                        inputs(heard.states(), Map.of(), Rows.repeated(tokens, 1), 0),
                        wanted,
                        context);
        for (Map.Entry<String, Tensor> one : answer.entrySet()) {
            int layer = Integer.parseInt(one.getKey().substring(CROSS.length()));
            int count = (int) one.getValue().shape()[1];
            for (int head = 0; head < count; head++) {
                if (heads.isEmpty() || heads.contains(new Vocabulary.Head(layer, head))) {
                    found.add(rows(one.getValue(), head, tokens.length));
                }
            }
        }
        return found;
    }

    private int layers() {
        int layers = 0;
        for (String name : pastShapes.keySet()) {
            Matcher matcher = PAST.matcher(name);
            if (matcher.matches()) {
                layers = Math.max(layers, Integer.parseInt(matcher.group(1)) + 1);
            }
        }
        return layers;
    }

    private static float[][] rows(Tensor attention, int head, int tokens) throws StudioFault {
        long[] shape = attention.shape();
        if (shape.length != 4 || shape[2] != tokens) {
            throw SpeechGraphs.odd(CROSS + "N", "another shape than the tokens have");
        }
        int frames = (int) shape[3];
        float[][] rows = new float[tokens][frames];
        float[] all = attention.floats();
        for (int token = 0; token < tokens; token++) {
            System.arraycopy(all, (head * tokens + token) * frames, rows[token], 0, frames);
        }
        return rows;
    }
}

package studio.longplay.engine.inference.translate;

import static studio.longplay.engine.inference.TensorSpec.ANY;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.jobs.JobContext;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// An encoder and a merged decoder as Optimum exports them: the decoder's first step is told from
/// the later ones by `use_cache_branch`; the encoder's part of its memory is made in the first step
/// and handed on.
final class TranslationGraphs {
    static final String ENCODER = "encoder_model";
    static final String DECODER = "decoder_model_merged";

    private static final Pattern PAST =
            Pattern.compile("past_key_values\\.\\d+\\.(decoder|encoder)\\.(key|value)");
    private static final String TOKENS = "input_ids";
    private static final String MASK = "attention_mask";
    private static final String STATES = "encoder_hidden_states";
    private static final String STATES_MASK = "encoder_attention_mask";
    private static final String CACHED = "use_cache_branch";
    private static final String READ = "last_hidden_state";
    private static final String LOGITS = "logits";
    private static final int STATE_AXES = 3;

    private final Session encoder;
    private final Session decoder;
    private final Map<String, long[]> pasts = new LinkedHashMap<>();

    /// @param heads of the decoder's attention, where its inputs do not say
    /// @param width numbers of a head, where its inputs do not say
    TranslationGraphs(Map<String, Session> sessions, int heads, int width) {
        encoder = Objects.requireNonNull(sessions.get(ENCODER));
        decoder = Objects.requireNonNull(sessions.get(DECODER));
        decoder.inputs()
                .forEach((name, spec) -> {
                    if (PAST.matcher(name).matches()) {
                        long its = spec.shape().get(1);
                        long size = spec.shape().get(STATE_AXES);
                        pasts.put(
                                name,
                                new long[] {its == ANY ? heads : its, size == ANY ? width : size});
                    }
                });
    }

    static Optional<String> encoderBreach(Session session) {
        return missing(session, List.of(TOKENS, MASK), List.of(READ));
    }

    static Optional<String> decoderBreach(Session session) {
        return missing(
                session,
                List.of(TOKENS, STATES, STATES_MASK, CACHED, "past_key_values.0.decoder.key"),
                List.of(LOGITS, "present.0.encoder.value"));
    }

    private static Optional<String> missing(
            Session session, List<String> inputs, List<String> outputs) {
        Optional<String> input =
                inputs.stream()
                        .filter(name -> !session.inputs().containsKey(name))
                        .findFirst()
                        .map(name -> "it has no input " + name);
        return input.or(() ->
                outputs.stream()
                        .filter(name -> !session.outputs().containsKey(name))
                        .findFirst()
                        .map(name -> "it has no output " + name));
    }

    /// Reads a sentence and begins to tell it.
    ///
    /// @throws StudioFault.Model `model.answer` if the answer has another shape
    Telling begin(long[] tokens, JobContext context) throws StudioFault {
        long[] mask = new long[tokens.length];
        Arrays.fill(mask, 1);
        Map<String, Tensor> answer =
                encoder.run(
                        Map.of(
                                TOKENS, Tensor.of(tokens, 1, tokens.length),
                                MASK, Tensor.of(mask, 1, tokens.length)),
                        Set.of(READ),
                        context);
        Tensor states = Objects.requireNonNull(answer.get(READ));
        if (states.shape().length != STATE_AXES || states.shape()[1] != tokens.length) {
            throw odd(READ, "another shape");
        }
        return new Steps(Tensor.of(states.floats(), states.shape()), mask);
    }

    static StudioFault.Model odd(String name, String what) {
        return new StudioFault.Model(
                "model.answer",
                "The model answered " + name + " with " + what + ".",
                "Get the bundle again from its makers, or use another export of it.");
    }

    /// One telling with its memory.
    private final class Steps implements Telling {
        private final Tensor.Float32 states;
        private final long[] mask;
        private final Map<String, Tensor> past = new HashMap<>();
        private boolean begun;

        Steps(Tensor.Float32 states, long[] mask) {
            this.states = states;
            this.mask = mask;
        }

        @Override
        public float[][] next(long[] last, int[] from, JobContext context) throws StudioFault {
            int rows = last.length;
            Map<String, Tensor> inputs = new HashMap<>();
            inputs.put(TOKENS, Tensor.of(last, rows, 1));
            inputs.put(CACHED, Tensor.of(new boolean[] {begun}, 1));
            int[] first = new int[rows];
            inputs.put(STATES, Rows.pick(states, first));
            inputs.put(STATES_MASK, Tensor.of(Rows.repeated(mask, rows), rows, mask.length));
            pasts.forEach((name, shape) -> {
                Tensor kept = past.get(name);
                inputs.put(
                        name,
                        kept == null
                                ? Tensor.of(new float[0], rows, shape[0], 0, shape[1])
                                : Rows.pick(kept, from));
            });
            Map<String, Tensor> answer = decoder.run(inputs, wanted(), context);
            for (String name : pasts.keySet()) {
                Tensor made = answer.get(present(name));
                if (made != null) {
                    past.put(name, made);
                } else {
                    past.put(name, Objects.requireNonNull(inputs.get(name)));
                }
            }
            begun = true;
            return logits(Objects.requireNonNull(answer.get(LOGITS)), rows);
        }

        private Set<String> wanted() {
            Set<String> wanted = new LinkedHashSet<>(Set.of(LOGITS));
            for (String name : pasts.keySet()) {
                if (!begun || !name.contains(".encoder.")) {
                    wanted.add(present(name));
                }
            }
            return wanted;
        }

        private static String present(String past) {
            return past.replace("past_key_values", "present");
        }
    }

    private static float[][] logits(Tensor answer, int rows) throws StudioFault {
        float[] values = answer.floats();
        if (values.length == 0 || values.length % rows != 0) {
            throw odd(LOGITS, values.length + " numbers for " + rows + " sentences");
        }
        float[][] parted = new float[rows][];
        int size = values.length / rows;
        for (int row = 0; row < rows; row++) {
            parted[row] = Arrays.copyOfRange(values, row * size, (row + 1) * size);
            for (float value : parted[row]) {
                if (Float.isNaN(value)) {
                    throw odd(LOGITS, "what is no number");
                }
            }
        }
        return parted;
    }
}

package studio.longplay.engine.inference.decode;

import static studio.longplay.engine.inference.TensorSpec.ANY;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.ElementType;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.inference.TensorSpec;
import studio.longplay.engine.jobs.JobContext;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A decoder as Optimum merges it: one graph for the first step and all later ones, told by
/// `use_cache_branch` which it is. What it answers for the encoder's part of its memory in later
/// steps is not asked for; that of the first step is handed on.
///
/// @param session closed by whoever gave it
/// @param pasts heads and numbers of a head, by the name of the input
public record MergedDecoder(Session session, Map<String, Shape> pasts) {
    private static final Pattern PAST =
            Pattern.compile("past_key_values\\.\\d+\\.(decoder|encoder)\\.(key|value)");
    private static final String TOKENS = "input_ids";
    private static final String CACHED = "use_cache_branch";
    private static final String LOGITS = "logits";
    private static final int WIDTH_AXIS = 3;

    /// Of a part of the memory, but for the sentences and the steps.
    public record Shape(long heads, long width) {
        private boolean fits(Tensor made, int rows) {
            long[] shape = made.shape();
            return made.type() == ElementType.FLOAT32
                    && shape.length == WIDTH_AXIS + 1
                    && shape[0] == rows
                    && shape[1] == heads
                    && shape[WIDTH_AXIS] == width;
        }
    }

    /// Takes up a decoder, whose inputs say what of its memory it asks for.
    ///
    /// @param heads of its attention, where its inputs do not say
    /// @param width numbers of a head, where its inputs do not say
    public static MergedDecoder of(Session session, int heads, int width) {
        Map<String, Shape> pasts = new LinkedHashMap<>();
        session.inputs()
                .forEach((name, spec) -> {
                    if (PAST.matcher(name).matches()) {
                        long its = spec.shape().get(1);
                        long size = spec.shape().get(WIDTH_AXIS);
                        pasts.put(
                                name,
                                new Shape(its == ANY ? heads : its, size == ANY ? width : size));
                    }
                });
        return new MergedDecoder(session, pasts);
    }

    /// What keeps a session from being such a decoder, as half a sentence.
    ///
    /// @param others inputs it must have besides
    public static Optional<String> breach(Session session, List<String> others) {
        return missing(
                session,
                Stream.concat(
                                others.stream(),
                                Stream.of(TOKENS, CACHED, "past_key_values.0.decoder.key"))
                        .toList(),
                List.of(LOGITS, "present.0.encoder.value"));
    }

    /// The first of some names that a session lacks, or of answers that are no floats, as half a
    /// sentence.
    public static Optional<String> missing(
            Session session, List<String> inputs, List<String> outputs) {
        Optional<String> input =
                inputs.stream()
                        .filter(name -> !session.inputs().containsKey(name))
                        .findFirst()
                        .map(name -> "it has no input " + name);
        return input.or(
                () -> outputs.stream().flatMap(name -> unlike(session, name).stream()).findFirst());
    }

    private static Optional<String> unlike(Session session, String output) {
        TensorSpec spec = session.outputs().get(output);
        if (spec == null) {
            return Optional.of("it has no output " + output);
        }
        return spec.type() == ElementType.FLOAT32
                ? Optional.empty()
                : Optional.of("its output %s is %s".formatted(output, spec.words()));
    }

    /// The fault of an answer that cannot be meant.
    ///
    /// @param what it was
    public static StudioFault.Model odd(String name, String what) {
        return new StudioFault.Model(
                "model.answer",
                "The model answered " + name + " with " + what + ".",
                "Get the bundle again from its makers, or use another export of it.");
    }

    /// Begins to tell, with an empty memory.
    public Telling begin() {
        return new Telling(this);
    }

    /// One telling with its memory. Belongs to one thread.
    public static final class Telling {
        private final MergedDecoder decoder;
        private final Map<String, Tensor> past = new HashMap<>();
        private boolean begun;

        private Telling(MergedDecoder decoder) {
            this.decoder = decoder;
        }

        /// What may follow.
        ///
        /// @param tokens the newest piece of each row of pieces
        /// @param from which rows of the memory each one continues
        /// @param others what the decoder is given besides, a row for each of `from`
        /// @return unnormalised logarithms of chances: a row of the vocabulary for each token
        /// @throws StudioFault.Model `model.answer`, `model.run-failed`
        public float[][] next(
                long[] tokens, int[] from, Map<String, Tensor> others, JobContext context)
                throws StudioFault {
            Map<String, Tensor> inputs = new HashMap<>(others);
            inputs.put(TOKENS, Tensor.of(tokens, tokens.length, 1));
            inputs.put(CACHED, Tensor.of(new boolean[] {begun}, 1));
            decoder.pasts.forEach((name, shape) -> {
                Tensor kept = past.get(name);
                inputs.put(
                        name,
                        kept == null
                                ? Tensor.of(
                                        new float[0], from.length, shape.heads(), 0, shape.width())
                                : Rows.pick(kept, from));
            });
            Map<String, Tensor> answer = decoder.session.run(inputs, wanted(), context);
            for (Map.Entry<String, Shape> part : decoder.pasts.entrySet()) {
                String name = part.getKey();
                Tensor made = answer.get(present(name));
                if (made != null && !part.getValue().fits(made, from.length)) {
                    throw odd(present(name), "another shape");
                }
                past.put(name, made == null ? Objects.requireNonNull(inputs.get(name)) : made);
            }
            begun = true;
            return Rows.parted(Objects.requireNonNull(answer.get(LOGITS)), tokens.length);
        }

        private Set<String> wanted() {
            Set<String> wanted = new LinkedHashSet<>(Set.of(LOGITS));
            for (String name : decoder.pasts.keySet()) {
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
}

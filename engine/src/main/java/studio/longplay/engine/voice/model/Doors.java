package studio.longplay.engine.voice.model;

import studio.longplay.engine.inference.ElementType;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.TensorSpec;
import studio.longplay.engine.inference.bundle.GraphFile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The inputs by which a model is known whose states or caches are as many as its makers chose.
/// What is asked for besides must be called as states are; of the outputs, exporters choose the
/// names.
///
/// @param inputs all that is always given
/// @param states how states or caches are called; empty if there are none
/// @param mayAsk inputs that some exports have and others have not
/// @param leastOutputs how many outputs are read at least, states not counted
public record Doors(
        List<TensorSpec> inputs,
        Optional<Pattern> states,
        List<TensorSpec> mayAsk,
        int leastOutputs)
        implements GraphFile.Check {
    private static final List<ElementType> STATE_TYPES =
            List.of(ElementType.FLOAT32, ElementType.INT64, ElementType.BOOL);

    public Doors {
        inputs = List.copyOf(inputs);
        mayAsk = List.copyOf(mayAsk);
    }

    /// Of a model without states.
    public static Doors of(TensorSpec... inputs) {
        return new Doors(List.of(inputs), Optional.empty(), List.of(), 1);
    }

    @Override
    public Optional<String> breach(Session session) {
        for (TensorSpec wanted : inputs) {
            TensorSpec its = session.inputs().get(wanted.name());
            if (its == null) {
                return Optional.of("it has no input " + wanted.name());
            }
            Optional<String> other = other(its, wanted);
            if (other.isPresent()) {
                return other;
            }
        }
        List<TensorSpec> known = new ArrayList<>(inputs);
        known.addAll(mayAsk);
        for (Map.Entry<String, TensorSpec> asked : session.inputs().entrySet()) {
            Optional<TensorSpec> same =
                    known.stream().filter(one -> one.name().equals(asked.getKey())).findFirst();
            Optional<String> odd =
                    same.isPresent()
                            ? other(asked.getValue(), same.get())
                            : oddState(asked.getKey(), asked.getValue());
            if (odd.isPresent()) {
                return odd;
            }
        }
        return session.outputs().size() < leastOutputs
                ? Optional.of("it has " + session.outputs().size() + " outputs")
                : Optional.empty();
    }

    private static Optional<String> other(TensorSpec its, TensorSpec wanted) {
        return its.fits(wanted)
                ? Optional.empty()
                : Optional.of(
                        "its input %s is %s, not %s"
                                .formatted(its.name(), its.words(), wanted.words()));
    }

    private Optional<String> oddState(String name, TensorSpec spec) {
        if (states.filter(pattern -> pattern.matcher(name).matches()).isEmpty()) {
            return Optional.of("it asks for " + name);
        }
        return STATE_TYPES.contains(spec.type())
                ? Optional.empty()
                : Optional.of("its state " + name + " is " + spec.words());
    }
}

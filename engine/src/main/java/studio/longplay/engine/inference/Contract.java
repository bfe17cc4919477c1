package studio.longplay.engine.inference;

import studio.longplay.engine.fault.StudioFault;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The inputs and outputs by which code that drives a model knows it.
///
/// @param name for a sentence: `Silero VAD`
/// @param inputs all that the code gives
/// @param outputs all that the code reads
public record Contract(String name, List<TensorSpec> inputs, List<TensorSpec> outputs) {
    public Contract {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /// What keeps a session from being driven by this contract, as half a sentence.
    public Optional<String> breach(Session session) {
        Optional<String> unknown =
                session.inputs().keySet().stream()
                        .filter(input -> inputs.stream().noneMatch(own -> own.name().equals(input)))
                        .map(input -> "it asks for " + input)
                        .findFirst();
        return unknown.or(() -> breach("input", inputs, session.inputs()))
                .or(() -> breach("output", outputs, session.outputs()));
    }

    private static Optional<String> breach(
            String side, List<TensorSpec> wanted, Map<String, TensorSpec> found) {
        for (TensorSpec spec : wanted) {
            TensorSpec its = found.get(spec.name());
            if (its == null) {
                return Optional.of("it has no " + side + " " + spec.name());
            }
            if (!its.fits(spec)) {
                return Optional.of(
                        "its %s %s is %s, not %s"
                                .formatted(side, spec.name(), its.words(), spec.words()));
            }
        }
        return Optional.empty();
    }

    /// Refuses a session that cannot be driven by this contract.
    ///
    /// @throws StudioFault.Model `model.contract` if the session is another kind of model
    public void require(Session session) throws StudioFault {
        Optional<String> breach = breach(session);
        if (breach.isPresent()) {
            throw new StudioFault.Model(
                    "model.contract",
                    "The model is not a " + name + " model: " + breach.get() + ".",
                    "Choose the file that the bundle's description names for this.");
        }
    }
}

package studio.longplay.engine.inference.listen;

import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.TensorSpec;
import studio.longplay.engine.inference.decode.MergedDecoder;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What keeps a session from being a model of some kind, as half a sentence each.
final class Checks {
    private Checks() {}

    /// It asks for exactly these.
    static Optional<String> only(Session session, List<TensorSpec> inputs) {
        return has(session, inputs).or(() -> known(session, inputs));
    }

    /// It asks for all of these.
    static Optional<String> has(Session session, List<TensorSpec> inputs) {
        for (TensorSpec wanted : inputs) {
            TensorSpec its = session.inputs().get(wanted.name());
            if (its == null) {
                return Optional.of("it has no input " + wanted.name());
            }
            if (!its.fits(wanted)) {
                return Optional.of(
                        "its input %s is %s, not %s"
                                .formatted(wanted.name(), its.words(), wanted.words()));
            }
        }
        return Optional.empty();
    }

    /// It asks for none but these.
    static Optional<String> known(Session session, List<TensorSpec> inputs) {
        for (Map.Entry<String, TensorSpec> asked : session.inputs().entrySet()) {
            Optional<TensorSpec> same =
                    inputs.stream().filter(one -> one.name().equals(asked.getKey())).findFirst();
            if (same.isEmpty()) {
                return Optional.of("it asks for " + asked.getKey());
            }
            if (!asked.getValue().fits(same.get())) {
                return Optional.of(
                        "its input %s is %s, not %s"
                                .formatted(
                                        asked.getKey(),
                                        asked.getValue().words(),
                                        same.get().words()));
            }
        }
        return Optional.empty();
    }

    /// It answers with that, in floats.
    static Optional<String> answers(Session session, String output) {
        return MergedDecoder.missing(session, List.of(), List.of(output));
    }

    /// How many rows may be given at once: one where an export's first axis is fixed.
    static int atOnce(Session session, String input, int most) {
        TensorSpec spec = session.inputs().get(input);
        return spec != null && spec.shape().getFirst() == TensorSpec.ANY ? most : 1;
    }

    /// Rows of one length, end to end.
    static float[] joined(List<float[]> rows) {
        int length = rows.getFirst().length;
        float[] all = new float[rows.size() * length];
        for (int i = 0; i < rows.size(); i++) {
            System.arraycopy(rows.get(i), 0, all, i * length, length);
        }
        return all;
    }
}

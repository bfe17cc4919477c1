package studio.longplay.engine.voice.zeroshot.pocket;

import studio.longplay.engine.inference.ElementType;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.inference.TensorSpec;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a streaming model remembers from one run to the next: its inputs `state_0`, `state_1`, ...,
/// each answered anew as `out_state_0`, `out_state_1`, ... Used by one thread.
final class States {
    static final String INPUT = "state_";
    private static final String OUTPUT = "out_";

    private final Map<String, Tensor> now = new HashMap<>();

    /// Before anything was heard: as the bundle's description has it; else nothing but zeros, with
    /// one step where the length is free.
    static States before(Session session, Beginnings beginnings) {
        States states = new States();
        session.inputs()
                .forEach((name, spec) -> {
                    if (name.startsWith(INPUT)) {
                        states.now.put(
                                name,
                                beginnings
                                        .of(name)
                                        .map(it -> it.tensor(spec))
                                        .orElseGet(() -> zeros(spec)));
                    }
                });
        return states;
    }

    /// The same, to go on from another way.
    States copy() {
        States copy = new States();
        copy.now.putAll(now);
        return copy;
    }

    private static Tensor zeros(TensorSpec spec) {
        long[] shape =
                spec.shape().stream()
                        .mapToLong(axis -> axis == TensorSpec.ANY ? 1 : axis)
                        .toArray();
        return filled(spec.type(), shape, 0);
    }

    /// @param value of every element; any but 0 is true
    static Tensor filled(ElementType type, long[] shape, float value) {
        int count = Tensor.count(shape);
        return switch (type) {
            case INT64 -> {
                long[] values = new long[count];
                Arrays.fill(values, (long) value);
                yield Tensor.of(values, shape);
            }
            case BOOL -> {
                boolean[] values = new boolean[count];
                Arrays.fill(values, value != 0);
                yield Tensor.of(values, shape);
            }
            default -> {
                float[] values = new float[count];
                Arrays.fill(values, value);
                yield Tensor.of(values, shape);
            }
        };
    }

    /// With what else a run is given.
    Map<String, Tensor> with(Map<String, Tensor> others) {
        Map<String, Tensor> all = new LinkedHashMap<>(now);
        all.putAll(others);
        return all;
    }

    /// Remembers what a run answered.
    void take(Map<String, Tensor> answer) {
        now.replaceAll((name, before) -> answer.getOrDefault(OUTPUT + name, before));
    }
}

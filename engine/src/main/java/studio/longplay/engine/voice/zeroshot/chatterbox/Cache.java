package studio.longplay.engine.voice.zeroshot.chatterbox;

import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.inference.TensorSpec;

import java.util.LinkedHashMap;
import java.util.Map;

/// Keys and values of what the language model has read: its inputs `past_key_values.N.key` and
/// `.value`, answered anew as `present.N.key` and `.value`. Empty at first. Used by one thread.
final class Cache {
    static final String INPUT = "past_key_values";
    private static final String OUTPUT = "present";

    private final Map<String, Tensor> now = new LinkedHashMap<>();

    /// @param batch readings side by side
    static Cache empty(Session session, int batch) {
        Cache cache = new Cache();
        session.inputs()
                .forEach((name, spec) -> {
                    if (name.startsWith(INPUT)) {
                        cache.now.put(name, Tensor.of(new float[0], shape(spec, batch)));
                    }
                });
        return cache;
    }

    /// The first free axis is the batch, the other one the past.
    private static long[] shape(TensorSpec spec, int batch) {
        long[] shape = spec.shape().stream().mapToLong(Long::longValue).toArray();
        for (int axis = 0; axis < shape.length; axis++) {
            if (shape[axis] == TensorSpec.ANY) {
                shape[axis] = axis == 0 ? batch : 0;
            }
        }
        return shape;
    }

    Map<String, Tensor> with(Map<String, Tensor> others) {
        Map<String, Tensor> all = new LinkedHashMap<>(now);
        all.putAll(others);
        return all;
    }

    void take(Map<String, Tensor> answer) {
        now.replaceAll((name, before) ->
                answer.getOrDefault(OUTPUT + name.substring(INPUT.length()), before));
    }
}

package studio.longplay.engine.voice.zeroshot.pocket;

import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.inference.TensorSpec;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// How the states of a model begin, where the exporter wrote it down: some past is empty, some
/// counters begin with ones, some caches with what is no number.
final class Beginnings {
    private final Map<String, Beginning> byInput = new HashMap<>();

    /// How one state begins.
    ///
    /// @param shape an axis may have length 0
    /// @param fill of every element
    @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
    record Beginning(long[] shape, float fill) {
        Tensor tensor(TensorSpec spec) {
            return States.filled(spec.type(), shape, fill);
        }
    }

    /// Nothing is written down.
    static Beginnings unknown() {
        return new Beginnings();
    }

    /// @param manifest a list of `{"input_name", "shape", "fill"}`
    static Beginnings of(JsonNode manifest) {
        Beginnings beginnings = new Beginnings();
        manifest.valueStream()
                .forEach(entry -> {
                    long[] shape =
                            entry.path("shape")
                                    .valueStream()
                                    .mapToLong(axis -> Math.max(0, axis.asLong(1)))
                                    .toArray();
                    float fill =
                            switch (entry.path("fill").asString("")) {
                                case "ones" -> 1;
                                case "nan" -> Float.NaN;
                                default -> 0;
                            };
                    beginnings.byInput.put(
                            entry.path("input_name").asString(""), new Beginning(shape, fill));
                });
        return beginnings;
    }

    Optional<Beginning> of(String input) {
        return Optional.ofNullable(byInput.get(input));
    }
}

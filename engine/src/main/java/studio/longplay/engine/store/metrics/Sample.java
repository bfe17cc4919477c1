package studio.longplay.engine.store.metrics;

import java.util.Map;
import java.util.OptionalDouble;

/// What was measured in one second.
///
/// @param epochSecond since 1970
/// @param values what the machine told, in the units of [Metric]
public record Sample(long epochSecond, Map<Metric, Double> values) {
    public Sample {
        values = Map.copyOf(values);
    }

    /// One of the values; empty where the machine does not tell it.
    public OptionalDouble of(Metric metric) {
        Double value = values.get(metric);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}

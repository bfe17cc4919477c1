package studio.longplay.engine.hardware;

import java.util.List;
import java.util.OptionalDouble;

/// The processor at a moment.
///
/// @param busy 0 (idle) to 1 (all cores busy) since the look before; empty the first time on some
///   systems
/// @param celsius how hot it is; empty where the system does not say, as in most containers
/// @param fanRevolutionsPerMinute of each fan the system tells of, often none
public record ProcessorReading(
        OptionalDouble busy, OptionalDouble celsius, List<Integer> fanRevolutionsPerMinute) {
    public ProcessorReading {
        fanRevolutionsPerMinute = List.copyOf(fanRevolutionsPerMinute);
    }
}

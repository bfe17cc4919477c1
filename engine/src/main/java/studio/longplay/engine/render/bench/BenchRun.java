package studio.longplay.engine.render.bench;

import java.util.List;
import java.util.OptionalDouble;

/// One measuring of a machine.
///
/// @param at when, ISO 8601 in UTC
/// @param machine what was measured
/// @param busyBefore how busy the machine was before, 0 to 1; negative if it did not say: figures
///   of a busy machine say less
/// @param preset of the film that was made
/// @param stages in the order they were measured
public record BenchRun(
        String at, Fingerprint machine, double busyBefore, String preset, List<Measured> stages) {
    public BenchRun {
        stages = List.copyOf(stages);
    }

    /// A stage's figure.
    public OptionalDouble value(String stage) {
        return stages.stream()
                .filter(each -> each.stage().equals(stage))
                .mapToDouble(Measured::value)
                .findFirst();
    }
}

package studio.longplay.engine.hardware;

import java.util.OptionalDouble;

/// Where the machine's power comes from, and how much it draws, as far as anything tells.
///
/// @param source mains where there is no battery that feeds the machine
/// @param batteryCharge 0 (empty) to 1 (full); empty without a battery
/// @param processorWatts what the processor's own counter tells (RAPL), the mean since the look
///   before
/// @param batteryWatts what a battery that is feeding the machine gives: the whole machine
public record PowerReading(
        Source source,
        OptionalDouble batteryCharge,
        OptionalDouble processorWatts,
        OptionalDouble batteryWatts) {
    /// Where nothing says anything: a machine on mains whose counters nobody may read.
    public static final PowerReading UNKNOWN =
            new PowerReading(
                    Source.MAINS,
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty());

    /// What feeds the machine.
    public enum Source {
        MAINS,
        BATTERY
    }
}

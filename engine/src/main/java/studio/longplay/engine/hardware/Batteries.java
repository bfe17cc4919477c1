package studio.longplay.engine.hardware;

import oshi.hardware.HardwareAbstractionLayer;
import oshi.hardware.PowerSource;

import java.util.List;
import java.util.OptionalDouble;

/// What the batteries say of where the power comes from.
final class Batteries {
    private static final double MILLIWATTS_PER_WATT = 1000;

    private Batteries() {}

    /// Reads; some milliseconds, a second on some machines.
    ///
    /// @param processorWatts what the processor's own counter told
    static PowerReading read(HardwareAbstractionLayer hardware, OptionalDouble processorWatts) {
        List<PowerSource> batteries = hardware.getPowerSources();
        boolean onBattery = PowerState.isOnBattery(batteries);
        return new PowerReading(
                onBattery ? PowerReading.Source.BATTERY : PowerReading.Source.MAINS,
                charge(batteries),
                processorWatts,
                onBattery ? watts(batteries) : OptionalDouble.empty());
    }

    /// Of the battery that is fullest: one of a mouse does not speak for the machine.
    private static OptionalDouble charge(List<PowerSource> batteries) {
        return batteries.stream()
                .filter(battery -> battery.getMaxCapacity() > 0)
                .mapToDouble(PowerSource::getRemainingCapacityPercent)
                .filter(charge -> charge >= 0 && charge <= 1)
                .max();
    }

    /// OSHI tells milliwatts, negative while it is drawn.
    private static OptionalDouble watts(List<PowerSource> batteries) {
        double watts =
                batteries.stream()
                                .filter(PowerSource::isDischarging)
                                .mapToDouble(battery -> Math.abs(battery.getPowerUsageRate()))
                                .sum()
                        / MILLIWATTS_PER_WATT;
        return watts > 0 ? OptionalDouble.of(watts) : OptionalDouble.empty();
    }
}

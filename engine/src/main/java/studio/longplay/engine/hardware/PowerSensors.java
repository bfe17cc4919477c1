package studio.longplay.engine.hardware;

import oshi.SystemInfo;
import oshi.hardware.HardwareAbstractionLayer;

import java.util.OptionalDouble;

/// What the machine draws, as far as anything tells; read again and again by one thread.
public final class PowerSensors implements AutoCloseable {
    private final HardwareAbstractionLayer hardware = new SystemInfo().getHardware();
    private final PowerCounter counter = PowerCounter.ofThisMachine();
    private final NvmlWatch nvml = new NvmlWatch(NvmlLibrary.usualName());

    /// Who tells.
    public enum Told {
        /// Nobody.
        NOTHING,
        /// The processor's counter, the cards, or both: parts of the machine.
        COUNTERS,
        /// A battery that feeds the machine: all of it.
        BATTERY
    }

    /// A figure and who tells it.
    ///
    /// @param watts 0 if nobody does
    public record Draw(double watts, Told told) {}

    /// Reads; some milliseconds. The processor's counter tells nothing the first time.
    public Draw read() {
        PowerReading power = Batteries.read(hardware, counter.watts());
        return of(power, nvml.read());
    }

    /// A battery tells of everything, so it goes before the parts.
    public static Draw of(PowerReading power, GpuReadings gpus) {
        if (power.batteryWatts().isPresent()) {
            return new Draw(power.batteryWatts().getAsDouble(), Told.BATTERY);
        }
        double watts = power.processorWatts().orElse(0);
        boolean told = power.processorWatts().isPresent();
        for (GpuReading gpu : gpus.gpus()) {
            OptionalDouble card = gpu.watts();
            told |= card.isPresent();
            watts += card.orElse(0);
        }
        return told ? new Draw(watts, Told.COUNTERS) : new Draw(0, Told.NOTHING);
    }

    @Override
    public void close() {
        nvml.close();
    }
}

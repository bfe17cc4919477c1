package studio.longplay.engine.hardware;

import oshi.SystemInfo;
import oshi.hardware.HardwareAbstractionLayer;
import oshi.hardware.PowerSource;

import java.util.List;
import java.util.OptionalDouble;

/// Where the machine's power comes from, and how hot its processor is, at a moment.
///
/// @param onBattery whether it lives on a battery now
/// @param processorCelsius empty where the system does not say, as in most containers
public record PowerState(boolean onBattery, OptionalDouble processorCelsius) {
    private static final double COLDEST_CELSIUS = 1;
    private static final double HOTTEST_CELSIUS = 150;

    /// Looks; some milliseconds.
    public static PowerState look() {
        HardwareAbstractionLayer hardware = new SystemInfo().getHardware();
        return new PowerState(
                isOnBattery(hardware.getPowerSources()),
                celsius(hardware.getSensors().getCpuTemperature()));
    }

    /// A desktop has no battery, or one of a device beside it, which does not feed the machine.
    static boolean isOnBattery(List<PowerSource> sources) {
        return sources.stream().anyMatch(PowerSource::isDischarging)
                && sources.stream().noneMatch(PowerSource::isPowerOnLine);
    }

    /// What no processor has is a sensor that is not there.
    static OptionalDouble celsius(double told) {
        return told >= COLDEST_CELSIUS && told <= HOTTEST_CELSIUS
                ? OptionalDouble.of(told)
                : OptionalDouble.empty();
    }
}

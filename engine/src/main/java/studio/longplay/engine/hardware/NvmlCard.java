package studio.longplay.engine.hardware;

import com.sun.jna.Pointer;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/// Reads one card through NVIDIA's library. A value the card or its driver does not have stays
/// empty, whatever the code it is refused with.
///
/// @param device the driver's handle, good for one reading
record NvmlCard(NvmlLibrary library, Pointer device, int index) {
    private static final double PERCENT = 100;
    private static final double MILLIWATTS_PER_WATT = 1000;

    /// `NVML_TEMPERATURE_GPU` and `NVML_TEMPERATURE_THRESHOLD_SLOWDOWN`.
    private static final int TEMPERATURE_OF_CHIP = 0;

    private static final int THRESHOLD_OF_SLOWDOWN = 1;

    GpuReading read() {
        OptionalLong total = OptionalLong.empty();
        OptionalLong used = OptionalLong.empty();
        if (library.writing(1, "nvmlDeviceGetMemoryInfo", device) == NvmlLibrary.SUCCESS) {
            total = OptionalLong.of(library.writtenWide(0));
            used = OptionalLong.of(library.writtenWide(2 * Long.BYTES));
        }
        OptionalDouble busy = OptionalDouble.empty();
        OptionalDouble memoryBusy = OptionalDouble.empty();
        if (library.writing(1, "nvmlDeviceGetUtilizationRates", device) == NvmlLibrary.SUCCESS) {
            busy = share(library.written(0));
            memoryBusy = share(library.written(Integer.BYTES));
        }
        return new GpuReading(
                index,
                library.text("nvmlDeviceGetName", device),
                library.text("nvmlDeviceGetUUID", device),
                computeCapability(),
                "",
                busy,
                memoryBusy,
                total,
                used,
                scaled(library.number("nvmlDeviceGetTemperature", device, TEMPERATURE_OF_CHIP), 1),
                scaled(
                        library.number(
                                "nvmlDeviceGetTemperatureThreshold", device, THRESHOLD_OF_SLOWDOWN),
                        1),
                scaled(library.number("nvmlDeviceGetPowerUsage", device), MILLIWATTS_PER_WATT),
                scaled(
                        library.number("nvmlDeviceGetEnforcedPowerLimit", device),
                        MILLIWATTS_PER_WATT),
                scaled(library.number("nvmlDeviceGetFanSpeed", device), PERCENT),
                throttles(),
                coderBusy("nvmlDeviceGetEncoderUtilization"),
                coderBusy("nvmlDeviceGetDecoderUtilization"),
                encoderSessions());
    }

    private String computeCapability() {
        return library.writing(2, "nvmlDeviceGetCudaComputeCapability", device)
                        == NvmlLibrary.SUCCESS
                ? library.written(0) + "." + library.written(Long.BYTES)
                : "";
    }

    /// Drivers from 535 on have a new name for it and may drop the old one.
    private Optional<Set<ThrottleReason>> throttles() {
        OptionalLong mask = library.wide("nvmlDeviceGetCurrentClocksEventReasons", device);
        if (mask.isEmpty()) {
            mask = library.wide("nvmlDeviceGetCurrentClocksThrottleReasons", device);
        }
        return mask.isPresent()
                ? Optional.of(ThrottleReason.of(mask.getAsLong()))
                : Optional.empty();
    }

    /// The driver adds over how long it measured, which nobody needs.
    private OptionalDouble coderBusy(String function) {
        return library.writing(2, function, device) == NvmlLibrary.SUCCESS
                ? share(library.written(0))
                : OptionalDouble.empty();
    }

    private OptionalInt encoderSessions() {
        return library.writing(3, "nvmlDeviceGetEncoderStats", device) == NvmlLibrary.SUCCESS
                ? OptionalInt.of(library.written(0))
                : OptionalInt.empty();
    }

    private static OptionalDouble share(int percent) {
        return OptionalDouble.of(Math.clamp(percent / PERCENT, 0, 1));
    }

    private static OptionalDouble scaled(OptionalInt told, double perUnit) {
        return told.isPresent()
                ? OptionalDouble.of(told.getAsInt() / perUnit)
                : OptionalDouble.empty();
    }
}

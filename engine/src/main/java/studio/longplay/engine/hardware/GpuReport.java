package studio.longplay.engine.hardware;

import java.util.List;

/// The NVIDIA cards of this machine, or why there are none to use: what they are, not what they do.
///
/// @param gpus those that answer, in the driver's order
/// @param driver the driver's version, empty without one
/// @param reason one sentence, empty if there is a card
public record GpuReport(List<Gpu> gpus, String driver, String reason) {
    public GpuReport {
        gpus = List.copyOf(gpus);
    }

    /// Asks the driver. A machine without one gives an empty list at once, never a fault.
    public static GpuReport look() {
        return of(GpuReadings.look());
    }

    /// The same from what was read.
    public static GpuReport of(GpuReadings readings) {
        List<Gpu> gpus =
                readings.working().stream()
                        .map(gpu ->
                                new Gpu(
                                        gpu.index(),
                                        gpu.name(),
                                        gpu.uuid(),
                                        gpu.computeCapability(),
                                        gpu.memoryTotalBytes(),
                                        gpu.memoryFreeBytes()))
                        .toList();
        return new GpuReport(gpus, readings.driver(), gpus.isEmpty() ? readings.sentence() : "");
    }
}

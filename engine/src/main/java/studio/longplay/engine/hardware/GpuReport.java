package studio.longplay.engine.hardware;

import java.util.List;

/// The NVIDIA cards of this machine, or why there are none to use.
///
/// @param gpus in the driver's order
/// @param driver the driver's version, empty without one
/// @param reason one sentence, empty if there is a card
public record GpuReport(List<Gpu> gpus, String driver, String reason) {
    public GpuReport {
        gpus = List.copyOf(gpus);
    }

    /// Asks the driver. A machine without one gives an empty list at once, never a fault.
    public static GpuReport look() {
        return Nvml.look(Nvml.libraryName());
    }

    static GpuReport none(String reason) {
        return new GpuReport(List.of(), "", reason);
    }
}

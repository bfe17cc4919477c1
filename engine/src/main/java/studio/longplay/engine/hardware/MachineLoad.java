package studio.longplay.engine.hardware;

import com.sun.management.OperatingSystemMXBean;

import oshi.SystemInfo;
import oshi.hardware.GlobalMemory;

import java.lang.management.ManagementFactory;

/// How busy the machine is at a moment, all programs together.
///
/// @param processor 0 (idle) to 1 (all cores busy); since the last look, so the first says little
/// @param memoryUsedBytes what is taken and could not be had without swapping
/// @param memoryTotalBytes main memory; in a container, its limit
public record MachineLoad(double processor, long memoryUsedBytes, long memoryTotalBytes) {
    /// Looks; takes a millisecond or so, more the first time.
    public static MachineLoad look() {
        OperatingSystemMXBean system =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        GlobalMemory memory = new SystemInfo().getHardware().getMemory();
        long total = Math.min(memory.getTotal(), system.getTotalMemorySize());
        long available = Math.min(memory.getAvailable(), total);
        return new MachineLoad(Math.clamp(system.getCpuLoad(), 0, 1), total - available, total);
    }
}

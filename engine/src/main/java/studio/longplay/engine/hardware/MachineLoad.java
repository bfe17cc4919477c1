package studio.longplay.engine.hardware;

import com.sun.management.OperatingSystemMXBean;

import oshi.SystemInfo;
import oshi.hardware.GlobalMemory;

import java.lang.management.ManagementFactory;

/// How busy the machine is at a moment, all programs together; in a container, the container.
///
/// @param processor 0 (idle) to 1 (all cores busy) since the last look; negative where the system
///   does not say, as it may not the first time
/// @param memoryUsedBytes what is taken and could not be had without swapping
/// @param memoryTotalBytes main memory; in a container, its limit
public record MachineLoad(double processor, long memoryUsedBytes, long memoryTotalBytes) {
    /// Looks; takes a millisecond or so, more the first time.
    public static MachineLoad look() {
        OperatingSystemMXBean system =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        GlobalMemory memory = new SystemInfo().getHardware().getMemory();
        long totalBytes = system.getTotalMemorySize();
        long usedBytes =
                usedBytes(
                        new Whole(memory.getTotal(), memory.getAvailable()),
                        new Whole(totalBytes, system.getFreeMemorySize()));
        double processor = system.getCpuLoad();
        return new MachineLoad(
                processor >= 0 ? Math.min(1, processor) : -1,
                usedBytes,
                Math.min(totalBytes, memory.getTotal()));
    }

    /// Memory as somebody sees it.
    record Whole(long totalBytes, long freeBytes) {}

    /// OSHI tells what could be had of the whole machine, caches included, and knows no containers;
    /// the JVM knows its container, but of a whole machine it tells what is unused.
    static long usedBytes(Whole machine, Whole process) {
        boolean contained = process.totalBytes() < machine.totalBytes();
        Whole seen = contained ? process : machine;
        return Math.clamp(seen.totalBytes() - seen.freeBytes(), 0, seen.totalBytes());
    }
}

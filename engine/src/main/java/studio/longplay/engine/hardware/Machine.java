package studio.longplay.engine.hardware;

import com.sun.management.OperatingSystemMXBean;

import oshi.SystemInfo;
import oshi.hardware.CentralProcessor;
import oshi.hardware.GlobalMemory;
import oshi.hardware.HardwareAbstractionLayer;

import studio.longplay.engine.fault.StudioFault;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;

/// Looks at the machine we run on.
///
/// [#look] takes some 0.1 s the first time; it asks OSHI for the processor and the memory only,
/// because its lists of disks, sensors and network cards cost seconds on some machines.
public final class Machine {
    private Machine() {}

    /// What this machine is, now.
    public static MachineFacts look() {
        HardwareAbstractionLayer hardware = new SystemInfo().getHardware();
        CentralProcessor processor = hardware.getProcessor();
        GlobalMemory memory = hardware.getMemory();
        int logicalCores = Runtime.getRuntime().availableProcessors();
        return new MachineFacts(
                processor.getProcessorIdentifier().getName().strip(),
                Math.clamp(processor.getPhysicalProcessorCount(), 1, logicalCores),
                logicalCores,
                Math.min(memory.getTotal(), allowedBytes()),
                Math.min(memory.getAvailable(), allowedBytes()),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.version") + " " + System.getProperty("java.vendor"));
    }

    /// Bytes that may still be written where a file or folder is or would be made.
    ///
    /// @param path need not exist yet: the nearest folder above it that does is asked
    /// @throws StudioFault.Resource `disk.unreadable` if the file system does not say, `disk.none`
    ///   if it is one that keeps no files, for example what a kernel tells about itself
    public static long freeBytes(Path path) throws StudioFault {
        Disk disk = Disk.of(path);
        long free = disk.freeBytes();
        if (free == 0 && disk.totalBytes() == 0) {
            throw new StudioFault.Resource(
                    "disk.none",
                    path + " cannot be written: there is no disk behind it.",
                    "Choose a folder on a disk.");
        }
        return free;
    }

    /// The memory the operating system lets this process see; OSHI reads the whole machine's even
    /// inside a container, the JVM does not.
    private static long allowedBytes() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                .getTotalMemorySize();
    }
}

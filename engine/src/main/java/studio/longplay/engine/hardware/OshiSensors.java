package studio.longplay.engine.hardware;

import com.sun.management.OperatingSystemMXBean;

import oshi.SystemInfo;
import oshi.hardware.GlobalMemory;
import oshi.hardware.HardwareAbstractionLayer;
import oshi.hardware.Sensors;
import oshi.hardware.VirtualMemory;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.hardware.MachineLoad.Whole;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/// The sensors OSHI and NVIDIA's driver know.
final class OshiSensors implements MachineSensors {
    /// Asking disks how busy they are costs several milliseconds, so not every reading does.
    private static final int READS_PER_DISK_LOOK = 2;

    private final OperatingSystemMXBean system =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final HardwareAbstractionLayer hardware = new SystemInfo().getHardware();
    private final GlobalMemory memory = hardware.getMemory();
    private final VirtualMemory swap = memory.getVirtualMemory();
    private final List<Path> folders;
    private final NvmlWatch nvml;
    private final OtherCards otherCards;
    private final DiskWatch disks;
    private final PowerCounter counter = PowerCounter.ofThisMachine();
    private List<DiskReading> diskReadings = List.of();
    private int readings;
    private volatile Slow slow = new Slow(OptionalDouble.empty(), List.of(), PowerReading.UNKNOWN);

    /// What takes its time to be read.
    private record Slow(OptionalDouble celsius, List<Integer> fans, PowerReading power) {}

    /// @param nvmlName of NVIDIA's library, as the system looks it up, or a path
    OshiSensors(List<Path> folders, String nvmlName) {
        this.folders = List.copyOf(folders);
        nvml = new NvmlWatch(nvmlName);
        otherCards = new OtherCards(hardware);
        disks = new DiskWatch(hardware.getDiskStores());
    }

    @Override
    public MachineReadings read() {
        if (readings++ % READS_PER_DISK_LOOK == 0) {
            diskReadings = disks.read();
        }
        Slow known = slow;
        return new MachineReadings(
                Instant.now(),
                new ProcessorReading(busy(), known.celsius(), known.fans()),
                memory(),
                diskReadings,
                folders.stream().map(OshiSensors::space).toList(),
                known.power(),
                otherCards.beside(nvml.read()));
    }

    @Override
    public void readSlow() {
        Sensors sensors = hardware.getSensors();
        OptionalDouble celsius = PowerState.celsius(sensors.getCpuTemperature());
        List<Integer> fans =
                IntStream.of(sensors.getFanSpeeds()).filter(speed -> speed > 0).boxed().toList();
        slow = new Slow(celsius, fans, Batteries.read(hardware, counter.watts()));
        otherCards.readSlow();
    }

    private OptionalDouble busy() {
        double load = system.getCpuLoad();
        return load >= 0 ? OptionalDouble.of(Math.min(1, load)) : OptionalDouble.empty();
    }

    private MemoryReading memory() {
        long totalBytes = system.getTotalMemorySize();
        long usedBytes =
                MachineLoad.usedBytes(
                        new Whole(memory.getTotal(), memory.getAvailable()),
                        new Whole(totalBytes, system.getFreeMemorySize()));
        return new MemoryReading(
                usedBytes,
                Math.min(totalBytes, memory.getTotal()),
                Math.max(0, swap.getSwapUsed()),
                Math.max(0, swap.getSwapTotal()));
    }

    /// The nearest folder that exists is asked; a disk that was taken away says nothing.
    private static SpaceReading space(Path folder) {
        try {
            Disk disk = Disk.of(folder);
            return new SpaceReading(
                    folder, OptionalLong.of(disk.freeBytes()), OptionalLong.of(disk.totalBytes()));
        } catch (StudioFault gone) {
            return new SpaceReading(folder, OptionalLong.empty(), OptionalLong.empty());
        }
    }

    @Override
    public void close() {
        nvml.close();
        otherCards.close();
    }
}

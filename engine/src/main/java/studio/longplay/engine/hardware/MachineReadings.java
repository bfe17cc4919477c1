package studio.longplay.engine.hardware;

import java.time.Instant;
import java.util.List;

/// What every sensor of the machine said at a moment. What none says is empty, never zero.
///
/// @param at when it was read
/// @param processor all cores together
/// @param memory of the machine; in a container, of the container
/// @param disks each disk that can be asked how busy it is, in the system's order
/// @param spaces the folders asked about, each with the room left on its disk
/// @param power where the power comes from and how much of it goes where
/// @param gpus the cards
public record MachineReadings(
        Instant at,
        ProcessorReading processor,
        MemoryReading memory,
        List<DiskReading> disks,
        List<SpaceReading> spaces,
        PowerReading power,
        GpuReadings gpus) {
    public MachineReadings {
        disks = List.copyOf(disks);
        spaces = List.copyOf(spaces);
    }
}

package studio.longplay.engine.render.queue;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.hardware.Gpu;
import studio.longplay.engine.hardware.GpuReport;
import studio.longplay.engine.hardware.Machine;
import studio.longplay.engine.jobs.queue.Capacity;
import studio.longplay.engine.jobs.queue.Permit;
import studio.longplay.engine.jobs.queue.QueuedJob;
import studio.longplay.engine.jobs.queue.Room;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;

/// What this machine has for films.
///
/// Of the disk there is what is free while no film runs; as long as some do, they and those that
/// ended since are counted as forecast, since nobody can tell what of the rest they will yet write.
public final class FilmRoom implements Room {
    /// How many films the drivers of NVIDIA's consumer cards encode at once since 2024; see the
    /// "Video Encode and Decode GPU Support Matrix".
    private static final long ENCODER_SESSIONS = 8;

    private static final long MEGA = 1_000_000;

    private final int heavy;
    private final int total;
    private final Map<Permit, Long> machine;
    private final Supplier<OptionalLong> freeMegabytes;
    private final Map<Long, Long> seen = new HashMap<>();
    private OptionalLong disk = OptionalLong.empty();

    /// @param machine what never changes
    /// @param freeMegabytes on the data folder's disk now; empty where that cannot be told
    FilmRoom(
            int heavy, int total, Map<Permit, Long> machine, Supplier<OptionalLong> freeMegabytes) {
        this.heavy = heavy;
        this.total = total;
        this.machine = Map.copyOf(machine);
        this.freeMegabytes = freeMegabytes;
    }

    /// Of this machine.
    ///
    /// @param home the data folder
    /// @param heavy films at once
    /// @param total jobs at once
    public static FilmRoom of(Path home, int heavy, int total) {
        Map<Permit, Long> machine = new EnumMap<>(Permit.class);
        machine.put(Permit.MEMORY_MEGABYTES, Machine.look().memoryTotalBytes() / MEGA);
        GpuReport cards = GpuReport.look();
        long video = cards.gpus().stream().mapToLong(Gpu::memoryTotalBytes).sum();
        if (!cards.gpus().isEmpty()) {
            machine.put(Permit.VIDEO_MEMORY_MEGABYTES, video / MEGA);
            machine.put(Permit.ENCODER_SESSIONS, ENCODER_SESSIONS * cards.gpus().size());
        }
        return new FilmRoom(heavy, total, machine, () -> free(home));
    }

    private static OptionalLong free(Path home) {
        try {
            return OptionalLong.of(Machine.freeBytes(home) / MEGA);
        } catch (StudioFault _) {
            // The film itself says that the disk cannot be read.
            return OptionalLong.empty();
        }
    }

    @Override
    public synchronized Capacity now(List<QueuedJob> running) {
        Map<Long, Long> runs = new HashMap<>();
        for (QueuedJob job : running) {
            long needed = job.order().needs().permits().getOrDefault(Permit.DISK_MEGABYTES, 0L);
            runs.put(job.id(), needed);
        }
        if (runs.isEmpty() || disk.isEmpty()) {
            disk = freeMegabytes.get();
        } else {
            seen.forEach((id, needed) -> {
                if (!runs.containsKey(id) && disk.isPresent()) {
                    disk = OptionalLong.of(Math.max(0, disk.getAsLong() - needed));
                }
            });
        }
        seen.clear();
        seen.putAll(runs);
        Map<Permit, Long> all = new EnumMap<>(Permit.class);
        all.putAll(machine);
        disk.ifPresent(free -> all.put(Permit.DISK_MEGABYTES, free));
        return new Capacity(heavy, total, all);
    }
}

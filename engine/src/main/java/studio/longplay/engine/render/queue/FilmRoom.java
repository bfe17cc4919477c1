package studio.longplay.engine.render.queue;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.hardware.GpuReport;
import studio.longplay.engine.hardware.Machine;
import studio.longplay.engine.hardware.RenderNodes;
import studio.longplay.engine.jobs.queue.Capacity;
import studio.longplay.engine.jobs.queue.Needs;
import studio.longplay.engine.jobs.queue.Permit;
import studio.longplay.engine.jobs.queue.QueuedJob;
import studio.longplay.engine.jobs.queue.Room;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

/// What this machine has for films.
///
/// Disks are each counted by themselves ([DiskRoom]).
public final class FilmRoom implements Room {
    /// How many films the drivers of NVIDIA's consumer cards encode at once since 2024; see the
    /// "Video Encode and Decode GPU Support Matrix".
    private static final long ENCODER_SESSIONS = 8;

    /// Films at once on graphics whose driver counts none (QSV, VAAPI). No limit of theirs is
    /// published; more than two share one media engine and end no sooner than one after another.
    private static final long SHARED_SESSIONS = 2;

    private static final long MEGA = 1_000_000;

    private final int heavy;
    private final int total;
    private final Map<Permit, Long> machine;
    private final Path home;
    private final Function<Path, OptionalLong> freeMegabytes;
    private final Map<Path, DiskRoom> disks = new HashMap<>();

    /// @param machine what never changes
    /// @param home the data folder
    /// @param freeMegabytes on a folder's disk now; empty where that cannot be told
    FilmRoom(Capacity machine, Path home, Function<Path, OptionalLong> freeMegabytes) {
        this.heavy = machine.heavy();
        this.total = machine.total();
        this.machine = machine.permits();
        this.home = home;
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
        machine.putAll(cards(GpuReport.look()));
        int nodes = RenderNodes.count();
        if (nodes > 0) {
            machine.put(Permit.SHARED_ENCODER_SESSIONS, SHARED_SESSIONS * nodes);
        }
        return new FilmRoom(new Capacity(heavy, total, machine), home, FilmRoom::free);
    }

    /// What films may have of the cards. Where one does not tell its memory no sum of it is known,
    /// and no film waits for it.
    static Map<Permit, Long> cards(GpuReport report) {
        if (report.gpus().isEmpty()) {
            return Map.of();
        }
        Map<Permit, Long> permits = new EnumMap<>(Permit.class);
        permits.put(Permit.ENCODER_SESSIONS, ENCODER_SESSIONS * report.gpus().size());
        long[] told =
                report.gpus().stream()
                        .flatMapToLong(card -> card.memoryTotalBytes().stream())
                        .toArray();
        if (told.length == report.gpus().size()) {
            permits.put(Permit.VIDEO_MEMORY_MEGABYTES, Arrays.stream(told).sum() / MEGA);
        }
        return permits;
    }

    private static OptionalLong free(Path folder) {
        try {
            return OptionalLong.of(Machine.freeBytes(folder) / MEGA);
        } catch (StudioFault _) {
            // The film itself says that the disk cannot be read.
            return OptionalLong.empty();
        }
    }

    @Override
    public synchronized Capacity now(List<QueuedJob> running, List<QueuedJob> waiting) {
        Map<Permit, Long> all = new EnumMap<>(Permit.class);
        all.putAll(machine);
        room(home, running, needs -> needs.permits().get(Permit.DISK_MEGABYTES))
                .ifPresent(free -> all.put(Permit.DISK_MEGABYTES, free));
        Map<String, Long> others = new HashMap<>();
        // Those that run as well: what ends while nobody waits is to be seen.
        for (QueuedJob job : Stream.concat(running.stream(), waiting.stream()).toList()) {
            for (String disk : job.order().needs().disks().keySet()) {
                room(Path.of(disk), running, needs -> needs.disks().get(disk))
                        .ifPresent(free -> others.put(disk, free));
            }
        }
        return new Capacity(heavy, total, all, others);
    }

    private OptionalLong room(
            Path disk, List<QueuedJob> running, Function<Needs, @Nullable Long> its) {
        Map<Long, Long> runs = new HashMap<>();
        for (QueuedJob job : running) {
            Long needed = its.apply(job.order().needs());
            if (needed != null) {
                runs.put(job.id(), needed);
            }
        }
        return disks.computeIfAbsent(disk, it -> new DiskRoom(() -> freeMegabytes.apply(it)))
                .now(runs);
    }
}

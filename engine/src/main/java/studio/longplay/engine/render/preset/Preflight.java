package studio.longplay.engine.render.preset;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.hardware.GpuReport;
import studio.longplay.engine.hardware.Machine;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.ExportPreset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What is found before a delivery begins: all that would stop it later, at once, with what would
/// work. It encodes nothing and takes a few milliseconds.
///
/// @param level of the codec that a player must manage, for example `5.1`; empty without pictures
/// @param memoryBytes needed at once, at most
public record Preflight(List<Objection> objections, String level, long memoryBytes) {
    private static final long STUDIO_BYTES = 500_000_000;
    private static final long WORKER_BYTES = 220_000_000;
    private static final int BYTES_FOR_A_PIXEL = 48;
    private static final long GPU_BYTES_FOR_A_PIXEL = 60;
    private static final double GIGA = 1e9;

    public Preflight {
        objections = List.copyOf(objections);
    }

    /// What a delivery would write and where.
    ///
    /// @param folderBytes into the delivery folder
    /// @param folderFreeBytes free there
    /// @param storeBytes into the data folder
    /// @param storeFreeBytes free there
    /// @param oneDisk whether both are on the same disk
    public record Room(
            long folderBytes,
            long folderFreeBytes,
            long storeBytes,
            long storeFreeBytes,
            boolean oneDisk) {}

    /// Looks at a delivery, and at what the machine has free.

    public static Preflight of(DeliverySettings settings, Room room) {
        ExportPreset preset = settings.preset();
        List<Objection> objections = new ArrayList<>(PresetRules.of(preset));
        disk(room, objections);
        long memory = memoryBytes(preset, settings.jobs());
        memory(preset, settings.jobs(), Machine.look().memoryAvailableBytes(), objections);
        gpu(preset, GpuReport.look(), objections);
        String level =
                preset.kind().hasPicture()
                        ? CodecLevel.of(preset.picture()).map(CodecLevel::name).orElse("")
                        : "";
        return new Preflight(objections, level, memory);
    }

    /// The same with more that was found.
    public Preflight with(List<Objection> more) {
        List<Objection> all = new ArrayList<>(objections);
        all.addAll(more);
        return new Preflight(all, level, memoryBytes);
    }

    /// Whether nothing refuses.
    public boolean passes() {
        return objections.stream().noneMatch(Objection::refuses);
    }

    /// Refuses what would fail later.
    ///
    /// @throws StudioFault.Input with the first refusal's code, sentence and remedy
    public void require() throws StudioFault.Input {
        for (Objection objection : objections) {
            if (objection.refuses()) {
                throw new StudioFault.Input(
                        objection.code(), objection.sentence(), objection.remedy());
            }
        }
    }

    private static void disk(Room room, List<Objection> objections) {
        long needed = room.oneDisk ? room.folderBytes + room.storeBytes : room.folderBytes;
        if (needed > room.folderFreeBytes) {
            objections.add(full("the delivery folder's disk", needed, room.folderFreeBytes));
        } else if (!room.oneDisk && room.storeBytes > room.storeFreeBytes) {
            objections.add(full("the data folder's disk", room.storeBytes, room.storeFreeBytes));
        }
    }

    private static Objection full(String where, long needed, long free) {
        return Objection.refusal(
                "disk.full",
                "%s are needed on %s and %s are free."
                        .formatted(gigabytes(needed), where, gigabytes(free)),
                "Free some space, choose a folder on another disk, or a lower step of bit rate.",
                Map.of("ladder", "preview"));
    }

    /// The most memory that is held at once.
    static long memoryBytes(ExportPreset preset, int jobs) {
        return STUDIO_BYTES + (preset.kind().hasPicture() ? jobs * workerBytes(preset) : 0);
    }

    private static long workerBytes(ExportPreset preset) {
        return WORKER_BYTES + (long) preset.width() * preset.height() * BYTES_FOR_A_PIXEL;
    }

    static void memory(ExportPreset preset, int jobs, long free, List<Objection> objections) {
        long needed = memoryBytes(preset, jobs);
        if (needed <= free) {
            return;
        }
        long spare = Math.max(0, free - STUDIO_BYTES);
        long fitting = preset.kind().hasPicture() ? spare / workerBytes(preset) : 0;
        String sentence =
                "%s of memory are needed for %d jobs and %s are free."
                        .formatted(gigabytes(needed), jobs, gigabytes(free));
        objections.add(
                fitting >= 1
                        ? Objection.warning(
                                "memory.short",
                                sentence,
                                "Close other programs, or allow " + fitting + " with --jobs.",
                                Map.of())
                        : Objection.refusal(
                                "memory.short",
                                sentence,
                                "Close other programs, or choose a smaller picture.",
                                preset.kind().hasPicture()
                                        ? Map.of("size", "1920x1080")
                                        : Map.of()));
    }

    static void gpu(ExportPreset preset, GpuReport report, List<Objection> objections) {
        String encoder = preset.picture().encoder().orElse("");
        if (!preset.kind().hasPicture() || !encoder.endsWith("_nvenc")) {
            return;
        }
        long needed = cardBytes(preset);
        if (report.gpus().isEmpty()) {
            objections.add(
                    Objection.refusal(
                            "encoder.no-card",
                            encoder + " needs an NVIDIA card: " + report.reason(),
                            "Leave the encoder to the program.",
                            Map.of("encoder", TermReading.BEST)));
        } else if (report.gpus().getFirst().memoryFreeBytes() < needed) {
            objections.add(
                    Objection.warning(
                            "encoder.card-memory",
                            "%s of the card's memory are needed and %s are free."
                                    .formatted(
                                            gigabytes(needed),
                                            gigabytes(report.gpus().getFirst().memoryFreeBytes())),
                            "Close programs that use the card, or leave the encoder to the"
                                    + " program.",
                            Map.of("encoder", TermReading.BEST)));
        }
    }

    /// What encoding takes of a card's memory, in bytes: an estimate.
    public static long cardBytes(ExportPreset preset) {
        return GPU_BYTES_FOR_A_PIXEL * preset.width() * preset.height();
    }

    private static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GB", bytes / GIGA);
    }
}

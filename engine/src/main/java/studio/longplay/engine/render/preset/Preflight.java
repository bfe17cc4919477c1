package studio.longplay.engine.render.preset;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.hardware.ByteWords;
import studio.longplay.engine.hardware.GpuReport;
import studio.longplay.engine.hardware.Machine;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.ExportPreset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is found before a delivery begins: all that would stop it later, at once, with what would
/// work. It encodes nothing and takes a few milliseconds.
///
/// @param level of the codec that a player must manage, for example `5.1`; empty without pictures
/// @param memoryBytes needed at once, at most
/// @param room what is written and what is free
public record Preflight(List<Objection> objections, String level, long memoryBytes, Room room) {
    /// The process that mixes, joins and looks at the film, at its most: then nothing is drawn any
    /// more. Measured with films of two minutes to two hours (docs/benchmarks.md). Java gives it no
    /// more, see `longplay.vmargs`.
    private static final long STUDIO_BYTES = 620_000_000;

    /// The same process while it waits for pictures.
    private static final long WAITING_BYTES = 380_000_000;

    private static final long STUDIO_BYTES_PER_MINUTE = 4_000_000;
    private static final long STUDIO_BYTES_AT_MOST = 1_100_000_000;
    private static final long WORKER_BYTES = 100_000_000;

    /// A process that draws holds more the longer it draws, at first quickly, then more and more
    /// slowly: times the root of the film's minutes.
    private static final long WORKER_BYTES_PER_ROOT = 57_000_000;

    private static final long WORKER_MINUTES = 120;
    private static final double MILLIS_PER_MINUTE = 60_000;

    /// Drawing: sheets, and pictures on their way to the encoder.
    private static final int BYTES_FOR_A_PIXEL = 16;

    private static final long GPU_BYTES_FOR_A_PIXEL = 60;
    private static final Set<String> OF_THE_MACHINE = Set.of("disk", "memory", "encoder");
    private static final Map<String, String> FEWER_BITS = Map.of("ladder", "preview");

    public Preflight {
        objections = List.copyOf(objections);
    }

    /// What a delivery would write and where.
    ///
    /// @param folderBytes into the delivery folder
    /// @param folderFreeBytes free there
    /// @param storeBytes into the data folder, surely
    /// @param storeBytesAtMost if nothing of what is spoken was ever drawn
    /// @param storeFreeBytes free there
    /// @param oneDisk whether both are on the same disk
    public record Room(
            long folderBytes,
            long folderFreeBytes,
            long storeBytes,
            long storeBytesAtMost,
            long storeFreeBytes,
            boolean oneDisk) {
        /// What the delivery folder's disk must have room for: finished parts too, where they are
        /// kept on the same one.
        public long neededBytes() {
            return oneDisk ? folderBytes + storeBytes : folderBytes;
        }

        /// Whether the delivery folder's disk has that room.
        public boolean fitsFolder() {
            return neededBytes() <= folderFreeBytes;
        }

        /// Whether the data folder's disk has room for finished parts, if it is another one.
        public boolean fitsStore() {
            return oneDisk || storeBytes <= storeFreeBytes;
        }

        /// The same if nothing of what is spoken was ever drawn.
        public Room most() {
            return new Room(
                    folderBytes,
                    folderFreeBytes,
                    storeBytesAtMost,
                    storeBytesAtMost,
                    storeFreeBytes,
                    oneDisk);
        }
    }

    /// Looks at a delivery, and at what the machine has free.
    ///
    /// @param filmMillis how long it is likely to be
    public static Preflight of(DeliverySettings settings, Room room, long filmMillis) {
        ExportPreset preset = settings.preset();
        List<Objection> objections = new ArrayList<>(PresetRules.of(preset));
        disk(room, objections);
        Memory memory = new Memory(preset, filmMillis);
        memory.check(settings.jobs(), Machine.look().memoryAvailableBytes(), objections);
        String demanded = preset.picture().encoder().orElse("");
        objections.addAll(EncoderDoubts.card(preset, demanded, settings.jobs(), GpuReport.look()));
        String level =
                preset.kind().hasPicture()
                        ? CodecLevel.of(preset.picture()).map(CodecLevel::name).orElse("")
                        : "";
        return new Preflight(objections, level, memory.bytes(settings.jobs()), room);
    }

    /// The same with more that was found.
    public Preflight with(List<Objection> more) {
        List<Objection> all = new ArrayList<>(objections);
        all.addAll(more);
        return new Preflight(all, level, memoryBytes, room);
    }

    /// Whether nothing refuses.
    public boolean passes() {
        return objections.stream().noneMatch(Objection::refuses);
    }

    /// Refuses what would fail later. What the machine has too little of may be there another time,
    /// so it is a fault of another kind than what was asked for.
    ///
    /// @throws StudioFault with the first refusal's code, sentence and remedy
    public void require() throws StudioFault {
        for (Objection objection : objections) {
            if (objection.refuses()) {
                throw fault(objection);
            }
        }
    }

    private static StudioFault fault(Objection objection) {
        String kind = objection.code().substring(0, objection.code().indexOf('.'));
        return OF_THE_MACHINE.contains(kind)
                ? new StudioFault.Resource(
                        objection.code(), objection.sentence(), objection.remedy())
                : new StudioFault.Input(objection.code(), objection.sentence(), objection.remedy());
    }

    private static void disk(Room room, List<Objection> objections) {
        Optional<Objection> surely = full(room, Objection::refusal);
        surely.or(() -> full(room.most(), Objection::warning)).ifPresent(objections::add);
    }

    private static Optional<Objection> full(Room room, Grading grading) {
        if (!room.fitsFolder()) {
            return Optional.of(
                    grading.of(
                            "disk.full",
                            "%s are needed on the delivery folder's disk and %s are free."
                                    .formatted(
                                            ByteWords.needed(room.neededBytes()),
                                            ByteWords.free(room.folderFreeBytes)),
                            "Free some space or choose a folder on another disk; stems as FLAC"
                                + " (--stem-format flac) or a lower step of bit rate take less.",
                            FEWER_BITS));
        }
        return room.fitsStore()
                ? Optional.empty()
                : Optional.of(
                        grading.of(
                                "disk.full",
                                "%s are needed on the data folder's disk and %s are free."
                                        .formatted(
                                                ByteWords.needed(room.storeBytes),
                                                ByteWords.free(room.storeFreeBytes)),
                                "Free some space or use a data folder on another disk (--home); a"
                                        + " lower step of bit rate takes less.",
                                FEWER_BITS));
    }

    @FunctionalInterface
    private interface Grading {
        Objection of(String code, String sentence, String remedy, Map<String, String> instead);
    }

    /// The most memory that is held at once by all processes of an export.
    ///
    /// @param filmMillis how long it is likely to be
    record Memory(ExportPreset preset, long filmMillis) {
        /// With so many jobs at once: while it is drawn, or when it is joined and looked at. Those
        /// that drew are still there then, their encoders are not.
        long bytes(int jobs) {
            if (!preset.kind().hasPicture()) {
                return studioBytes(STUDIO_BYTES);
            }
            return Math.max(
                    studioBytes(WAITING_BYTES)
                            + jobs * (workerBytes() + EncoderMemory.bytes(preset.picture())),
                    studioBytes(STUDIO_BYTES) + jobs * workerBytes());
        }

        private double minutes() {
            return filmMillis / MILLIS_PER_MINUTE;
        }

        private long studioBytes(long from) {
            return Math.min(
                    STUDIO_BYTES_AT_MOST, from + (long) (STUDIO_BYTES_PER_MINUTE * minutes()));
        }

        private long workerBytes() {
            double root = Math.sqrt(Math.min(WORKER_MINUTES, minutes()));
            return WORKER_BYTES
                    + (long) (WORKER_BYTES_PER_ROOT * root)
                    + (long) preset.width() * preset.height() * BYTES_FOR_A_PIXEL;
        }

        void check(int jobs, long free, List<Objection> objections) {
            long needed = bytes(jobs);
            if (needed <= free) {
                return;
            }
            int fitting = preset.kind().hasPicture() ? jobs - 1 : 0;
            while (fitting > 0 && bytes(fitting) > free) {
                fitting--;
            }
            String sentence =
                    "%s of memory are needed for %d jobs and %s are free."
                            .formatted(ByteWords.needed(needed), jobs, ByteWords.free(free));
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
    }

    /// What encoding takes of a card's memory, in bytes: an estimate.
    public static long cardBytes(ExportPreset preset) {
        return GPU_BYTES_FOR_A_PIXEL * preset.width() * preset.height();
    }
}

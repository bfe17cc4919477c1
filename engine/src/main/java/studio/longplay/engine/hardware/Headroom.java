package studio.longplay.engine.hardware;

import studio.longplay.engine.fault.StudioFault;

import java.nio.file.Path;
import java.util.Locale;

/// What is free on this machine at a moment: what work may still ask for.
///
/// @param memoryBytes main memory that can be taken without swapping
/// @param diskBytes what can still be written to the folder asked about
public record Headroom(long memoryBytes, long diskBytes) {
    private static final double BYTES_PER_GIGABYTE = 1e9;
    private static final double BYTES_PER_MEGABYTE = 1e6;
    private static final long MEGABYTES_BELOW_BYTES = 100_000_000;

    /// Looks at memory and at the disk a folder is or would be on.
    ///
    /// @throws StudioFault.Resource `disk.unreadable`
    public static Headroom at(Path folder) throws StudioFault {
        return new Headroom(Machine.look().memoryAvailableBytes(), Machine.freeBytes(folder));
    }

    /// Refuses work that would fill the disk, before it begins.
    ///
    /// @param neededBytes all that will be written, with what is written for a while only
    /// @param folder where, for the sentence
    /// @throws StudioFault.Resource `disk.full` if it does not fit
    public void requireDisk(long neededBytes, Path folder) throws StudioFault {
        if (neededBytes > diskBytes) {
            throw new StudioFault.Resource(
                    "disk.full",
                    gigabytes(neededBytes)
                            + " are needed at "
                            + folder
                            + " and "
                            + gigabytes(diskBytes)
                            + " are free.",
                    "Free some space or choose a folder on another disk.");
        }
    }

    /// Refuses work that would make the machine swap.
    ///
    /// @param neededBytes the most that is held at once
    /// @throws StudioFault.Resource `memory.short` if it does not fit
    public void requireMemory(long neededBytes) throws StudioFault {
        if (neededBytes > memoryBytes) {
            throw new StudioFault.Resource(
                    "memory.short",
                    gigabytes(neededBytes)
                            + " of memory are needed and "
                            + gigabytes(memoryBytes)
                            + " are free.",
                    "Close other programs or allow fewer workers.");
        }
    }

    private static String gigabytes(long bytes) {
        if (bytes < MEGABYTES_BELOW_BYTES) {
            return String.format(Locale.ROOT, "%.1f MB", bytes / BYTES_PER_MEGABYTE);
        }
        return String.format(Locale.ROOT, "%.1f GB", bytes / BYTES_PER_GIGABYTE);
    }
}

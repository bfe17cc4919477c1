package studio.longplay.engine.hardware;

import studio.longplay.engine.fault.StudioFault;

import java.nio.file.Path;

/// What is free on this machine at a moment: what work may still ask for.
///
/// @param memoryBytes main memory that can be taken without swapping
/// @param diskBytes what can still be written to the folder asked about
public record Headroom(long memoryBytes, long diskBytes) {
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
                    ByteWords.needed(neededBytes)
                            + " are needed at "
                            + folder
                            + " and "
                            + ByteWords.free(diskBytes)
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
                    ByteWords.needed(neededBytes)
                            + " of memory are needed and "
                            + ByteWords.free(memoryBytes)
                            + " are free.",
                    "Close other programs or allow fewer workers.");
        }
    }
}

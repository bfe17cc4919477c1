package studio.longplay.app.settings;

import java.nio.file.Path;
import java.util.OptionalLong;

/// A folder that may become the data folder, and its disk.
///
/// @param folder need not exist yet
/// @param freeBytes of the disk; empty if that does not say
/// @param bytesPerSecond at which the disk took a file of 32 MiB; 0 if it took none
/// @param network whether the disk is another machine's
/// @param runsPrograms whether libraries may be loaded from there
/// @param empty whether nothing is in it
public record HomeSeen(
        Path folder,
        OptionalLong freeBytes,
        double bytesPerSecond,
        boolean network,
        boolean runsPrograms,
        boolean empty) {
    /// Whether something can be written there.
    public boolean writable() {
        return bytesPerSecond > 0;
    }
}

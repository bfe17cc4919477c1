package studio.longplay.app.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Whether a folder takes what is written.
public final class WritableFolder {
    private WritableFolder() {}

    /// Writes for a try, since rights alone do not tell of a disk that can only be read. A folder
    /// that is not there yet is as writable as the one it would be made in. Waits for the disk.
    public static boolean isOne(Path folder) {
        Path there = folder.toAbsolutePath().normalize();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        try {
            Path tried = Files.createTempFile(there, ".longplay", ".part");
            Files.delete(tried);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}

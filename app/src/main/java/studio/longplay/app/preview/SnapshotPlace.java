package studio.longplay.app.preview;

import java.nio.file.Path;
import java.util.Optional;

/// Asks where a frame is to be kept.
@FunctionalInterface
public interface SnapshotPlace {
    /// Asks for a file.
    ///
    /// @param suggested a file name ending in `.png`
    /// @return the file; empty if the user thought better of it
    Optional<Path> choose(String suggested);
}

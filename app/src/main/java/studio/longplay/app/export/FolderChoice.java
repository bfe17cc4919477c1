package studio.longplay.app.export;

import java.nio.file.Path;
import java.util.Optional;

/// Lets the user choose a folder; a test answers without a window.
@FunctionalInterface
public interface FolderChoice {
    /// Asks the user.
    ///
    /// @param start where to begin looking; need not exist
    /// @return empty if they changed their mind
    Optional<Path> choose(Path start);
}

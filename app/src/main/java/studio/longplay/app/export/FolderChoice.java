package studio.longplay.app.export;

import java.nio.file.Path;
import java.util.Optional;

/// Lets the user choose folders and files; a test answers without a window.
@FunctionalInterface
public interface FolderChoice {
    /// Asks the user.
    ///
    /// @param start where to begin looking; need not exist
    /// @return empty if they changed their mind
    Optional<Path> choose(Path start);

    /// Asks for a preset that somebody gave the user; empty if they changed their mind.
    default Optional<Path> presetToTake() {
        return Optional.empty();
    }

    /// Asks where a preset is to be written; empty if they changed their mind.
    ///
    /// @param name the file's name unless they want another
    default Optional<Path> presetToGive(String name) {
        return Optional.empty();
    }
}

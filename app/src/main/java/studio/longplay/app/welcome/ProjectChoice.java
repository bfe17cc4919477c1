package studio.longplay.app.welcome;

import java.nio.file.Path;
import java.util.Optional;

/// Lets the user choose files; a test answers without a window.
public interface ProjectChoice {
    /// A project's folder, or one to make a project in.
    ///
    /// @param start where to begin looking; need not exist
    /// @return empty if they changed their mind
    Optional<Path> folder(Path start);

    /// A script's file.
    Optional<Path> script();
}

package studio.longplay.app.faults;

import java.nio.file.Path;
import java.util.Optional;

/// Lets the user choose where a file goes; a test answers without a window.
@FunctionalInterface
public interface BundlePlace {
    /// Asks the user.
    ///
    /// @param name what the file would be called
    /// @return empty if they changed their mind
    Optional<Path> choose(String name);
}

package studio.longplay.app.bin;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks the user for files and folders; the desktop's dialogs, but for tests.
public interface FilePlaces {
    /// Files to import; none if the user thought better of it.
    List<Path> media();

    /// A folder to look in.
    Optional<Path> folder();

    /// Where to write something.
    ///
    /// @param name what the file may be called
    Optional<Path> save(String name);
}

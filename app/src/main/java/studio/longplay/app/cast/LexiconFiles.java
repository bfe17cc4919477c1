package studio.longplay.app.cast;

import studio.longplay.engine.fault.StudioFault;

import java.util.Map;
import java.util.function.Consumer;

/// Where pronunciations are read from and written to. Nothing waits; all is told on the window's
/// thread, and nothing is told where the user thinks better of it.
public interface LexiconFiles {
    /// Lets the user choose a file and reads it.
    ///
    /// @param read hears how words are said, by written word
    void read(Consumer<Map<String, String>> read, Consumer<StudioFault> failed);

    /// Lets the user choose where to, and writes.
    ///
    /// @param written hears the file's name
    void write(Map<String, String> said, Consumer<String> written, Consumer<StudioFault> failed);
}

package studio.longplay.engine.script;

/// Answers whether a file that a script names is there.
@FunctionalInterface
public interface FileLookup {
    /// Whether there is such a file.
    ///
    /// @param name as the script writes it, relative to the script's folder
    boolean exists(String name);
}

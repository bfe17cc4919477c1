package studio.longplay.engine.inference.run;

import studio.longplay.engine.fault.StudioFault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;

/// Keeps in a data folder where the user's build of the runtime lies, as `models-runtime.txt`: one
/// line. It counts from the next start on, since a library is loaded once.
public final class RuntimeFile {
    private static final String NAME = "models-runtime.txt";

    private final Path file;

    /// @param home the data folder; nothing is read yet
    public RuntimeFile(Path home) {
        file = home.toAbsolutePath().normalize().resolve(NAME);
    }

    /// The folder; empty for the runtime that is shipped, or if the file cannot be understood.
    public Optional<Path> read() {
        try {
            String line = Files.readString(file).strip();
            return line.isEmpty() ? Optional.empty() : Optional.of(Path.of(line));
        } catch (IOException | InvalidPathException _) {
            // What is shipped runs models too.
            return Optional.empty();
        }
    }

    /// Keeps a folder; empty for the runtime that is shipped.
    ///
    /// @throws StudioFault.Resource `store.unwritable`
    public void write(Optional<Path> folder) throws StudioFault.Resource {
        Path part = file.resolveSibling("." + UUID.randomUUID() + ".part");
        try {
            if (folder.isEmpty()) {
                Files.deleteIfExists(file);
                return;
            }
            Files.createDirectories(file.getParent());
            String line = folder.get().toAbsolutePath().normalize() + "\n";
            Files.writeString(part, line, StandardCharsets.UTF_8);
            Files.move(
                    part,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw RunFaults.unwritable(file, e);
        }
    }
}

package studio.longplay.engine.render.make;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/// By what one sees, without reading it, that a file is another one than before.
record FileStamp(FileTime changed, long bytes, boolean isFile) {
    /// Empty if it is not there.
    static Optional<FileStamp> of(Path file) {
        try {
            var facts = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(
                    new FileStamp(facts.lastModifiedTime(), facts.size(), facts.isRegularFile()));
        } catch (IOException missing) {
            return Optional.empty();
        }
    }
}

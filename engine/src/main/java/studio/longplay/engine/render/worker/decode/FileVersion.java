package studio.longplay.engine.render.worker.decode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/// A file as it is now, told from what it was before without reading it.
///
/// @param changedMillis when it was written last; 0 if it is not there
record FileVersion(Path file, long bytes, long changedMillis) {
    static FileVersion of(Path file) {
        try {
            BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
            return new FileVersion(file, facts.size(), facts.lastModifiedTime().toMillis());
        } catch (IOException missing) {
            // What is wrong with it is said by whoever opens it.
            return new FileVersion(file, 0, 0);
        }
    }

    String name() {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}

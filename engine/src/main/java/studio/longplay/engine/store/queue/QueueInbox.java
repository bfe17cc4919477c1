package studio.longplay.engine.store.queue;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.AtomicFile;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Where processes that do not have the queue leave their wishes for the one that has it: a file
/// each, in the order of their names.
///
/// @param folder of the files
public record QueueInbox(Path folder) {
    private static final String SUFFIX = ".json";

    /// Leaves a wish.
    public void leave(QueueWish wish) throws StudioFault {
        String name =
                String.format(
                        Locale.ROOT,
                        "%019d-%s%s",
                        System.currentTimeMillis(),
                        UUID.randomUUID(),
                        SUFFIX);
        AtomicFile.write(folder.resolve(name), QueueJson.write(wish) + "\n");
    }

    /// One that was left.
    ///
    /// @param file to be removed when it is granted
    record Left(Path file, Optional<QueueWish> wish) {}

    /// What was left, the earliest first; what cannot be read is no wish.
    List<Left> read() throws StudioFault {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            found.forEach(files::add);
        } catch (IOException e) {
            throw DiskFault.reading(folder, e);
        }
        files.sort(null);
        List<Left> left = new ArrayList<>();
        for (Path file : files) {
            left.add(new Left(file, wish(file)));
        }
        return left;
    }

    private static Optional<QueueWish> wish(Path file) throws StudioFault {
        try {
            QueueWish wish = QueueJson.read(Files.readString(file), QueueWish.class);
            return Optional.ofNullable(wish.act()).map(_ -> wish);
        } catch (NoSuchFileException | JacksonException nothing) {
            return Optional.empty();
        } catch (IOException e) {
            throw DiskFault.reading(file, e);
        }
    }

    /// Removes a wish that was granted.
    static void remove(Left left) throws StudioFault {
        try {
            Files.deleteIfExists(left.file());
        } catch (IOException e) {
            throw DiskFault.writing(left.file(), e);
        }
    }
}

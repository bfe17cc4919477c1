package studio.longplay.engine.media.ffmpeg;

import studio.longplay.engine.fault.StudioFault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/// The last steps of writing a file: onto the disk, and under its name.
final class DurableFile {
    private DurableFile() {}

    /// Forces what was written to the disk.
    ///
    /// @return the file's size in bytes
    static long sync(Path file) throws StudioFault {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
            return channel.size();
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /// A name beside `file` that nobody else uses.
    static Path partOf(Path file) {
        return file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
    }

    /// Gives a finished file its name, in one step.
    static void publish(Path part, Path file) throws StudioFault {
        try {
            Files.move(
                    part,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    static void discard(Path part) throws StudioFault {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw unwritable(part, e);
        }
    }

    static StudioFault unwritable(Path file, IOException cause) {
        return new StudioFault.Media(
                "media.unwritable",
                "The file " + file + " could not be written (" + cause.getMessage() + ").",
                "Check that the folder exists, may be written to and has room.",
                cause);
    }
}

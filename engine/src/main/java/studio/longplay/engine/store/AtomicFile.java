package studio.longplay.engine.store;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.UUID;

/// Writes small files whole or not at all: a reader, and a machine that loses power, sees the old
/// file or the new one and never a half.
public final class AtomicFile {
    private static final boolean WINDOWS =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

    private AtomicFile() {}

    /// Creates or replaces a file; folders it needs are created.
    ///
    /// @throws StudioFault.Resource `store.disk-full`, `store.no-access`, `store.unwritable`
    public static void write(Path file, byte[] content) throws StudioFault {
        Path whole = file.toAbsolutePath();
        try {
            Files.createDirectories(folderOf(whole));
        } catch (IOException e) {
            throw DiskFault.writing(file, e);
        }
        writeInPlace(file, content);
    }

    /// As [#write(Path, byte[])] in a folder that must be there: where its disk was unplugged, none
    /// is made in the place it leaves.
    ///
    /// @throws StudioFault.Resource `store.disk-full`, `store.no-access`, `store.unwritable`
    public static void writeInPlace(Path file, byte[] content) throws StudioFault {
        Path whole = file.toAbsolutePath();
        Path part = whole.resolveSibling(whole.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            try {
                writeAndFlush(part, content);
                rename(part, whole);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw DiskFault.writing(file, e);
        }
    }

    /// Creates or replaces a file of UTF-8 text.
    public static void write(Path file, String text) throws StudioFault {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /// Writes a new file and waits until the disk has it.
    static void writeAndFlush(Path file, byte[] content) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /// Renames a flushed file over another and waits until the disk has the new name.
    public static void rename(Path part, Path whole) throws IOException {
        move(part, whole);
        flushFolder(folderOf(whole));
    }

    static void move(Path part, Path whole) throws IOException {
        Files.move(
                part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Waits until the disk has a file's content.
    public static void flush(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /// Waits until the disk has the names in a folder. Windows has no such call and needs none: its
    /// file system writes names ahead in a log.
    public static void flushFolder(Path folder) throws IOException {
        if (WINDOWS) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static Path folderOf(Path absolute) {
        Path folder = absolute.getParent();
        if (folder == null) {
            throw new IllegalArgumentException("not a file: " + absolute);
        }
        return folder;
    }
}

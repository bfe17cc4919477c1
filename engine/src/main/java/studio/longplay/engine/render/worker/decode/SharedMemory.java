package studio.longplay.engine.render.worker.decode;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

/// Memory that two processes see: a file in the temporary folder, mapped by both. Its name is taken
/// away as soon as both have it, so that nothing stays behind when one of them is killed.
final class SharedMemory implements AutoCloseable {
    private static final int CHUNK = 1 << 20;
    private static final String PREFIX = "longplay-frame";
    private static final String SUFFIX = ".bgra";

    /// Far longer than any file keeps its name.
    private static final Duration MOMENT = Duration.ofMinutes(10);

    private final Path file;
    private final Arena arena;
    private final Pixels pixels;

    private SharedMemory(Path file, Arena arena, Pixels pixels) {
        this.file = file;
        this.arena = arena;
        this.pixels = pixels;
    }

    /// Memory for one frame, to be used by the thread that makes it.
    ///
    /// @throws StudioFault.Resource if the disk is full
    static SharedMemory make(int width, int height) throws StudioFault {
        Path file = newFile();
        Arena arena = Arena.ofConfined();
        boolean made = false;
        try {
            int rowBytes = rowBytes(width);
            // Written and not only promised: on a full disk a promise ends the process that uses
            // it.
            fill(file, (long) rowBytes * height);
            Pixels pixels = new Pixels(width, height, rowBytes, map(file, arena));
            SharedMemory memory = new SharedMemory(file, arena, pixels);
            made = true;
            return memory;
        } catch (IOException e) {
            throw DiskFault.writing(file, e);
        } finally {
            if (!made) {
                arena.close();
                forget(file);
            }
        }
    }

    /// Removes what processes left that were killed in the moment between making such a file and
    /// taking its name away.
    static void sweep() throws StudioFault {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        FileTime lately = FileTime.from(Instant.now().minus(MOMENT));
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).compareTo(lately) < 0) {
                    forget(file);
                }
            }
        } catch (NoSuchFileException takenAway) {
            // Its own process did that.
            return;
        } catch (IOException e) {
            throw DiskFault.reading(folder, e);
        }
    }

    /// An empty file for a child to write.
    static Path newFile() throws StudioFault {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            Path file = Files.createTempFile(folder, PREFIX, SUFFIX);
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw DiskFault.writing(folder, e);
        }
    }

    static int rowBytes(int width) {
        return Math.ceilDiv(width * 4, 64) * 64;
    }

    private static void fill(Path file, long bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer zeros = ByteBuffer.allocateDirect((int) Math.min(CHUNK, bytes));
            while (channel.position() < bytes) {
                zeros.clear().limit((int) Math.min(zeros.capacity(), bytes - channel.position()));
                channel.write(zeros);
            }
        }
    }

    /// All of a file, to read and write.
    static MemorySegment map(Path file, Arena arena) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return channel.map(FileChannel.MapMode.READ_WRITE, 0, channel.size(), arena);
        }
    }

    /// Takes the name away; where a mapped file keeps its name, that is done when we end.
    static void forget(Path file) {
        boolean _ = file.toFile().delete();
    }

    Path file() {
        return file;
    }

    Pixels pixels() {
        return pixels;
    }

    @Override
    public void close() {
        arena.close();
        forget(file);
    }
}

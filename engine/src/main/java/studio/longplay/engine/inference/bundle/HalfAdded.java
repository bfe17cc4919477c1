package studio.longplay.engine.inference.bundle;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.ThisProcess;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The hidden folder that a bundle is put together in, beside the bundles: `models/.UUID`. While it
/// is open a file in it is locked, and the system lets go of that lock when a process is killed: so
/// what was left behind is told from what is being made, and goes with the next bundle.
///
/// The file's name tells the process ([ThisProcess]), which never opens a second time what it holds
/// itself.
final class HalfAdded implements AutoCloseable {
    private static final Pattern NAME =
            Pattern.compile("\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final String HELD = ".held";

    /// Between making the folder and locking the file in it nobody waits for so long.
    private static final Duration BEGINNING = Duration.ofSeconds(30);

    /// Where disks cannot lock, or an older version made it: nobody adds one bundle for longer.
    private static final Duration STALE = Duration.ofDays(1);

    private final Path folder;
    private final FileChannel held;

    private HalfAdded(Path folder, FileChannel held) {
        this.folder = folder;
        this.held = held;
    }

    /// Begins one.
    ///
    /// @param models is there
    /// @throws StudioFault.Resource `store.unwritable`
    static HalfAdded in(Path models) throws StudioFault {
        Path folder = models.resolve("." + UUID.randomUUID());
        try {
            Files.createDirectory(folder);
            FileChannel held =
                    FileChannel.open(
                            folder.resolve(HELD + "." + ThisProcess.name()),
                            StandardOpenOption.CREATE_NEW,
                            StandardOpenOption.WRITE);
            lock(held);
            return new HalfAdded(folder, held);
        } catch (IOException e) {
            throw BundleFaults.writing(folder, e);
        }
    }

    /// Not every disk can.
    private static boolean lock(FileChannel held) {
        try {
            return held.tryLock() != null;
        } catch (IOException _) {
            return false;
        }
    }

    Path folder() {
        return folder;
    }

    /// Takes away all that processes left that were killed.
    ///
    /// @throws StudioFault.Resource `store.unreadable`, `store.unwritable`
    static void sweep(Path models) throws StudioFault {
        List<Path> left = new ArrayList<>();
        try (Stream<Path> found = Files.list(models)) {
            for (Path one : (Iterable<Path>) found::iterator) {
                if (NAME.matcher(String.valueOf(one.getFileName())).matches() && isLeft(one)) {
                    left.add(one);
                }
            }
        } catch (IOException e) {
            throw BundleFaults.reading(models, e);
        }
        for (Path one : left) {
            delete(one);
        }
    }

    private static boolean isLeft(Path folder) throws IOException {
        Optional<Path> held = held(folder);
        return held.isEmpty()
                ? isOlder(folder, STALE)
                : isOlder(held.get(), BEGINNING)
                        && (isOlder(folder, STALE) || (!isOurs(held.get()) && isLetGo(held.get())));
    }

    private static Optional<Path> held(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(one -> one.getFileName().toString().startsWith(HELD))
                    .filter(one -> Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS))
                    .findFirst();
        }
    }

    private static boolean isOurs(Path held) {
        return held.getFileName().toString().equals(HELD + "." + ThisProcess.name());
    }

    private static boolean isOlder(Path path, Duration age) throws IOException {
        FileTime since = FileTime.from(Instant.now().minus(age));
        return Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS).compareTo(since) < 0;
    }

    private static boolean isLetGo(Path held) {
        try (FileChannel channel = FileChannel.open(held, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (IOException | OverlappingFileLockException _) {
            return false;
        }
    }

    /// Takes it away with all that is still in it.
    @Override
    public void close() throws StudioFault {
        try {
            held.close();
        } catch (IOException e) {
            throw BundleFaults.writing(folder, e);
        } finally {
            delete(folder);
        }
    }

    /// Links are removed, never followed.
    static void delete(Path folder) throws StudioFault {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw BundleFaults.writing(folder, e);
        }
    }
}

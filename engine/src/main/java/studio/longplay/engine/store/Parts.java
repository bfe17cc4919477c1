package studio.longplay.engine.store;

import studio.longplay.engine.jobs.ThisProcess;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Names for files being written. Each process has a folder of its own and holds a lock in it, so
/// what a dead one left is known by its free lock, whatever process numbers are used again.
final class Parts implements AutoCloseable {
    private static final String OWNER = "owner.lock";

    private final Path folder;
    private final FileChannel owner;

    private Parts(Path folder, FileChannel owner) {
        this.folder = folder;
        this.owner = owner;
    }

    /// Removes what dead processes left in `all`, and begins this one's folder. Called under the
    /// store's lock, so nobody sees a folder that is made and not yet locked.
    static Parts begin(Path all) throws IOException {
        Files.createDirectories(all);
        try (DirectoryStream<Path> sessions = Files.newDirectoryStream(all)) {
            for (Path session : sessions) {
                if (!isOurs(session)) {
                    removeIfDead(session);
                }
            }
        }
        Path mine =
                Files.createDirectory(all.resolve(ThisProcess.name() + "-" + UUID.randomUUID()));
        FileChannel owner = openLock(mine);
        owner.lock();
        return new Parts(mine, owner);
    }

    private static boolean isOurs(Path session) {
        return session.getFileName().toString().startsWith(ThisProcess.name() + "-");
    }

    Path next(String suffix) {
        return folder.resolve(UUID.randomUUID() + "." + suffix);
    }

    boolean holds(Path part) {
        return part.toAbsolutePath().normalize().startsWith(folder);
    }

    private static void removeIfDead(Path session) throws IOException {
        try (FileChannel channel = openLock(session);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                return;
            }
        }
        removeAll(session);
    }

    /// The numbers of the processes but this one that have a folder here and live.
    static List<Long> others(Path all) throws IOException {
        List<Long> numbers = new ArrayList<>();
        try (DirectoryStream<Path> sessions = Files.newDirectoryStream(all)) {
            for (Path session : sessions) {
                String name = String.valueOf(session.getFileName());
                if (!isOurs(session) && isHeld(session)) {
                    numbers.add(Long.parseLong(name.substring(0, name.indexOf('-'))));
                }
            }
        } catch (NoSuchFileException nobodyYet) {
            return List.of();
        }
        return numbers.stream().distinct().sorted().toList();
    }

    private static boolean isHeld(Path session) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(session.resolve(OWNER), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    private static FileChannel openLock(Path session) throws IOException {
        return FileChannel.open(
                session.resolve(OWNER), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /// A file that an orphaned worker still writes cannot be removed on Windows; the next start
    /// removes it.
    private static void removeAll(Path session) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(session)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(session);
    }

    @Override
    public void close() throws IOException {
        owner.close();
        try {
            removeAll(folder);
        } catch (DirectoryNotEmptyException stillWritten) {
            // Who was cancelled may begin a last part meanwhile: the next start removes it.
        }
    }
}

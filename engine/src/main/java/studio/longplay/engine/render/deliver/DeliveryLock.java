package studio.longplay.engine.render.deliver;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.AtomicFile;
import studio.longplay.engine.store.StaleParts;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Keeps a delivery folder for one making at a time: `.longplay.lock` is locked while it lasts, and
/// `.longplay.owner` names the process.
///
/// The system gives the lock back when its process dies, however it dies. They are two files
/// because closing a file gives up all locks a process has on it, so whoever asks for the owner
/// must not open the locked one. Both go when the making is over, and the folder too if nothing
/// came of it.
public final class DeliveryLock implements AutoCloseable {
    static final String LOCK = ".longplay.lock";
    static final String OWNER = ".longplay.owner";

    /// The folder, `stems` and `captions` in it, and what is in those.
    private static final int PARTS_DEPTH = 3;

    private final Path folder;
    private final FileChannel channel;

    private DeliveryLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /// Takes a folder, which is made where it is not there, and removes what a killed making left
    /// half-written in it.
    ///
    /// @throws StudioFault.Resource `delivery.in-use` if another making writes to it
    /// @throws StudioFault.Input `delivery.folder` if it cannot be made
    public static synchronized DeliveryLock take(Path folder) throws StudioFault {
        DeliveryFolder.make(folder);
        Path file = folder.resolve(LOCK);
        try {
            if (Owner.read(folder).filter(Owner.ours()::equals).isPresent()) {
                // Not even to be refused may it be opened and closed again here.
                throw inUse(folder);
            }
            FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw inUse(folder);
            }
            if (!Files.exists(file)) {
                // Its last owner took it away between our opening and locking it.
                channel.close();
                return take(folder);
            }
            DeliveryLock lock = new DeliveryLock(folder, channel);
            AtomicFile.writeInPlace(folder.resolve(OWNER), Owner.ours().bytes());
            StaleParts.remove(folder, PARTS_DEPTH);
            return lock;
        } catch (IOException e) {
            throw DiskFault.writing(file, e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ourselves) {
            return false;
        }
    }

    /// Who writes to a folder now, if anybody does.
    ///
    /// @return for example `process 4711, since 21:03:07`
    public static Optional<String> owner(Path folder) throws StudioFault {
        try {
            return Owner.read(folder).filter(Owner::lives).map(Owner::words);
        } catch (IOException e) {
            throw DiskFault.reading(folder.resolve(OWNER), e);
        }
    }

    /// @param startedMillis when the process began, since 1970; 0 where the system does not say: a
    ///   number that was given again to another process is known by that
    private record Owner(long process, long startedMillis) {
        static Owner ours() {
            return of(ProcessHandle.current());
        }

        private static Owner of(ProcessHandle process) {
            return new Owner(
                    process.pid(),
                    process.info().startInstant().map(Instant::toEpochMilli).orElse(0L));
        }

        static Optional<Owner> read(Path folder) throws IOException {
            try {
                String[] words = Files.readString(folder.resolve(OWNER)).strip().split(" ");
                return Optional.of(
                        new Owner(
                                Long.parseLong(words[0]),
                                words.length > 1 ? Long.parseLong(words[1]) : 0));
            } catch (NoSuchFileException | NumberFormatException nobody) {
                return Optional.empty();
            }
        }

        byte[] bytes() {
            return (process + " " + startedMillis).getBytes(StandardCharsets.US_ASCII);
        }

        boolean lives() {
            return ProcessHandle.of(process)
                    .filter(ProcessHandle::isAlive)
                    .filter(alive -> startedMillis == 0 || of(alive).equals(this))
                    .isPresent();
        }

        String words() {
            return "process "
                    + process
                    + (startedMillis == 0
                            ? ""
                            : ", since "
                                    + LocalTime.ofInstant(
                                                    Instant.ofEpochMilli(startedMillis),
                                                    ZoneId.systemDefault())
                                            .truncatedTo(ChronoUnit.SECONDS)
                                            .format(DateTimeFormatter.ISO_LOCAL_TIME));
        }
    }

    private static StudioFault.Resource inUse(Path folder) throws IOException {
        String process = Owner.read(folder).map(Owner::words).orElse("another process");
        return new StudioFault.Resource(
                "delivery.in-use",
                "The folder " + folder + " is being written by " + process + ".",
                "Wait until that has ended, or choose another folder with -o.");
    }

    @Override
    public void close() throws StudioFault {
        Path file = folder.resolve(LOCK);
        try (channel) {
            Files.deleteIfExists(folder.resolve(OWNER));
            delete(file);
            delete(folder);
        } catch (IOException e) {
            throw DiskFault.writing(file, e);
        }
    }

    /// A folder with something in it stays; so does, on Windows, the lock we still have open.
    private static void delete(Path file) throws IOException {
        try {
            Files.deleteIfExists(file);
        } catch (DirectoryNotEmptyException filled) {
            assert Files.isDirectory(file);
        } catch (FileSystemException open) {
            if (file.getFileName().toString().equals(LOCK)) {
                return;
            }
            throw open;
        }
    }
}

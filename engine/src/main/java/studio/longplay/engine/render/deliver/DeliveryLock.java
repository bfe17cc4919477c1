package studio.longplay.engine.render.deliver;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.AtomicFile;
import studio.longplay.engine.store.DiskFault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

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

    private final Path folder;
    private final FileChannel channel;

    private DeliveryLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /// Takes a folder, which is made where it is not there.
    ///
    /// @throws StudioFault.Resource `delivery.in-use` if another making writes to it
    /// @throws StudioFault.Input `delivery.folder` if it cannot be made
    public static DeliveryLock take(Path folder) throws StudioFault {
        DeliveryFolder.make(folder);
        Path file = folder.resolve(LOCK);
        try {
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
            AtomicFile.write(folder.resolve(OWNER), String.valueOf(ProcessHandle.current().pid()));
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

    private static StudioFault.Resource inUse(Path folder) throws IOException {
        String process;
        try {
            process = "process " + Files.readString(folder.resolve(OWNER)).strip();
        } catch (NoSuchFileException justBeginning) {
            process = "another process";
        }
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

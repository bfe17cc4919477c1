package studio.longplay.engine.store.folder;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.AtomicFile;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/// Keeps a folder for one opener: `project.lock` is locked, and `project.owner` says by whom.
///
/// They are two files because closing a file gives up all POSIX locks a process has on it: whoever
/// wants to know must not open the locked one.
final class FolderLock implements AutoCloseable {
    private final Path owner;
    private final FileChannel channel;

    private FolderLock(Path owner, FileChannel channel) {
        this.owner = owner;
        this.channel = channel;
    }

    /// @throws StudioFault.Resource `store.project-open` if somebody has it
    static synchronized FolderLock take(Path folder) throws StudioFault {
        Path owner = folder.resolve("project.owner");
        Path locked = folder.resolve("project.lock");
        try {
            if (readOwner(owner).equals(thisProcess())) {
                throw taken(folder, thisProcess());
            }
            FileChannel channel =
                    FileChannel.open(locked, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (channel.tryLock() == null) {
                    channel.close();
                    throw taken(folder, readOwner(owner));
                }
            } catch (OverlappingFileLockException e) {
                channel.close();
                throw taken(folder, thisProcess());
            }
            FolderLock lock = new FolderLock(owner, channel);
            AtomicFile.write(owner, thisProcess());
            return lock;
        } catch (IOException e) {
            throw DiskFault.writing(locked, e);
        }
    }

    private static String readOwner(Path owner) throws IOException {
        try {
            return Files.readString(owner);
        } catch (NoSuchFileException nobody) {
            return "";
        }
    }

    /// The start time tells processes apart that had the same number.
    private static String thisProcess() {
        ProcessHandle self = ProcessHandle.current();
        String started = self.info().startInstant().map(Instant::toString).orElse("");
        return self.pid() + " " + started;
    }

    private static StudioFault.Resource taken(Path folder, String owner) {
        String pid = owner.isEmpty() ? "unknown" : owner.substring(0, owner.indexOf(' '));
        return new StudioFault.Resource(
                "store.project-open",
                "The project " + folder + " is already open in process " + pid + ".",
                "Close it there, or wait until that process has ended.");
    }

    @Override
    public void close() throws StudioFault {
        try {
            Files.deleteIfExists(owner);
            channel.close();
        } catch (IOException e) {
            throw DiskFault.writing(owner, e);
        }
    }
}

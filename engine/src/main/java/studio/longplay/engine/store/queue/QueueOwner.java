package studio.longplay.engine.store.queue;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.AtomicFile;
import studio.longplay.engine.store.database.LocalDatabase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// Which process works on a queue. The database keeps other processes out by itself, but lets its
/// own open it twice, and a second queue would take the first one's running jobs for cut off.
final class QueueOwner {
    private static final Duration SAME_START = Duration.ofSeconds(10);

    private QueueOwner() {}

    /// @throws StudioFault.Resource [LocalDatabase#HELD] if this process works on it
    static void requireNotOurs(Path folder) throws StudioFault {
        Path file = file(folder);
        String owner = "";
        try {
            owner = Files.readString(file);
        } catch (NoSuchFileException nobody) {
            return;
        } catch (IOException e) {
            throw DiskFault.reading(file, e);
        }
        if (owner.equals(thisProcess())) {
            throw new StudioFault.Resource(
                    LocalDatabase.HELD,
                    "This Longplay works on the queue already.",
                    "Do it there.");
        }
    }

    /// Notes that this process works on it, which has its database.
    static void claim(Path folder) throws StudioFault {
        AtomicFile.write(file(folder), thisProcess());
    }

    static void leave(Path folder) throws StudioFault {
        Path file = file(folder);
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw DiskFault.writing(file, e);
        }
    }

    /// Whether some process works on it that has not ended.
    static boolean isAlive(Path folder) throws StudioFault {
        Path file = file(folder);
        try {
            String[] owner = Files.readString(file).strip().split(" ", 2);
            long number = Long.parseLong(owner[0]);
            String started = owner.length > 1 ? owner[1] : "";
            return ProcessHandle.of(number)
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> mayHaveStarted(process, started))
                    .isPresent();
        } catch (NoSuchFileException | NumberFormatException nobody) {
            return false;
        } catch (IOException e) {
            throw DiskFault.reading(file, e);
        }
    }

    /// Systems tell start times only roughly, a second off after the clock was set, or not at all.
    private static boolean mayHaveStarted(ProcessHandle process, String told) {
        Optional<Instant> started = process.info().startInstant();
        if (started.isEmpty() || told.isEmpty()) {
            return true;
        }
        try {
            Duration off = Duration.between(Instant.parse(told), started.get()).abs();
            return off.compareTo(SAME_START) <= 0;
        } catch (DateTimeParseException unreadable) {
            return false;
        }
    }

    private static Path file(Path folder) {
        return folder.resolve("queue.owner");
    }

    /// The start time tells processes apart that had the same number.
    private static String thisProcess() {
        ProcessHandle self = ProcessHandle.current();
        String started = self.info().startInstant().map(Instant::toString).orElse("");
        return self.pid() + " " + started;
    }
}

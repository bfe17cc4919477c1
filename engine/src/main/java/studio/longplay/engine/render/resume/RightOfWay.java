package studio.longplay.engine.render.resume;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.jobs.JobContext;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CancellationException;

/// Lets a preview go before exports of other processes on one data folder: it holds a lock on a
/// file there, and work rests at the end of a piece as long as somebody else holds it. The lock of
/// a process that dies goes with it.
///
/// It is a courtesy: where the file cannot be locked, nobody waits. Safe for any number of threads.
final class RightOfWay {
    static final String NAME = "preview.lock";
    private static final long LOOK_MILLIS = 100;

    private final Path file;
    private @Nullable FileChannel held;

    /// @param home the data folder
    RightOfWay(Path home) {
        file = home.resolve(NAME);
    }

    /// Has the exports of other processes rest, or go on.
    synchronized void take(boolean wanted) {
        try {
            if (wanted && held == null) {
                held = locked();
            } else if (!wanted && held != null) {
                FileChannel ended = held;
                held = null;
                ended.close();
            }
        } catch (IOException | OverlappingFileLockException _) {
            // Then exports elsewhere go on beside it.
        }
    }

    /// Several previews may hold it; who looks whether it is held does so for a moment only.
    private FileChannel locked() throws IOException {
        FileChannel channel = open();
        FileLock _ = channel.lock(0, Long.MAX_VALUE, true);
        return channel;
    }

    private FileChannel open() throws IOException {
        Files.createDirectories(file.getParent());
        return FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /// Whether another process has it. This process does not look while it has it itself: to close
    /// the file would give up its own lock.
    synchronized boolean isTaken() {
        if (held != null) {
            return false;
        }
        try (FileChannel channel = open()) {
            @Nullable FileLock free = channel.tryLock();
            return free == null;
        } catch (IOException | OverlappingFileLockException _) {
            return false;
        }
    }

    /// The same surroundings for work that rests while another process has it.
    JobContext around(JobContext context) {
        return context.restingAlso(this::pass);
    }

    private void pass(JobContext context) {
        try {
            while (isTaken()) {
                Thread.sleep(LOOK_MILLIS);
                context.checkCancelled();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        }
    }
}

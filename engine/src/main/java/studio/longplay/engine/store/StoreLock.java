package studio.longplay.engine.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/// One at a time, among all threads of all processes that work on one folder. May be taken again by
/// the thread that has it.
///
/// The file is opened anew each time: an interrupted thread closes the channel it waits on, and
/// must not close it for the others.
public record StoreLock(Path file) {
    /// A process may not lock a file twice, though two stores of it be open on one folder.
    private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();

    /// What is done under the lock.
    public interface Work<T> {
        T run() throws IOException;
    }

    /// Does the work while nobody else does any under this lock.
    public <T> T holding(Work<T> work) throws IOException {
        IN_THIS_PROCESS.lock();
        try {
            return IN_THIS_PROCESS.getHoldCount() > 1 ? work.run() : locked(work);
        } finally {
            IN_THIS_PROCESS.unlock();
        }
    }

    private <T> T locked(Work<T> work) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(
                                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            return work.run();
        }
    }
}

package studio.longplay.engine.store.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/// Another process that makes a file older or tries to lock it, which this one must not do to a
/// file that it holds a lock on: any closing of it gives up the lock.
public final class Locking {
    private Locking() {}

    static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        long seconds = Long.parseLong(arguments[1]);
        if (seconds > 0) {
            FileTime then = FileTime.from(Instant.now().minusSeconds(seconds));
            Files.setLastModifiedTime(file, then);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            System.out.println(lock == null ? "held" : "free");
        }
    }

    /// Whether another process can lock it.
    ///
    /// @param said where it says so
    public static boolean isHeld(Path file, Path said) throws IOException, InterruptedException {
        return isHeldAged(file, 0, said);
    }

    /// The same, after it seems to have been written so many seconds ago.
    public static boolean isHeldAged(Path file, long seconds, Path said)
            throws IOException, InterruptedException {
        try (Child child =
                Child.start(Locking.class, said, file.toString(), String.valueOf(seconds))) {
            child.awaitSomeWords();
            return child.lines().getFirst().equals("held");
        }
    }
}

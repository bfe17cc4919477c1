package studio.longplay.engine.fault;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;

/// Says in our words what a disk refused.
public final class DiskFault {
    private static final Pattern FULL =
            Pattern.compile(
                    "no space left|not enough space|disk quota exceeded|disk is full",
                    Pattern.CASE_INSENSITIVE);

    /// The systems translate their messages; a disk with less than this left counts as full too.
    private static final long FULL_BELOW_BYTES = 1 << 16;

    private DiskFault() {}

    /// The fault of a write.
    ///
    /// @return `store.disk-full`, `store.no-access` or `store.unwritable`
    /// @throws CancellationException if the thread was interrupted, which is no fault of the disk
    public static StudioFault.Resource writing(Path file, IOException cause) {
        throwIfInterrupted(cause);
        if (isFull(file, cause)) {
            return new StudioFault.Resource(
                    "store.disk-full",
                    "The disk with " + file + " is full.",
                    "Free some space or choose another folder; what is finished is kept.",
                    cause);
        }
        if (cause instanceof AccessDeniedException) {
            return new StudioFault.Resource(
                    "store.no-access",
                    "You may not write " + file + ".",
                    "Change the folder's permissions or choose another folder.",
                    cause);
        }
        return new StudioFault.Resource(
                "store.unwritable",
                file.normalize() + " cannot be written: " + reason(cause) + ".",
                "Choose another place, or check that its disk is connected and may be written to.",
                cause);
    }

    /// The fault of a read.
    ///
    /// @return `store.missing` or `store.unreadable`
    /// @throws CancellationException if the thread was interrupted
    public static StudioFault.Resource reading(Path file, IOException cause) {
        throwIfInterrupted(cause);
        if (cause instanceof NoSuchFileException) {
            return new StudioFault.Resource(
                    "store.missing",
                    "There is no file " + file + ".",
                    "Check its name, or put it back.",
                    cause);
        }
        return new StudioFault.Resource(
                "store.unreadable",
                file + " cannot be read: " + reason(cause) + ".",
                "Check the file's permissions and that the disk is connected.",
                cause);
    }

    private static void throwIfInterrupted(IOException cause) {
        if (cause instanceof ClosedByInterruptException
                || cause instanceof FileLockInterruptionException) {
            throw (CancellationException) new CancellationException("interrupted").initCause(cause);
        }
    }

    private static boolean isFull(Path file, IOException cause) {
        return (cause.getMessage() != null && FULL.matcher(cause.getMessage()).find())
                || hasNoRoom(file, FULL_BELOW_BYTES);
    }

    /// Whether less than so much may still be written where a file is or would be; false where the
    /// disk does not say.
    public static boolean hasNoRoom(Path file, long bytes) {
        Path existing = file.toAbsolutePath();
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        try {
            return existing != null && Files.getFileStore(existing).getUsableSpace() < bytes;
        } catch (IOException unknown) {
            return false;
        }
    }

    private static String reason(IOException cause) {
        String told = cause instanceof FileSystemException file ? file.getReason() : null;
        String message = told == null ? cause.getMessage() : told;
        return message == null
                ? cause.getClass().getSimpleName().toLowerCase(Locale.ROOT)
                : message;
    }
}

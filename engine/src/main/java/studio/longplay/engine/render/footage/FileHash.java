package studio.longplay.engine.render.footage;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.store.Digest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A file's SHA-256 and length, read so that it can be stopped.
///
/// @param bytes that were read
record FileHash(Digest digest, long bytes) {
    private static final int BUFFER_BYTES = 1 << 20;

    /// @throws StudioFault.Input `media.unreadable-file` if the file cannot be read
    static FileHash of(Path file, JobContext context) throws StudioFault {
        MessageDigest sha256 = sha256();
        byte[] buffer = new byte[BUFFER_BYTES];
        long bytes = 0;
        try (InputStream in = Files.newInputStream(file)) {
            long total = Files.size(file) / BUFFER_BYTES;
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                context.checkCancelled();
                sha256.update(buffer, 0, count);
                bytes += count;
                context.progress(new Progress("Reading", bytes / BUFFER_BYTES, total));
            }
        } catch (IOException e) {
            throw new StudioFault.Input(
                    "media.unreadable-file",
                    "The file " + file + " cannot be read.",
                    "Check the disk and that the file may be read, then try again.",
                    e);
        }
        return new FileHash(new Digest(HexFormat.of().formatHex(sha256.digest())), bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}

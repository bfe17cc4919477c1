package studio.longplay.engine.media;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.JobContext;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;

/// The SHA-256 of bytes as they pass by, made on a thread of its own: whoever writes them goes on
/// meanwhile, and is held up only when hashing lags a megabyte behind.
///
/// One thread at a time hands bytes in; what it handed in may be changed at once.
final class PassingDigest implements AutoCloseable {
    private static final int BLOCK_BYTES = 1 << 16;
    private static final int BLOCKS = 16;
    private static final byte[] ZEROS = new byte[BLOCK_BYTES];

    private final Crew aside = new Crew("hashing", 1);
    private final BlockingQueue<byte[]> free = new ArrayBlockingQueue<>(BLOCKS);
    private final MessageDigest digest;

    PassingDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
        for (int i = 0; i < BLOCKS; i++) {
            free.add(new byte[BLOCK_BYTES]);
        }
    }

    /// Hands in what remains of a buffer; its position stays.
    ///
    /// @throws CancellationException if the thread is interrupted while hashing lags behind
    void see(ByteBuffer bytes) {
        int end = bytes.limit();
        for (int at = bytes.position(); at < end; at += BLOCK_BYTES) {
            byte[] block = block();
            int count = Math.min(BLOCK_BYTES, end - at);
            bytes.get(at, block, 0, count);
            hash(block, block, count);
        }
    }

    /// Hands in zeros.
    ///
    /// @throws CancellationException if the thread is interrupted while hashing lags behind
    void seeZeros(int count) {
        for (int left = count; left > 0; left -= BLOCK_BYTES) {
            hash(ZEROS, block(), Math.min(BLOCK_BYTES, left));
        }
    }

    /// @param after which of the blocks is free again then
    private void hash(byte[] bytes, byte[] after, int count) {
        aside.run(() -> {
            digest.update(bytes, 0, count);
            free.add(after);
        });
    }

    private byte[] block() {
        try {
            return free.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        }
    }

    /// Waits for the rest. Nothing can be handed in then.
    ///
    /// @return in lower-case hex
    String finish() throws StudioFault {
        return Crew.result(
                aside.begin(
                        Job.of("Hash", _ -> HexFormat.of().formatHex(digest.digest())),
                        JobContext.quiet()));
    }

    /// Hashes no more; what waits is forgotten.
    @Override
    public void close() {
        aside.close();
    }
}

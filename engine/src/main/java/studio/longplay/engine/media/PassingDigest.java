package studio.longplay.engine.media;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.JobContext;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;

/// The SHA-256 of bytes as they pass by, made on a thread of its own: whoever writes them goes on
/// meanwhile, and is held up only when hashing lags a megabyte behind.
///
/// One thread at a time hands bytes in; what it handed in may be changed at once.
final class PassingDigest implements AutoCloseable {
    /// Larger than what is written at once: handing over costs as much as hashing some kilobytes.
    private static final int BLOCK_BYTES = 1 << 18;

    private static final int BLOCKS = 4;
    private static final int LONGEST_SILENCE_BYTES = 1 << 22;
    private static final byte[] ZEROS = new byte[BLOCK_BYTES];
    private static final byte[] NONE = {};

    private final Crew aside = new Crew("hashing", 1);
    private final BlockingQueue<byte[]> free = new ArrayBlockingQueue<>(BLOCKS);
    private final MessageDigest digest;
    private byte[] block = NONE;
    private int filled;
    private int zeros;

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
        passZeros();
        int end = bytes.limit();
        int at = bytes.position();
        while (at < end) {
            begin();
            int count = Math.min(BLOCK_BYTES - filled, end - at);
            bytes.get(at, block, filled, count);
            filled += count;
            at += count;
            passWhole();
        }
    }

    /// Hands in zeros.
    ///
    /// @throws CancellationException if the thread is interrupted while hashing lags behind
    void seeZeros(int count) {
        int beside = filled == 0 ? 0 : Math.min(BLOCK_BYTES - filled, count);
        if (beside > 0) {
            Arrays.fill(block, filled, filled + beside, (byte) 0);
            filled += beside;
            passWhole();
        }
        zeros += count - beside;
        if (zeros >= LONGEST_SILENCE_BYTES) {
            passZeros();
        }
    }

    private void begin() {
        if (filled == 0) {
            block = block();
        }
    }

    private void passWhole() {
        if (filled == BLOCK_BYTES) {
            pass();
        }
    }

    private void pass() {
        byte[] bytes = block;
        int count = filled;
        block = NONE;
        filled = 0;
        aside.run(() -> {
            digest.update(bytes, 0, count);
            free.add(bytes);
        });
    }

    private void passZeros() {
        int count = zeros;
        if (count > 0) {
            zeros = 0;
            aside.run(() -> {
                for (int left = count; left > 0; left -= BLOCK_BYTES) {
                    digest.update(ZEROS, 0, Math.min(BLOCK_BYTES, left));
                }
            });
        }
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
        if (filled > 0) {
            pass();
        }
        passZeros();
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

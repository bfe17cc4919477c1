package studio.longplay.engine.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.fault.StudioFault;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;

/// Hashing on a thread of its own.
final class PassingDigestTest {
    private static final int MOST_BYTES = 700_000;

    @Test
    void piecesOfAnySizeAndZerosGiveTheDigestOfTheWhole() throws Exception {
        Random random = new Random(3);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        byte[] memory = new byte[MOST_BYTES];
        ByteBuffer outside = ByteBuffer.allocateDirect(MOST_BYTES);
        try (PassingDigest digest = new PassingDigest()) {
            for (int piece = 0; piece < 60; piece++) {
                int count = random.nextInt(MOST_BYTES);
                if (piece % 3 == 0) {
                    digest.seeZeros(count);
                    whole.write(new byte[count]);
                } else {
                    random.nextBytes(memory);
                    whole.write(memory, 0, count);
                    ByteBuffer bytes = piece % 3 == 1 ? ByteBuffer.wrap(memory) : outside;
                    bytes.clear().put(0, memory, 0, count).limit(count);
                    digest.see(bytes);
                    assertThat(bytes.remaining()).isEqualTo(count);
                    overwrite(bytes);
                }
            }
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(whole.toByteArray());
            assertThat(digest.finish()).isEqualTo(HexFormat.of().formatHex(hash));
        }
    }

    private static void overwrite(ByteBuffer bytes) {
        for (int i = 0; i < bytes.limit(); i++) {
            bytes.put(i, (byte) 7);
        }
    }

    @Test
    void itHashesOnAThreadOfItsOwnAndOnceClosedTakesNothing() throws StudioFault {
        PassingDigest digest = new PassingDigest();
        digest.see(ByteBuffer.allocate(MOST_BYTES));
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .contains("hashing-1");
        digest.finish();
        digest.close();
        assertThatThrownBy(() -> digest.see(ByteBuffer.allocate(MOST_BYTES)))
                .isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void whoWaitsForItCanBeInterrupted() {
        try (PassingDigest digest = new PassingDigest()) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> digest.see(ByteBuffer.allocate(1)))
                    .isInstanceOf(CancellationException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}

package studio.longplay.engine.sfx.bank;

import studio.longplay.engine.store.Digest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// By what a file is found again when it was moved: a SHA-256 of its length and of its first,
/// middle and last 64 KB. Reading all of a library of sounds would take hours; what goes into a
/// film is addressed by all of its bytes.
final class Fingerprint {
    private static final int PART_BYTES = 64 << 10;

    private Fingerprint() {}

    static String of(FileBytes file) throws IOException {
        ByteBuffer all = ByteBuffer.allocate(Long.BYTES + 3 * PART_BYTES);
        all.putLong(file.size());
        all.put(file.some(0, PART_BYTES, ByteOrder.BIG_ENDIAN));
        all.put(file.some(file.size() / 2, PART_BYTES, ByteOrder.BIG_ENDIAN));
        all.put(file.some(file.size() - PART_BYTES, PART_BYTES, ByteOrder.BIG_ENDIAN));
        byte[] taken = new byte[all.position()];
        all.flip().get(taken);
        return Digest.of(taken).hex();
    }
}

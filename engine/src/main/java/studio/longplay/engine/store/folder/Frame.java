package studio.longplay.engine.store.folder;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/// One record of a journal as it stands in the file: `kind` (4 bytes), length of the payload (4),
/// sequence (8), CRC32C of all the rest (4), payload; big-endian.
///
/// A frame whose records are known to be lost says so, through which sequence, in its payload.
@SuppressWarnings("ArrayRecordComponent")
record Frame(Kind kind, long sequence, byte[] payload) {
    static final int HEADER_BYTES = 20;
    private static final int LONGEST_BYTES = 256 << 20;

    enum Kind {
        RECORD(0x4C50_4A52),
        LOST(0x4C50_4A4C);

        private final int magic;

        Kind(int magic) {
            this.magic = magic;
        }

        static @Nullable Kind of(int magic) {
            for (Kind kind : values()) {
                if (kind.magic == magic) {
                    return kind;
                }
            }
            return null;
        }
    }

    static Frame lost(long from, long through) {
        return new Frame(Kind.LOST, from, ByteBuffer.allocate(Long.BYTES).putLong(through).array());
    }

    /// The last sequence this frame stands for.
    long through() {
        return switch (kind) {
            case RECORD -> sequence;
            case LOST -> ByteBuffer.wrap(payload).getLong();
        };
    }

    int bytes() {
        return HEADER_BYTES + payload.length;
    }

    byte[] toBytes() {
        return ByteBuffer.allocate(bytes())
                .putInt(kind.magic)
                .putInt(payload.length)
                .putLong(sequence)
                .putInt(checksum(kind, sequence, payload))
                .put(payload)
                .array();
    }

    /// The frame that begins at `at`; null if no whole and undamaged one does.
    static @Nullable Frame at(ByteBuffer file, int at) {
        if (file.limit() - at < HEADER_BYTES) {
            return null;
        }
        Kind kind = Kind.of(file.getInt(at));
        int length = file.getInt(at + 4);
        if (kind == null || length < 0 || length > file.limit() - at - HEADER_BYTES) {
            return null;
        }
        long sequence = file.getLong(at + 8);
        byte[] payload = new byte[length];
        file.get(at + HEADER_BYTES, payload);
        boolean whole = file.getInt(at + 16) == checksum(kind, sequence, payload);
        boolean sound = kind == Kind.RECORD || length == Long.BYTES;
        return whole && sound ? new Frame(kind, sequence, payload) : null;
    }

    /// Whether a frame that was to go on past the end of the file begins at `at`: what a crash in
    /// the middle of a write leaves.
    static boolean isCutShort(ByteBuffer file, int at) {
        int left = file.limit() - at;
        if (left < HEADER_BYTES) {
            return true;
        }
        int length = file.getInt(at + 4);
        return Kind.of(file.getInt(at)) != null
                && length > left - HEADER_BYTES
                && length <= LONGEST_BYTES;
    }

    private static int checksum(Kind kind, long sequence, byte[] payload) {
        CRC32C checksum = new CRC32C();
        checksum.update(
                ByteBuffer.allocate(16)
                        .putInt(kind.magic)
                        .putInt(payload.length)
                        .putLong(sequence)
                        .flip());
        checksum.update(payload);
        return (int) checksum.getValue();
    }
}

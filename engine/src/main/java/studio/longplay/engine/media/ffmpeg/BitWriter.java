package studio.longplay.engine.media.ffmpeg;

import java.util.Arrays;

/// Writes bits and Exp-Golomb codes, first bit first (ITU-T H.264, 9.1).
final class BitWriter {
    private byte[] bytes;
    private int at;

    BitWriter(int expectedBytes) {
        bytes = new byte[Math.max(16, expectedBytes)];
    }

    void bit(int bit) {
        if (at >> 3 == bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        bytes[at >> 3] |= (byte) (bit << (7 - (at & 7)));
        at++;
    }

    void bits(int value, int count) {
        for (int i = count - 1; i >= 0; i--) {
            bit(value >> i & 1);
        }
    }

    /// An unsigned code, ue(v).
    void unsigned(int value) {
        int length = 32 - Integer.numberOfLeadingZeros(value + 1);
        bits(0, length - 1);
        bits(value + 1, length);
    }

    /// Appends the reader's bytes up to byte number `end`; both stand at the start of a byte.
    void bytes(BitReader reader, int end) {
        int from = reader.position() >> 3;
        int to = at >> 3;
        bytes = Arrays.copyOf(bytes, to + end - from);
        reader.copy(from, end - from, bytes, to);
        at = bytes.length << 3;
    }

    boolean isAligned() {
        return (at & 7) == 0;
    }

    /// What was written, filled with zeros to a whole byte.
    byte[] toBytes() {
        return Arrays.copyOf(bytes, (at + 7) >> 3);
    }
}

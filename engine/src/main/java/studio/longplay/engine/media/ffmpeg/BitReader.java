package studio.longplay.engine.media.ffmpeg;

/// Reads bits and Exp-Golomb codes from the first bit on (ITU-T H.264, 9.1).
final class BitReader {
    private final byte[] bytes;
    private final int length;
    private int at;

    /// @param length how many of the bytes count
    BitReader(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
    }

    /// A reader of the same bytes that starts over.
    BitReader fresh() {
        return new BitReader(bytes, length);
    }

    /// The number of the next bit.
    int position() {
        return at;
    }

    /// The number of the last bit that is set: in a slice, the bit that ends its data.
    int lastSetBit() {
        int bit = length * 8 - 1;
        while (bit > 0 && (bytes[bit >> 3] >> (7 - (bit & 7)) & 1) == 0) {
            bit--;
        }
        return bit;
    }

    /// Copies `count` whole bytes, from byte number `from` on.
    void copy(int from, int count, byte[] into, int offset) {
        System.arraycopy(bytes, from, into, offset, count);
    }

    /// @throws IndexOutOfBoundsException past the end
    int bit() {
        if (at >= length * 8) {
            throw new IndexOutOfBoundsException("bit " + at + " of " + length + " bytes");
        }
        int bit = bytes[at >> 3] >> (7 - (at & 7)) & 1;
        at++;
        return bit;
    }

    boolean flag() {
        return bit() == 1;
    }

    int bits(int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            value = value << 1 | bit();
        }
        return value;
    }

    /// An unsigned code, ue(v).
    int unsigned() {
        int zeros = 0;
        while (bit() == 0) {
            zeros++;
        }
        return (1 << zeros) - 1 + bits(zeros);
    }

    /// A signed code, se(v).
    int signed() {
        int code = unsigned();
        return (code & 1) == 1 ? (code + 1) / 2 : -(code / 2);
    }
}

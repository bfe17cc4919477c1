package studio.longplay.engine.media.ffmpeg;

import java.util.Arrays;

/// The bytes 0 0 3 that keep start codes out of a NAL unit (ITU-T H.264, 7.4.1).
final class Escaping {
    private Escaping() {}

    /// Takes the emulation prevention bytes out of `count` bytes from `from` on.
    static byte[] remove(byte[] bytes, int from, int count) {
        byte[] plain = new byte[count];
        int length = 0;
        int zeros = 0;
        for (int i = from; i < from + count; i++) {
            byte next = bytes[i];
            if (zeros >= 2 && next == 3) {
                zeros = 0;
                continue;
            }
            plain[length] = next;
            length++;
            zeros = next == 0 ? zeros + 1 : 0;
        }
        return Arrays.copyOf(plain, length);
    }

    /// Puts emulation prevention bytes in.
    static byte[] add(byte[] plain) {
        byte[] bytes = new byte[plain.length + plain.length / 2 + 1];
        int length = 0;
        int zeros = 0;
        for (byte next : plain) {
            if (zeros >= 2 && (next & 255) <= 3) {
                bytes[length] = 3;
                length++;
                zeros = 0;
            }
            bytes[length] = next;
            length++;
            zeros = next == 0 ? zeros + 1 : 0;
        }
        return Arrays.copyOf(bytes, length);
    }
}

package studio.longplay.engine.media.ffmpeg;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Opus packets in a plain file of our own: each behind two bytes, its length and whether it is
/// wanted only where the sound ends.
final class OpusPackets {
    static final int SAMPLES_PER_PACKET = 960;
    static final int SAMPLE_RATE_HZ = 48_000;
    static final int CHANNELS = 2;

    /// What libopus looks ahead at 48 kHz; a decoder drops as many samples at the start.
    static final int PRE_SKIP = 312;

    /// More than any packet of 20 ms (RFC 6716, 3.2.1: 1,275 bytes a frame).
    static final int MOST_PACKET_BYTES = 4_000;

    private static final int TAIL = 0x8000;

    private OpusPackets() {}

    /// The stream's head as Ogg and Matroska hold it (RFC 7845, 5.1).
    static byte[] head() {
        ByteBuffer head = ByteBuffer.allocate(19).order(ByteOrder.LITTLE_ENDIAN);
        head.put("OpusHead".getBytes(StandardCharsets.US_ASCII));
        head.put((byte) 1).put((byte) CHANNELS);
        head.putShort((short) PRE_SKIP).putInt(SAMPLE_RATE_HZ).putShort((short) 0).put((byte) 0);
        return head.array();
    }

    /// @param tail whether the packet is wanted only at the end of the sound
    static void write(DataOutputStream out, byte[] packet, int length, boolean tail)
            throws IOException {
        if (length > MOST_PACKET_BYTES) {
            throw new IllegalArgumentException("an Opus packet of " + length + " bytes");
        }
        out.writeShort(tail ? length | TAIL : length);
        out.write(packet, 0, length);
    }

    /// Reads the next packet's bytes.
    ///
    /// @param packet receives the bytes; at least [#MOST_PACKET_BYTES] long
    /// @throws IOException also if the file ends inside a packet or holds something else
    static Read read(DataInputStream in, byte[] packet) throws IOException {
        int first = in.read();
        if (first < 0) {
            return Read.END;
        }
        int word = first << 8 | in.readUnsignedByte();
        int length = word & ~TAIL;
        if (length == 0 || length > MOST_PACKET_BYTES) {
            throw new IOException("not Opus");
        }
        in.readFully(packet, 0, length);
        return new Read(length, (word & TAIL) != 0);
    }

    /// A packet that was read.
    ///
    /// @param length bytes; -1 at the end of the file
    /// @param tail whether it is wanted only at the end of the sound
    record Read(int length, boolean tail) {
        static final Read END = new Read(-1, false);
    }
}

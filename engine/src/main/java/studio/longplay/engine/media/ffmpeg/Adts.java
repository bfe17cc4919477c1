package studio.longplay.engine.media.ffmpeg;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;

/// AAC packets in a plain file, each behind a header of seven bytes (ISO/IEC 14496-3, 1.A.3.2).
final class Adts {
    static final int HEADER_BYTES = 7;
    static final int SAMPLES_PER_PACKET = 1024;
    static final int SAMPLE_RATE_HZ = 48_000;
    static final int CHANNELS = 2;

    /// AAC LC, 48 kHz, two channels, as MP4 describes it (AudioSpecificConfig).
    static final byte[] CONFIGURATION = {0x11, (byte) 0x90};

    private static final int MOST_PACKET_BYTES = 8191 - HEADER_BYTES;

    private Adts() {}

    /// Fills `header` for an AAC LC packet of 48 kHz stereo.
    static void header(int packetBytes, byte[] header) {
        if (packetBytes > MOST_PACKET_BYTES) {
            throw new IllegalArgumentException("an AAC packet of " + packetBytes + " bytes");
        }
        int length = packetBytes + HEADER_BYTES;
        header[0] = (byte) 0xFF;
        header[1] = (byte) 0xF1;
        header[2] = 0x4C;
        header[3] = (byte) (0x80 | length >> 11);
        header[4] = (byte) (length >> 3);
        header[5] = (byte) ((length & 7) << 5 | 0x1F);
        header[6] = (byte) 0xFC;
    }

    /// Reads the next packet's bytes, without the header.
    ///
    /// @param packet receives the bytes; at least 8,192 long
    /// @return how many; -1 at the end of the file
    /// @throws IOException also if the file ends inside a packet or holds something else
    static int read(DataInputStream in, byte[] packet) throws IOException {
        int first = in.read();
        if (first < 0) {
            return -1;
        }
        in.readFully(packet, 1, HEADER_BYTES - 1);
        if (first != 0xFF || (packet[1] & 0xF6) != 0xF0) {
            throw new IOException("not AAC");
        }
        int length = (packet[3] & 3) << 11 | (packet[4] & 255) << 3 | (packet[5] & 255) >> 5;
        if (length < HEADER_BYTES) {
            throw new EOFException("an AAC packet without content");
        }
        in.readFully(packet, 0, length - HEADER_BYTES);
        return length - HEADER_BYTES;
    }
}

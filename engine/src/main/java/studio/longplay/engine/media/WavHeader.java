package studio.longplay.engine.media;

import studio.longplay.engine.media.WavFormat.Encoding;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The bytes before a WAV file's samples, and what is patched into them when the length is known.
///
/// A `JUNK` chunk of 28 bytes is reserved first; past 4 GB it becomes the `ds64` chunk and `RIFF`
/// becomes `RF64` (EBU Tech 3306), so no sample moves.
final class WavHeader {
    static final int FORMAT_PCM = 1;
    static final int FORMAT_FLOAT = 3;
    static final int FORMAT_EXTENSIBLE = 0xFFFE;

    /// The last 14 bytes of the sub-format identifiers; the first two are the plain format's
    /// number.
    static final byte[] SUBFORMAT_TAIL = {
        0, 0, 0, 0, 0x10, 0, (byte) 0x80, 0, 0, (byte) 0xAA, 0, 0x38, (byte) 0x9B, 0x71
    };

    private static final int SIZES_AT = 12;
    private static final int SIZES_BYTES = 28;
    private static final int FORMAT_AT = SIZES_AT + 8 + SIZES_BYTES;
    private static final int FACT_BYTES = 12;
    private static final int UNKNOWN_SIZE = -1;

    private WavHeader() {}

    /// One chunk: four ASCII letters and its bytes.
    static final class Chunk {
        private final String id;
        private final byte[] data;

        Chunk(String id, byte[] data) {
            if (id.length() != 4 || !id.chars().allMatch(letter -> letter >= 32 && letter < 127)) {
                throw new IllegalArgumentException("a chunk's name has four letters: " + id);
            }
            this.id = id;
            this.data = data;
        }

        /// Name, size, data and the byte that makes the size even.
        ByteBuffer bytes() {
            ByteBuffer out = little(paddedBytes());
            name(out, id).putInt(data.length).put(data);
            return out.rewind();
        }

        int paddedBytes() {
            return 8 + data.length + data.length % 2;
        }
    }

    /// Bytes to be put at a place of the finished file.
    record Patch(long at, ByteBuffer bytes) {}

    static ByteBuffer opening(WavFormat format, List<Chunk> chunks) {
        ByteBuffer out = little(openingBytes(format, chunks));
        name(out, "RIFF").putInt(0);
        name(out, "WAVE");
        name(out, "JUNK").putInt(SIZES_BYTES).position(FORMAT_AT);
        putFormat(out, format);
        if (format.encoding() == Encoding.FLOAT_32) {
            name(out, "fact").putInt(4).putInt(0);
        }
        for (Chunk chunk : chunks) {
            out.put(chunk.bytes());
        }
        name(out, "data").putInt(0);
        return out.rewind();
    }

    static int openingBytes(WavFormat format, List<Chunk> chunks) {
        int bytes = FORMAT_AT + 8 + formatBytes(format) + 8;
        if (format.encoding() == Encoding.FLOAT_32) {
            bytes += FACT_BYTES;
        }
        return bytes + chunks.stream().mapToInt(Chunk::paddedBytes).sum();
    }

    /// What the lengths require to be changed once everything is written.
    static List<Patch> patches(
            WavFormat format, long headBytes, long samples, long fileBytes, long riffLimitBytes) {
        long dataBytes = samples * format.bytesPerSample();
        boolean large = fileBytes - 8 > riffLimitBytes;
        int size = large ? UNKNOWN_SIZE : (int) (fileBytes - 8);
        int dataSize = large ? UNKNOWN_SIZE : (int) dataBytes;
        ByteBuffer front = little(large ? FORMAT_AT : 8);
        name(front, large ? "RF64" : "RIFF").putInt(size);
        if (large) {
            name(front, "WAVE");
            name(front, "ds64").putInt(SIZES_BYTES);
            front.putLong(fileBytes - 8).putLong(dataBytes).putLong(samples).putInt(0);
        }
        Patch fact =
                new Patch(
                        FORMAT_AT + 8 + formatBytes(format) + 8L,
                        little(4).putInt((int) Math.min(samples, 0xFFFF_FFFFL)).rewind());
        Patch data = new Patch(headBytes - 4, little(4).putInt(dataSize).rewind());
        Patch head = new Patch(0, front.rewind());
        return format.encoding() == Encoding.FLOAT_32
                ? List.of(head, fact, data)
                : List.of(head, data);
    }

    private static void putFormat(ByteBuffer out, WavFormat format) {
        boolean extensible = format.channels() > 2;
        int plain = format.encoding() == Encoding.FLOAT_32 ? FORMAT_FLOAT : FORMAT_PCM;
        int bytes = format.bytesPerSample();
        name(out, "fmt ").putInt(formatBytes(format));
        out.putShort((short) (extensible ? FORMAT_EXTENSIBLE : plain));
        out.putShort((short) format.channels());
        out.putInt(format.rate().hertz()).putInt(format.rate().hertz() * bytes);
        out.putShort((short) bytes).putShort((short) (format.encoding().bytes() * 8));
        if (extensible) {
            out.putShort((short) 22).putShort((short) (format.encoding().bytes() * 8));
            out.putInt(0).putShort((short) plain).put(SUBFORMAT_TAIL);
        } else if (plain == FORMAT_FLOAT) {
            out.putShort((short) 0);
        }
    }

    private static int formatBytes(WavFormat format) {
        if (format.channels() > 2) {
            return 40;
        }
        return format.encoding() == Encoding.FLOAT_32 ? 18 : 16;
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteBuffer name(ByteBuffer out, String id) {
        return out.put(id.getBytes(StandardCharsets.US_ASCII));
    }
}

package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AV1;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_HEVC;

import org.bytedeco.javacpp.BytePointer;

import java.io.ByteArrayOutputStream;

/// What a decoder must know before the first picture, taken from where MP4 keeps it, in the form in
/// which it stands before a picture: for films whose encoder changed half-way.
///
/// Sources: ISO/IEC 14496-15, 5.3.3 (avcC) and 8.3.3 (hvcC); AV1 Codec ISO Media File Format
/// Binding 1.2, 2.3 (av1C).
final class CodecSets {
    private static final int AVCC_HEAD = 5;
    private static final int HVCC_HEAD = 22;
    private static final int AV1C_HEAD = 4;
    private static final int SEQUENCE_HEADER = 1;

    /// array_completeness.
    private static final int COMPLETE = 0x80;

    private CodecSets() {}

    /// @param codecId FFmpeg's number of the codec
    /// @param record the content of avcC, hvcC or av1C
    /// @return NAL units behind lengths of four bytes, or OBUs
    /// @throws IllegalArgumentException of another codec
    /// @throws IndexOutOfBoundsException if the bytes end too early
    static byte[] before(int codecId, byte[] record) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(record.length + 16);
        if (codecId == AV_CODEC_ID_H264) {
            int at = nalUnits(record, AVCC_HEAD + 1, record[AVCC_HEAD] & 31, out);
            nalUnits(record, at + 1, record[at] & 255, out);
        } else if (codecId == AV_CODEC_ID_HEVC) {
            int at = HVCC_HEAD + 1;
            for (int array = 0; array < (record[HVCC_HEAD] & 255); array++) {
                at = nalUnits(record, at + 3, word(record, at + 1), out);
            }
        } else if (codecId == AV_CODEC_ID_AV1) {
            out.write(record, AV1C_HEAD, record.length - AV1C_HEAD);
        } else {
            throw new IllegalArgumentException("a codec whose parameters cannot be moved");
        }
        return out.toByteArray();
    }

    /// Says in an `hvcC` that all parameter sets stand in it and none before pictures, as `hvc1`
    /// promises.
    static void complete(BytePointer hvcc) {
        int at = HVCC_HEAD + 1;
        for (int array = 0; array < (hvcc.get(HVCC_HEAD) & 255); array++) {
            hvcc.put(at, (byte) (hvcc.get(at) | COMPLETE));
            int count = word(hvcc, at + 1);
            at += 3;
            for (int unit = 0; unit < count; unit++) {
                at += 2 + word(hvcc, at);
            }
        }
    }

    private static int word(BytePointer bytes, int at) {
        return (bytes.get(at) & 255) << 8 | (bytes.get(at + 1) & 255);
    }

    /// Whether a key frame brings its parameters itself, as those of AV1 mostly do.
    static boolean standIn(int codecId, byte[] picture) {
        return codecId == AV_CODEC_ID_AV1
                && picture.length > 0
                && (picture[0] >> 3 & 15) == SEQUENCE_HEADER;
    }

    /// @return where the units end
    private static int nalUnits(byte[] record, int from, int count, ByteArrayOutputStream out) {
        int at = from;
        for (int i = 0; i < count; i++) {
            int length = word(record, at);
            out.write(0);
            out.write(0);
            out.write(length >> 8);
            out.write(length);
            out.write(record, at + 2, length);
            at += 2 + length;
        }
        return at;
    }

    private static int word(byte[] record, int at) {
        return (record[at] & 255) << 8 | (record[at + 1] & 255);
    }
}

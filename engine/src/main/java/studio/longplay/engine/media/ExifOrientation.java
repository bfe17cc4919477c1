package studio.longplay.engine.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// How a TIFF or PNG is to be turned, by its EXIF number 1 to 8; JPEG, WebP, AVIF and HEIF decoders
/// see to it themselves.
///
/// Sources: TIFF 6.0, section 8, tag 274; PNG third edition, `eXIf`; JEITA CP-3451.
public final class ExifOrientation {
    private static final int UPRIGHT = 1;
    private static final long PNG = 0x89504E470D0A1A0AL;
    private static final int EXIF_CHUNK = 0x65584966;
    private static final int CHUNK_FRAME_BYTES = 12;
    private static final int TAG = 274;
    private static final int ENTRY_BYTES = 12;

    private ExifOrientation() {}

    /// The number in a whole file; 1, upright, if there is none or it makes no sense.
    public static int of(ByteBuffer file) {
        ByteBuffer bytes = file.duplicate().order(ByteOrder.BIG_ENDIAN);
        boolean png = bytes.limit() > Long.BYTES && bytes.getLong(0) == PNG;
        try {
            return png ? inPng(bytes) : inTiff(bytes, 0);
        } catch (IndexOutOfBoundsException cutOff) {
            return UPRIGHT;
        }
    }

    private static int inPng(ByteBuffer bytes) {
        int at = Long.BYTES;
        while (at + CHUNK_FRAME_BYTES <= bytes.limit()) {
            int length = bytes.getInt(at);
            if (bytes.getInt(at + 4) == EXIF_CHUNK) {
                return inTiff(bytes, at + 8);
            }
            if (length < 0 || length > bytes.limit() - at - CHUNK_FRAME_BYTES) {
                return UPRIGHT;
            }
            at += CHUNK_FRAME_BYTES + length;
        }
        return UPRIGHT;
    }

    private static int inTiff(ByteBuffer bytes, int base) {
        int order = bytes.getShort(base);
        if (order != 0x4949 && order != 0x4D4D) {
            return UPRIGHT;
        }
        bytes.order(order == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int folder = base + bytes.getInt(base + 4);
        int entries = bytes.getShort(folder) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = folder + 2 + i * ENTRY_BYTES;
            if ((bytes.getShort(entry) & 0xFFFF) == TAG) {
                int number = bytes.getShort(entry + 8);
                return number >= 1 && number <= 8 ? number : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}

package studio.longplay.engine.media;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Writes an opaque picture as PNG, 8 bits of red, green and blue, each row as the difference to
/// the pixel at its left, which packs skies and gradients well.
///
/// Source: ISO/IEC 15948. The desktop toolkit's own writer is not used: it must not be started
/// beside the window's toolkit.
public final class PngFile {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final byte LEFT_DIFFERENCE = 1;
    private static final int CHANNELS = 3;

    private PngFile() {}

    /// @return the whole file
    public static byte[] encode(Pixels frame) {
        ByteArrayOutputStream png = new ByteArrayOutputStream(1 << 20);
        png.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(SIGNATURE).array());
        ByteBuffer head = ByteBuffer.allocate(13).putInt(frame.width()).putInt(frame.height());
        write(png, "IHDR", head.put((byte) 8).put((byte) 2).array());
        write(png, "IDAT", packed(frame));
        write(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static byte[] packed(Pixels frame) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(1 << 20);
        byte[] row = new byte[1 + CHANNELS * frame.width()];
        byte[] some = new byte[1 << 16];
        try (Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION)) {
            for (int y = 0; y < frame.height(); y++) {
                fill(frame, y, row);
                deflater.setInput(row);
                while (!deflater.needsInput()) {
                    packed.write(some, 0, deflater.deflate(some));
                }
            }
            deflater.finish();
            while (!deflater.finished()) {
                packed.write(some, 0, deflater.deflate(some));
            }
        }
        return packed.toByteArray();
    }

    private static void fill(Pixels frame, int y, byte[] row) {
        long from = (long) y * frame.rowBytes();
        row[0] = LEFT_DIFFERENCE;
        for (int channel = 0; channel < CHANNELS; channel++) {
            int left = 0;
            for (int x = 0; x < frame.width(); x++) {
                int value = frame.bgra().get(ValueLayout.JAVA_BYTE, from + 4L * x + 2 - channel);
                row[1 + CHANNELS * x + channel] = (byte) (value - left);
                left = value;
            }
        }
    }

    private static void write(ByteArrayOutputStream png, String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(content);
        png.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(content.length).array());
        png.writeBytes(name);
        png.writeBytes(content);
        png.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt((int) check.getValue()).array());
    }
}

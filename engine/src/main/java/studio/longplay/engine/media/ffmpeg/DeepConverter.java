package studio.longplay.engine.media.ffmpeg;

import studio.longplay.engine.media.Pixels;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// Turns BGRA pictures into YUV 4:2:0 of ten bits, BT.709, limited range, chroma sited left.
///
/// The same sums as in [YuvConverter], rounded to a quarter of its level: what eight bits would
/// round away stays in. Every machine gives the same bytes. Source: ITU-R BT.709-6, 3.
final class DeepConverter {
    private static final int SHIFT = 15;
    private static final int CHROMA_SHIFT = SHIFT + 3;

    private static final double KR = 0.2126;
    private static final double KB = 0.0722;

    private static final int Y_RED = fixed(876.0 / 255 * KR);
    private static final int Y_BLUE = fixed(876.0 / 255 * KB);
    private static final int Y_GREEN = fixed(876.0 / 255) - Y_RED - Y_BLUE;
    private static final int U_BLUE = fixed(448.0 / 255);
    private static final int U_RED = fixed(-448.0 / 255 * KR / (1 - KB));
    private static final int U_GREEN = -U_BLUE - U_RED;
    private static final int V_RED = fixed(448.0 / 255);
    private static final int V_BLUE = fixed(-448.0 / 255 * KB / (1 - KR));
    private static final int V_GREEN = -V_RED - V_BLUE;

    private static final int Y_BIAS = (64 << SHIFT) + (1 << (SHIFT - 1));
    private static final int CHROMA_BIAS = (512 << CHROMA_SHIFT) + (1 << (CHROMA_SHIFT - 1));

    private static final ValueLayout.OfInt PIXEL =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfShort SAMPLE =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final int width;
    private final int height;
    private final int left;
    private final int[] upper;
    private final int[] lower;
    private final int[] blueChroma;
    private final int[] redChroma;
    private final short[] luma;
    private final short[] chroma;
    private final short[] otherChroma;

    /// @param width even
    /// @param height even
    /// @param left bits that samples are shifted to the left by: 0, or 6 for P010
    DeepConverter(int width, int height, int left) {
        this.width = width;
        this.height = height;
        this.left = left;
        upper = new int[width];
        lower = new int[width];
        blueChroma = new int[width];
        redChroma = new int[width];
        luma = new short[width];
        chroma = new short[width];
        otherChroma = new short[width / 2];
    }

    private static int fixed(double value) {
        return (int) StrictMath.round(value * (1 << SHIFT));
    }

    void convert(Pixels picture, YuvConverter.Planes planes) {
        for (int row = 0; row < height; row += 2) {
            load(picture, row, upper);
            load(picture, row + 1, lower);
            storeLuma(upper, planes, row);
            storeLuma(lower, planes, row + 1);
            differences();
            storeChroma(planes, row / 2);
        }
    }

    private void load(Pixels picture, int row, int[] into) {
        MemorySegment.copy(picture.bgra(), PIXEL, (long) row * picture.rowBytes(), into, 0, width);
    }

    private void storeLuma(int[] pixels, YuvConverter.Planes planes, int row) {
        for (int x = 0; x < luma.length; x++) {
            int pixel = pixels[x];
            int sum =
                    Y_RED * (pixel >> 16 & 255)
                            + Y_GREEN * (pixel >> 8 & 255)
                            + Y_BLUE * (pixel & 255)
                            + Y_BIAS;
            luma[x] = (short) (sum >> SHIFT << left);
        }
        long at = (long) row * planes.lumaRowBytes();
        MemorySegment.copy(luma, 0, planes.luma(), SAMPLE, at, width);
    }

    private void storeChroma(YuvConverter.Planes planes, int row) {
        long at = (long) row * planes.chromaRowBytes();
        MemorySegment second = planes.second();
        if (second == null) {
            halve(blueChroma, chroma, 0, 2);
            halve(redChroma, chroma, 1, 2);
            MemorySegment.copy(chroma, 0, planes.first(), SAMPLE, at, width);
        } else {
            halve(blueChroma, chroma, 0, 1);
            halve(redChroma, otherChroma, 0, 1);
            MemorySegment.copy(chroma, 0, planes.first(), SAMPLE, at, width / 2);
            MemorySegment.copy(otherChroma, 0, second, SAMPLE, at, width / 2);
        }
    }

    private void differences() {
        for (int x = 0; x < blueChroma.length; x++) {
            int above = upper[x];
            int below = lower[x];
            int r = (above >> 16 & 255) + (below >> 16 & 255);
            int g = (above >> 8 & 255) + (below >> 8 & 255);
            int b = (above & 255) + (below & 255);
            blueChroma[x] = U_RED * r + U_GREEN * g + U_BLUE * b;
            redChroma[x] = V_RED * r + V_GREEN * g + V_BLUE * b;
        }
    }

    private void halve(int[] columns, short[] into, int first, int step) {
        int before = columns[0];
        int at = first;
        for (int x = 0; x < columns.length; x += 2) {
            int after = columns[x + 1];
            int sum = before + 2 * columns[x] + after + CHROMA_BIAS;
            into[at] = (short) (sum >> CHROMA_SHIFT << left);
            before = after;
            at += step;
        }
    }
}

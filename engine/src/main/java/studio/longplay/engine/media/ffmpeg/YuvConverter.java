package studio.longplay.engine.media.ffmpeg;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.media.Bt709;
import studio.longplay.engine.media.Patches;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.PlanarFrame;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// Turns BGRA pictures into YUV 4:2:0, BT.709, limited range, chroma sited left (H.264's default).
///
/// Chroma is the mean of two rows and [1 2 1]/4 of three columns. Integers with 15 bits of
/// fraction; each row of the matrix sums exactly, so grey stays grey; the error is at most half a
/// level (and a rounding of the coefficients far below that). Every machine gives the same bytes.
///
/// The work is done in heap arrays, row pair by row pair: loops over them are the ones that the JIT
/// compiler turns into SIMD code. Source: ITU-R BT.709-6, 3; ITU-T H.264, E.2.1.
final class YuvConverter {
    private static final int SHIFT = Bt709.SHIFT;
    private static final int CHROMA_SHIFT = SHIFT + 3;

    private static final int Y_BIAS = (16 << SHIFT) + (1 << (SHIFT - 1));
    private static final int CHROMA_BIAS = (128 << CHROMA_SHIFT) + (1 << (CHROMA_SHIFT - 1));

    private static final ValueLayout.OfInt PIXEL =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final int width;
    private final int height;
    private final int[] upper;
    private final int[] lower;
    private final int[] blueChroma;
    private final int[] redChroma;
    private final byte[] luma;
    private final byte[] chroma;
    private final byte[] otherChroma;

    /// Left, top, right and bottom of what is converted now, all even.
    private final int[] box = new int[4];

    /// Of the columns gathered, the first one that is stored, and how many were gathered.
    private final int[] columns = new int[2];

    /// @param width even
    /// @param height even
    YuvConverter(int width, int height) {
        this.width = width;
        this.height = height;
        upper = new int[width];
        lower = new int[width];
        blueChroma = new int[width];
        redChroma = new int[width];
        luma = new byte[width];
        chroma = new byte[width];
        otherChroma = new byte[width / 2];
    }

    /// Where the picture goes.
    ///
    /// @param second the V plane; null if U and V alternate in the first chroma plane (NV12)
    record Planes(
            MemorySegment luma,
            int lumaRowBytes,
            MemorySegment first,
            @Nullable MemorySegment second,
            int chromaRowBytes) {
        /// The same memory, for one who knows nothing of interleaved chroma; null if it is.
        @Nullable PlanarFrame planar(int width, int height) {
            return second == null
                    ? null
                    : new PlanarFrame(
                            width, height, luma, lumaRowBytes, first, second, chromaRowBytes);
        }
    }

    void convert(Pixels picture, Planes planes) {
        check(picture);
        take(0, 0, width, height);
        convertBox(picture, planes);
    }

    /// Converts only what has changed since the picture that the planes hold.
    void convert(Pixels picture, Planes planes, Patches changes) {
        check(picture);
        for (int i = 0; i < changes.count(); i++) {
            // A pixel's colour reaches into the chroma of the pair of columns beside its own.
            int left = Math.max(0, (changes.left(i) & ~1) - 2);
            int right = Math.min(width, (changes.right(i) + 1 & ~1) + 2);
            int bottom = Math.min(height, changes.bottom(i) + 1 & ~1);
            take(left, changes.top(i) & ~1, right, bottom);
            convertBox(picture, planes);
        }
    }

    private void take(int left, int top, int right, int bottom) {
        box[0] = left;
        box[1] = top;
        box[2] = right;
        box[3] = bottom;
    }

    private void check(Pixels picture) {
        if (picture.width() != width || picture.height() != height) {
            throw new IllegalArgumentException(
                    "a picture of %dx%d for an encoder of %dx%d"
                            .formatted(picture.width(), picture.height(), width, height));
        }
    }

    private void convertBox(Pixels picture, Planes planes) {
        // The pair of columns before the box is read for the chroma of the first in it.
        int from = Math.max(0, box[0] - 2);
        int count = box[2] - from;
        columns[0] = box[0] - from;
        columns[1] = count;
        for (int row = box[1]; row < box[3]; row += 2) {
            load(picture, row, from, upper, count);
            load(picture, row + 1, from, lower, count);
            storeLuma(upper, planes, row, from, count);
            storeLuma(lower, planes, row + 1, from, count);
            differences(upper, lower, blueChroma, redChroma, count);
            storeChroma(planes, row / 2, from);
        }
    }

    private static void load(Pixels picture, int row, int left, int[] into, int count) {
        long from = (long) row * picture.rowBytes() + 4L * left;
        MemorySegment.copy(picture.bgra(), PIXEL, from, into, 0, count);
    }

    private void storeLuma(int[] pixels, Planes planes, int row, int left, int count) {
        brightness(pixels, luma, count);
        long to = (long) row * planes.lumaRowBytes() + left;
        MemorySegment.copy(luma, 0, planes.luma(), ValueLayout.JAVA_BYTE, to, count);
    }

    private void storeChroma(Planes planes, int row, int left) {
        long at = (long) row * planes.chromaRowBytes();
        int first = columns[0];
        int stored = columns[1] - first;
        MemorySegment second = planes.second();
        if (second == null) {
            halve(blueChroma, columns, chroma, 0, 2);
            halve(redChroma, columns, chroma, 1, 2);
            long to = at + left + first;
            MemorySegment.copy(chroma, 0, planes.first(), ValueLayout.JAVA_BYTE, to, stored);
        } else {
            halve(blueChroma, columns, chroma, 0, 1);
            halve(redChroma, columns, otherChroma, 0, 1);
            long to = at + (left + first) / 2;
            int pairs = stored / 2;
            MemorySegment.copy(chroma, 0, planes.first(), ValueLayout.JAVA_BYTE, to, pairs);
            MemorySegment.copy(otherChroma, 0, second, ValueLayout.JAVA_BYTE, to, pairs);
        }
    }

    private static void brightness(int[] pixels, byte[] into, int count) {
        for (int x = 0; x < count; x++) {
            int pixel = pixels[x];
            into[x] =
                    (byte)
                            ((Bt709.Y_RED * (pixel >> 16 & 255)
                                            + Bt709.Y_GREEN * (pixel >> 8 & 255)
                                            + Bt709.Y_BLUE * (pixel & 255)
                                            + Y_BIAS)
                                    >> SHIFT);
        }
    }

    /// The chroma of each column, summed over both rows, without its offset.
    private static void differences(int[] upper, int[] lower, int[] blue, int[] red, int count) {
        for (int x = 0; x < count; x++) {
            int above = upper[x];
            int below = lower[x];
            int r = (above >> 16 & 255) + (below >> 16 & 255);
            int g = (above >> 8 & 255) + (below >> 8 & 255);
            int b = (above & 255) + (below & 255);
            blue[x] = Bt709.U_RED * r + Bt709.U_GREEN * g + Bt709.U_BLUE * b;
            red[x] = Bt709.V_RED * r + Bt709.V_GREEN * g + Bt709.V_BLUE * b;
        }
    }

    private static void halve(int[] sums, int[] columns, byte[] into, int first, int step) {
        int left = sums[Math.max(0, columns[0] - 1)];
        int at = first;
        for (int x = columns[0]; x < columns[1]; x += 2) {
            int right = sums[x + 1];
            into[at] = (byte) ((left + 2 * sums[x] + right + CHROMA_BIAS) >> CHROMA_SHIFT);
            left = right;
            at += step;
        }
    }
}

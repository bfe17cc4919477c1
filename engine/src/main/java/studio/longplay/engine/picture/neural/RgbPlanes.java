package studio.longplay.engine.picture.neural;

import studio.longplay.engine.media.Pixels;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// An opaque picture as models of pictures take it: three planes, red, green and blue, each row by
/// row from the top, sRGB from 0 to 1.
///
/// @param values `3 * width * height`; not copied
@SuppressWarnings("ArrayRecordComponent") // Compared by identity, as arrays are.
public record RgbPlanes(int width, int height, float[] values) {
    static final int PLANES = 3;

    /// What an array holds on every machine.
    private static final int LARGEST = Integer.MAX_VALUE - 8;

    private static final int PIXEL_BYTES = 4;
    private static final int RED = 2;
    private static final int ALPHA = 3;
    private static final int WHITE = 255;

    public RgbPlanes {
        if (values.length != (long) PLANES * width * height) {
            throw new IllegalArgumentException(
                    values.length + " values for " + width + " x " + height);
        }
    }

    /// A black picture.
    ///
    /// @throws ArithmeticException if it has more pixels than [#fits] says
    public static RgbPlanes black(int width, int height) {
        int area = Math.multiplyExact(width, height);
        return new RgbPlanes(width, height, new float[Math.multiplyExact(PLANES, area)]);
    }

    /// Whether a picture of such a size can be held: about 715 million pixels.
    public static boolean fits(long width, long height) {
        // Each alone first: their product is then no more than a long holds.
        return Math.max(width, height) <= LARGEST && width * height <= LARGEST / PLANES;
    }

    /// A picture of ours; what is translucent lies on black.
    public static RgbPlanes of(Pixels pixels) {
        RgbPlanes planes = black(pixels.width(), pixels.height());
        MemorySegment bgra = pixels.bgra();
        int area = pixels.width() * pixels.height();
        for (int y = 0; y < pixels.height(); y++) {
            for (int x = 0; x < pixels.width(); x++) {
                long from = (long) y * pixels.rowBytes() + (long) x * PIXEL_BYTES;
                for (int plane = 0; plane < PLANES; plane++) {
                    int value = bgra.get(ValueLayout.JAVA_BYTE, from + RED - plane) & WHITE;
                    planes.values[plane * area + y * pixels.width() + x] = value / (float) WHITE;
                }
            }
        }
        return planes;
    }

    /// The same as a picture of ours, rounded to 8 bits; values outside 0 to 1 are clipped.
    ///
    /// @param arena what its memory belongs to
    public Pixels pixels(Arena arena) {
        Pixels pixels = Pixels.allocate(arena, width, height);
        MemorySegment bgra = pixels.bgra();
        int area = width * height;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                long to = (long) y * pixels.rowBytes() + (long) x * PIXEL_BYTES;
                for (int plane = 0; plane < PLANES; plane++) {
                    float value = values[plane * area + y * width + x];
                    int rounded = Math.clamp(Math.round(value * WHITE), 0, WHITE);
                    bgra.set(ValueLayout.JAVA_BYTE, to + RED - plane, (byte) rounded);
                }
                bgra.set(ValueLayout.JAVA_BYTE, to + ALPHA, (byte) WHITE);
            }
        }
        return pixels;
    }

    /// A part of it; beyond its edges the nearest pixel is repeated.
    ///
    /// @param left column of the part's first pixel, may be negative
    /// @param top its row, may be negative
    RgbPlanes part(int left, int top, int partWidth, int partHeight) {
        RgbPlanes part = black(partWidth, partHeight);
        for (int plane = 0; plane < PLANES; plane++) {
            for (int y = 0; y < partHeight; y++) {
                int row = (plane * height + Math.clamp(top + y, 0, height - 1)) * width;
                int to = (plane * partHeight + y) * partWidth;
                for (int x = 0; x < partWidth; x++) {
                    part.values[to + x] = values[row + Math.clamp(left + x, 0, width - 1)];
                }
            }
        }
        return part;
    }

    /// Copies a rectangle of another picture into this one.
    ///
    /// @param at where it comes to lie here
    void put(RgbPlanes other, Rectangle from, Point at) {
        for (int plane = 0; plane < PLANES; plane++) {
            for (int y = 0; y < from.height(); y++) {
                System.arraycopy(
                        other.values,
                        (plane * other.height + from.top() + y) * other.width + from.left(),
                        values,
                        (plane * height + at.top() + y) * width + at.left(),
                        from.width());
            }
        }
    }

    /// Pixels of a picture.
    record Rectangle(int left, int top, int width, int height) {}

    /// A pixel of a picture.
    record Point(int left, int top) {}
}

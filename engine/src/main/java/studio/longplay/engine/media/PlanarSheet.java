package studio.longplay.engine.media;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// Something drawn, transparent where nothing was, that is laid over pictures in an encoder's own
/// colours: turned once, laid over as many as need it.
///
/// Chroma's transparency is averaged as its colour is: over two rows and by [1 2 1]/4 over three
/// columns. Integers alone: every machine gives the same bytes. One thread at a time uses it.
public final class PlanarSheet {
    /// Eight weights of 255 each.
    private static final int CHROMA_WHOLE = 8 * 255;

    private static final int TWO_CHANNELS = 0x00FF00FF;

    private static final ValueLayout.OfInt PIXEL =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final int left;
    private final int top;
    private final int width;
    private final int height;
    private final char[] luma;
    private final byte[] clear;
    private final int[] blue;
    private final int[] red;
    private final short[] chromaClear;
    private final int[] spans;
    private final int[] upper;
    private final int[] lower;
    private final byte[] row;

    /// A sheet that nothing was drawn on yet.
    ///
    /// @param left of the picture, even
    /// @param top of the picture, even
    /// @param width even
    /// @param height even
    public PlanarSheet(int left, int top, int width, int height) {
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
        luma = new char[width * height];
        clear = new byte[width * height];
        int pairs = width / 2 * (height / 2);
        blue = new int[pairs];
        red = new int[pairs];
        chromaClear = new short[pairs];
        spans = new int[height];
        upper = new int[width];
        lower = new int[width];
        row = new byte[width];
    }

    /// Takes what was drawn.
    ///
    /// @param drawn premultiplied, of the sheet's size
    public void take(Pixels drawn) {
        for (int y = 0; y < height; y += 2) {
            load(drawn, y, upper);
            load(drawn, y + 1, lower);
            span(y);
            if (spans[y] < spans[y + 1]) {
                bright(upper, y, spans[y], spans[y + 1]);
                bright(lower, y + 1, spans[y], spans[y + 1]);
                coloured(y / 2, spans[y], spans[y + 1]);
            }
        }
    }

    private void load(Pixels drawn, int y, int[] into) {
        MemorySegment.copy(drawn.bgra(), PIXEL, (long) y * drawn.rowBytes(), into, 0, width);
    }

    /// Where a pair of rows begins and ends to be touched, in whole pairs of columns.
    private void span(int y) {
        int from = 0;
        while (from < width && (upper[from] | lower[from]) >>> 24 == 0) {
            from++;
        }
        int to = width;
        while (to > from && (upper[to - 1] | lower[to - 1]) >>> 24 == 0) {
            to--;
        }
        boolean any = from < to;
        // A pixel reaches into the chroma of the pair of columns to its right.
        spans[y] = any ? from & ~1 : 0;
        spans[y + 1] = any ? Math.min(width, ((to + 1) & ~1) + 2) : 0;
    }

    /// Whatever the colour, the sum times 255 is less than 2^31.
    private void bright(int[] pixels, int y, int from, int to) {
        int at = y * width;
        for (int x = from; x < to; x++) {
            int pixel = pixels[x];
            int sum =
                    Bt709.Y_RED * (pixel >> 16 & 255)
                            + Bt709.Y_GREEN * (pixel >> 8 & 255)
                            + Bt709.Y_BLUE * (pixel & 255);
            luma[at + x] = (char) (((sum * 255 + 16_384) >> Bt709.SHIFT) + 16 * (pixel >>> 24));
        }
        for (int x = from; x < to; x++) {
            clear[at + x] = (byte) ~(pixels[x] >>> 24);
        }
    }

    /// A column weighs one with the pair to its left and one with that to its right, or two in its
    /// own; sums of two channels share an integer, 16 bits each.
    private void coloured(int pairRow, int from, int to) {
        int at = pairRow * (width / 2);
        int before = Math.max(0, from - 1);
        int redBlueBefore = sums(before, 0);
        int alphaGreenBefore = sums(before, 8);
        for (int x = from; x < to; x += 2) {
            int redBlueAfter = sums(x + 1, 0);
            int alphaGreenAfter = sums(x + 1, 8);
            int redBlue = redBlueBefore + 2 * sums(x, 0) + redBlueAfter;
            int alphaGreen = alphaGreenBefore + 2 * sums(x, 8) + alphaGreenAfter;
            redBlueBefore = redBlueAfter;
            alphaGreenBefore = alphaGreenAfter;
            int r = redBlue >>> 16;
            int g = alphaGreen & 0xFFFF;
            int b = redBlue & 0xFFFF;
            int alpha = alphaGreen >>> 16;
            int middle = 128 * alpha;
            blue[at + x / 2] =
                    middle + scaled(Bt709.U_RED * r + Bt709.U_GREEN * g + Bt709.U_BLUE * b);
            red[at + x / 2] =
                    middle + scaled(Bt709.V_RED * r + Bt709.V_GREEN * g + Bt709.V_BLUE * b);
            chromaClear[at + x / 2] = (short) (CHROMA_WHOLE - alpha);
        }
    }

    /// Two channels of a column, of both rows together.
    private int sums(int x, int shift) {
        return (upper[x] >>> shift & TWO_CHANNELS) + (lower[x] >>> shift & TWO_CHANNELS);
    }

    private static int scaled(int sum) {
        return (int) ((sum * 255L + 16_384) >> Bt709.SHIFT);
    }

    /// Lays it over a picture.
    public void put(PlanarFrame onto) {
        for (int y = 0; y < height; y += 2) {
            int from = spans[y];
            int count = spans[y + 1] - from;
            if (count > 0) {
                brighten(onto, y, from, count);
                brighten(onto, y + 1, from, count);
                int at = y / 2 * (width / 2) + from / 2;
                long to = (long) ((top + y) / 2) * onto.chromaRowBytes() + (left + from) / 2;
                colour(onto.blue(), to, blue, at, count / 2);
                colour(onto.red(), to, red, at, count / 2);
            }
        }
    }

    private void brighten(PlanarFrame onto, int y, int from, int count) {
        long to = (long) (top + y) * onto.lumaRowBytes() + left + from;
        int at = y * width + from;
        MemorySegment.copy(onto.luma(), ValueLayout.JAVA_BYTE, to, row, 0, count);
        for (int x = 0; x < count; x++) {
            int sum = (row[x] & 255) * (clear[at + x] & 255) + luma[at + x] + 128;
            row[x] = (byte) ((sum + (sum >> 8)) >> 8);
        }
        MemorySegment.copy(row, 0, onto.luma(), ValueLayout.JAVA_BYTE, to, count);
    }

    private void colour(MemorySegment plane, long to, int[] levels, int at, int count) {
        MemorySegment.copy(plane, ValueLayout.JAVA_BYTE, to, row, 0, count);
        for (int x = 0; x < count; x++) {
            int sum = (row[x] & 255) * chromaClear[at + x] + levels[at + x] + CHROMA_WHOLE / 2;
            row[x] = (byte) (sum / CHROMA_WHOLE);
        }
        MemorySegment.copy(row, 0, plane, ValueLayout.JAVA_BYTE, to, count);
    }
}

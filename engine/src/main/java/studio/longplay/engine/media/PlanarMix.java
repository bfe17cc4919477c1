package studio.longplay.engine.media;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Mixes whole pictures in an encoder's own colours.
///
/// Mixing is linear and so is the way from RGB to Y, Cb and Cr: what comes out is what mixing in
/// RGB gives, within a rounding. Four bytes are worked on at a time, in heap arrays, over which the
/// JIT compiler makes SIMD code. Integers alone: every machine gives the same bytes. One thread at
/// a time uses it.
public final class PlanarMix {
    private static final int PAIRS = 0x00FF00FF;
    private static final int OTHER_PAIRS = 0xFF00FF00;
    private static final int WHOLE = 255;
    private static final int HALF = 128;
    private static final byte BLACK = 16;
    private static final byte GREY = (byte) 128;

    private int[] below = new int[0];
    private int[] above = new int[0];

    /// Makes a picture black.
    public static void black(PlanarFrame picture) {
        picture.luma().fill(BLACK);
        picture.blue().fill(GREY);
        picture.red().fill(GREY);
    }

    /// Lays a picture over another of its size.
    ///
    /// @param opacity of what is laid over, 0 to 255
    public void mix(PlanarFrame over, PlanarFrame onto, int opacity) {
        int chroma = onto.width() / 2;
        int rows = onto.height() / 2;
        Plane luma = new Plane(onto.luma(), onto.lumaRowBytes(), onto.width(), onto.height());
        mix(over.luma(), over.lumaRowBytes(), luma, opacity);
        Plane blue = new Plane(onto.blue(), onto.chromaRowBytes(), chroma, rows);
        mix(over.blue(), over.chromaRowBytes(), blue, opacity);
        Plane red = new Plane(onto.red(), onto.chromaRowBytes(), chroma, rows);
        mix(over.red(), over.chromaRowBytes(), red, opacity);
    }

    /// Lays one colour over a picture.
    ///
    /// @param alpha 0 to 255
    /// @param rgb `0xRRGGBB`
    public void veil(PlanarFrame onto, int alpha, int rgb) {
        int chroma = onto.width() / 2;
        int rows = onto.height() / 2;
        veil(
                new Plane(onto.luma(), onto.lumaRowBytes(), onto.width(), onto.height()),
                alpha,
                Bt709.luma(rgb));
        veil(new Plane(onto.blue(), onto.chromaRowBytes(), chroma, rows), alpha, Bt709.blue(rgb));
        veil(new Plane(onto.red(), onto.chromaRowBytes(), chroma, rows), alpha, Bt709.red(rgb));
    }

    private record Plane(MemorySegment memory, int rowBytes, int width, int height) {}

    private void mix(MemorySegment over, int overRowBytes, Plane onto, int opacity) {
        int quads = room(onto.width);
        for (int row = 0; row < onto.height; row++) {
            long from = (long) row * overRowBytes;
            long to = (long) row * onto.rowBytes;
            MemorySegment.copy(over, ValueLayout.JAVA_INT_UNALIGNED, from, above, 0, quads);
            MemorySegment.copy(onto.memory, ValueLayout.JAVA_INT_UNALIGNED, to, below, 0, quads);
            mixed(above, below, quads, opacity);
            MemorySegment.copy(below, 0, onto.memory, ValueLayout.JAVA_INT_UNALIGNED, to, quads);
            for (int x = 4 * quads; x < onto.width; x++) {
                int sum =
                        opacity * at(over, from + x) + (WHOLE - opacity) * at(onto.memory, to + x);
                onto.memory.set(ValueLayout.JAVA_BYTE, to + x, (byte) divided(sum));
            }
        }
    }

    private void veil(Plane onto, int alpha, int level) {
        int quads = room(onto.width);
        for (int row = 0; row < onto.height; row++) {
            long to = (long) row * onto.rowBytes;
            MemorySegment.copy(onto.memory, ValueLayout.JAVA_INT_UNALIGNED, to, below, 0, quads);
            veiled(below, quads, WHOLE - alpha, alpha * level);
            MemorySegment.copy(below, 0, onto.memory, ValueLayout.JAVA_INT_UNALIGNED, to, quads);
            for (int x = 4 * quads; x < onto.width; x++) {
                int sum = alpha * level + (WHOLE - alpha) * at(onto.memory, to + x);
                onto.memory.set(ValueLayout.JAVA_BYTE, to + x, (byte) divided(sum));
            }
        }
    }

    /// Makes room for a row.
    ///
    /// @return its whole quads of bytes
    private int room(int width) {
        if (below.length < width / 4) {
            below = new int[width / 4];
            above = new int[width / 4];
        }
        return width / 4;
    }

    private static int at(MemorySegment memory, long offset) {
        return memory.get(ValueLayout.JAVA_BYTE, offset) & 255;
    }

    /// A 255th of a number up to 65,152, rounded.
    private static int divided(int sum) {
        int more = sum + HALF;
        return (more + (more >> 8)) >> 8;
    }

    /// No lane of 16 bits ever overflows: the weights' sum is 255.
    private static void mixed(int[] over, int[] onto, int count, int opacity) {
        int rest = WHOLE - opacity;
        int halves = HALF | HALF << 16;
        for (int i = 0; i < count; i++) {
            int a = over[i];
            int b = onto[i];
            int even = (a & PAIRS) * opacity + (b & PAIRS) * rest + halves;
            int odd = (a >>> 8 & PAIRS) * opacity + (b >>> 8 & PAIRS) * rest + halves;
            even = (even + (even >>> 8 & PAIRS)) >>> 8 & PAIRS;
            odd = (odd + (odd >>> 8 & PAIRS)) & OTHER_PAIRS;
            onto[i] = even | odd;
        }
    }

    private static void veiled(int[] onto, int count, int weight, int added) {
        int more = (added + HALF) * 0x00010001;
        for (int i = 0; i < count; i++) {
            int b = onto[i];
            int even = (b & PAIRS) * weight + more;
            int odd = (b >>> 8 & PAIRS) * weight + more;
            even = (even + (even >>> 8 & PAIRS)) >>> 8 & PAIRS;
            odd = (odd + (odd >>> 8 & PAIRS)) & OTHER_PAIRS;
            onto[i] = even | odd;
        }
    }
}

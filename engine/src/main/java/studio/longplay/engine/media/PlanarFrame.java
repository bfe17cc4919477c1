package studio.longplay.engine.media;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// One picture in native memory as encoders read it: Y, Cb and Cr in planes of their own, 8 bits
/// each, 4:2:0, BT.709, limited range, chroma sited left, rows from the top.
///
/// @param width pixels, even
/// @param height pixels, even
/// @param lumaRowBytes from one row of Y to the next, at least `width`
/// @param blue Cb, half as wide and half as high
/// @param red Cr, the same
/// @param chromaRowBytes from one row of Cb or Cr to the next
public record PlanarFrame(
        int width,
        int height,
        MemorySegment luma,
        int lumaRowBytes,
        MemorySegment blue,
        MemorySegment red,
        int chromaRowBytes) {
    private static final int ALIGNMENT = 64;

    public static PlanarFrame allocate(Arena arena, int width, int height) {
        int lumaRow = Math.ceilDiv(width, ALIGNMENT) * ALIGNMENT;
        int chromaRow = Math.ceilDiv(width / 2, ALIGNMENT) * ALIGNMENT;
        long chroma = (long) chromaRow * (height / 2);
        return new PlanarFrame(
                width,
                height,
                arena.allocate((long) lumaRow * height, ALIGNMENT),
                lumaRow,
                arena.allocate(chroma, ALIGNMENT),
                arena.allocate(chroma, ALIGNMENT),
                chromaRow);
    }
}

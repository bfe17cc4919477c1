package studio.longplay.engine.media;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// One picture in native memory: BGRA, 8 bits each, premultiplied, full range sRGB, rows from the
/// top.
///
/// Painters draw straight into it (`bgra.address()`), encoders read straight out of it; nothing is
/// copied between them. The arena's owner frees it.
///
/// @param rowBytes bytes from one row to the next, at least `4 * width`
public record Pixels(int width, int height, int rowBytes, MemorySegment bgra) {
    public static Pixels allocate(Arena arena, int width, int height) {
        int rowBytes = Math.ceilDiv(width * 4, 64) * 64;
        return new Pixels(width, height, rowBytes, arena.allocate((long) rowBytes * height, 64));
    }
}

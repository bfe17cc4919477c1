package studio.longplay.engine.picture;

import io.github.humbleui.skija.Surface;

import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.picture.easel.Easel;

import java.util.Arrays;

/// A frame's memory and what was painted into it last, so that only what differs is painted again.
final class PaintedBuffer implements AutoCloseable {
    final Surface surface;
    final long[] looks;
    private final long address;
    private boolean painted;

    PaintedBuffer(Pixels pixels, int cels) {
        surface = Easel.over(pixels);
        address = pixels.bgra().address();
        looks = new long[cels];
    }

    boolean isOver(Pixels pixels) {
        return pixels.bgra().address() == address;
    }

    /// Whether it holds a whole frame.
    boolean isPainted() {
        return painted;
    }

    void remember(long[] newLooks) {
        System.arraycopy(newLooks, 0, looks, 0, looks.length);
        painted = true;
    }

    void forget() {
        painted = false;
    }

    boolean shows(long[] wanted) {
        return painted && Arrays.equals(looks, wanted);
    }

    @Override
    public void close() {
        surface.close();
    }
}

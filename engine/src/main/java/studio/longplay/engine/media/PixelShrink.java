package studio.longplay.engine.media;

import java.lang.foreign.ValueLayout;

/// Shrinks a picture by averaging what falls on each pixel of the smaller one.
final class PixelShrink {
    private PixelShrink() {}

    /// Fills `into` with the middle of `whole`, cut at two opposite sides to the same shape.
    static void cover(Pixels whole, Pixels into) {
        long wide = (long) whole.width() * into.height();
        long high = (long) whole.height() * into.width();
        int width = wide > high ? (int) Math.max(1, high / into.height()) : whole.width();
        int height = wide > high ? whole.height() : (int) Math.max(1, wide / into.width());
        int left = (whole.width() - width) / 2;
        int top = (whole.height() - height) / 2;
        for (int y = 0; y < into.height(); y++) {
            int fromY = top + (int) ((long) y * height / into.height());
            int toY = top + (int) ((long) (y + 1) * height / into.height());
            for (int x = 0; x < into.width(); x++) {
                int fromX = left + (int) ((long) x * width / into.width());
                int toX = left + (int) ((long) (x + 1) * width / into.width());
                int pixel =
                        mean(
                                whole,
                                fromX,
                                fromY,
                                Math.max(toX, fromX + 1),
                                Math.max(toY, fromY + 1));
                into.bgra()
                        .set(
                                ValueLayout.JAVA_INT_UNALIGNED,
                                (long) y * into.rowBytes() + 4L * x,
                                pixel);
            }
        }
    }

    private static int mean(Pixels whole, int fromX, int fromY, int toX, int toY) {
        long blue = 0;
        long green = 0;
        long red = 0;
        long alpha = 0;
        for (int y = fromY; y < toY; y++) {
            long row = (long) y * whole.rowBytes();
            for (int x = fromX; x < toX; x++) {
                int pixel = whole.bgra().get(ValueLayout.JAVA_INT_UNALIGNED, row + 4L * x);
                blue += pixel & 255;
                green += pixel >> 8 & 255;
                red += pixel >> 16 & 255;
                alpha += pixel >>> 24;
            }
        }
        long count = (long) (toX - fromX) * (toY - fromY);
        return (int)
                (rounded(alpha, count) << 24
                        | rounded(red, count) << 16
                        | rounded(green, count) << 8
                        | rounded(blue, count));
    }

    private static long rounded(long sum, long count) {
        return (sum + count / 2) / count;
    }
}

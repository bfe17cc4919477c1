package studio.longplay.engine.media;

import java.lang.foreign.ValueLayout;

/// Pictures that carry a number as ten black or white columns, readable at any size, and a white
/// square in the upper left corner on grey.
public final class NumberedFrames {
    public static final int WIDTH = 160;
    public static final int HEIGHT = 96;

    private static final int BITS = 10;

    private NumberedFrames() {}

    public static void paint(Pixels picture, int number) {
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                int grey;
                if (y < picture.height() / 2) {
                    grey = x < picture.width() / 4 && y < picture.height() / 4 ? 255 : 128;
                } else {
                    int bit = x * BITS / picture.width();
                    grey = (number >> bit & 1) == 1 ? 235 : 20;
                }
                picture.bgra()
                        .set(
                                ValueLayout.JAVA_INT_UNALIGNED,
                                (long) y * picture.rowBytes() + 4L * x,
                                0xFF000000 | grey << 16 | grey << 8 | grey);
            }
        }
    }

    /// The number in an upright picture.
    public static int read(Pixels picture) {
        int number = 0;
        for (int bit = 0; bit < BITS; bit++) {
            int x = (2 * bit + 1) * picture.width() / (2 * BITS);
            number |= (grey(picture, x, picture.height() * 3 / 4) > 128 ? 1 : 0) << bit;
        }
        return number;
    }

    public static int grey(Pixels picture, int x, int y) {
        return picture.bgra()
                        .get(ValueLayout.JAVA_INT_UNALIGNED, (long) y * picture.rowBytes() + 4L * x)
                & 255;
    }
}

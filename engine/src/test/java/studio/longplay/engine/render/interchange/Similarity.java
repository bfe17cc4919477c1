package studio.longplay.engine.render.interchange;

import studio.longplay.engine.media.Pixels;

import java.lang.foreign.ValueLayout;

/// Structural similarity of two pictures (Wang et al. 2004): the mean over 8x8 windows, every 4
/// pixels, of luma by BT.709.
final class Similarity {
    private static final int WINDOW = 8;
    private static final int STEP = 4;
    private static final double C1 = 0.01 * 255 * 0.01 * 255;
    private static final double C2 = 0.03 * 255 * 0.03 * 255;

    private Similarity() {}

    /// 1 for equal pictures.
    static double of(Pixels a, Pixels b) {
        double sum = 0;
        int windows = 0;
        for (int y = 0; y + WINDOW <= a.height(); y += STEP) {
            for (int x = 0; x + WINDOW <= a.width(); x += STEP) {
                sum += window(a, b, x, y);
                windows++;
            }
        }
        return sum / windows;
    }

    private static double window(Pixels a, Pixels b, int left, int top) {
        double sumA = 0;
        double sumB = 0;
        double squareA = 0;
        double squareB = 0;
        double product = 0;
        for (int y = top; y < top + WINDOW; y++) {
            for (int x = left; x < left + WINDOW; x++) {
                double lumaA = luma(a, x, y);
                double lumaB = luma(b, x, y);
                sumA += lumaA;
                sumB += lumaB;
                squareA += lumaA * lumaA;
                squareB += lumaB * lumaB;
                product += lumaA * lumaB;
            }
        }
        int n = WINDOW * WINDOW;
        double meanA = sumA / n;
        double meanB = sumB / n;
        double varianceA = squareA / n - meanA * meanA;
        double varianceB = squareB / n - meanB * meanB;
        double covariance = product / n - meanA * meanB;
        return (2 * meanA * meanB + C1)
                * (2 * covariance + C2)
                / ((meanA * meanA + meanB * meanB + C1) * (varianceA + varianceB + C2));
    }

    private static double luma(Pixels pixels, int x, int y) {
        long at = ((long) y * pixels.width() + x) * 4;
        int blue = pixels.bgra().get(ValueLayout.JAVA_BYTE, at) & 0xFF;
        int green = pixels.bgra().get(ValueLayout.JAVA_BYTE, at + 1) & 0xFF;
        int red = pixels.bgra().get(ValueLayout.JAVA_BYTE, at + 2) & 0xFF;
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }
}

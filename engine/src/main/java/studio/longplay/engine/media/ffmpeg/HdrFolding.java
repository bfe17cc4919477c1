package studio.longplay.engine.media.ffmpeg;

import studio.longplay.engine.media.Pixels;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// Makes pictures of high dynamic range ones that a film in BT.709 can show.
///
/// The curve folds the brightest of a pixel's colours and takes the others with it, so that hues
/// stay; then BT.2020's colours become BT.709's, and what those cannot show is cut off. The result
/// is written for a screen with a gamma of 2.4 (ITU-R BT.1886). All from tables and exact
/// arithmetic: every machine gives the same bytes. Cost: about 15 ns for each pixel.
final class HdrFolding {
    private static final int CODES = 4096;
    private static final int STEPS = 4096;
    private static final ValueLayout.OfShort SAMPLE =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt PIXEL =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final HdrCurve curve;
    private final double peakNits;
    private final float[] linear = new float[CODES];
    private final float[] gains = new float[STEPS + 1];
    private final float[] hlgGains = new float[STEPS + 1];
    private final int[] levels = new int[STEPS + 1];
    private short[] samples = new short[0];
    private int[] pixels = new int[0];

    /// @param peakNits the brightest that the film has
    HdrFolding(HdrCurve curve, double peakNits) {
        this.curve = curve;
        this.peakNits = Math.max(peakNits, HdrCurve.WHITE_NITS);
        for (int i = 0; i < CODES; i++) {
            linear[i] = (float) curve.linear(i / (CODES - 1.0));
        }
        for (int i = 0; i <= STEPS; i++) {
            double share = i / (double) STEPS;
            double nits = Math.max(share * this.peakNits, 1e-3);
            gains[i] = (float) (HdrCurve.folded(nits, this.peakNits) / nits / HdrCurve.WHITE_NITS);
            hlgGains[i] = (float) HdrCurve.hlgGain(share);
            // Steps are even in the root of the light, for dark shades need the finest ones.
            levels[i] = (int) StrictMath.round(255 * StrictMath.pow(share * share, 1 / 2.4));
        }
    }

    /// Whether these tables are for such pictures.
    boolean isFor(HdrCurve other, double otherPeakNits) {
        return curve == other && peakNits == Math.max(otherPeakNits, HdrCurve.WHITE_NITS);
    }

    /// @param deep red, green and blue of 16 bits each, full range, rows without gaps
    void fold(MemorySegment deep, Pixels into) {
        int width = into.width();
        if (pixels.length != width) {
            pixels = new int[width];
            samples = new short[3 * width];
        }
        for (int y = 0; y < into.height(); y++) {
            MemorySegment.copy(deep, SAMPLE, 6L * width * y, samples, 0, 3 * width);
            for (int x = 0; x < width; x++) {
                pixels[x] = folded(3 * x);
            }
            MemorySegment.copy(pixels, 0, into.bgra(), PIXEL, (long) y * into.rowBytes(), width);
        }
    }

    private int folded(int at) {
        float red = linear[(samples[at] & 0xFFFF) >>> 4];
        float green = linear[(samples[at + 1] & 0xFFFF) >>> 4];
        float blue = linear[(samples[at + 2] & 0xFFFF) >>> 4];
        if (curve == HdrCurve.HLG) {
            float gain = hlgGains[step(0.2627f * red + 0.6780f * green + 0.0593f * blue)];
            red *= gain;
            green *= gain;
            blue *= gain;
        }
        float most = Math.max(red, Math.max(green, blue));
        float peak = (float) peakNits;
        float gain = most <= peak ? gains[step(most / peak)] : 1 / most;
        red *= gain;
        green *= gain;
        blue *= gain;
        int r = level(1.6605f * red - 0.5876f * green - 0.0729f * blue);
        int g = level(-0.1246f * red + 1.1329f * green - 0.0083f * blue);
        int b = level(-0.0182f * red - 0.1006f * green + 1.1188f * blue);
        return 0xFF000000 | r << 16 | g << 8 | b;
    }

    private static int step(float share) {
        return (int) (Math.min(share, 1) * STEPS + 0.5f);
    }

    private int level(float light) {
        float share = Math.max(0, Math.min(1, light));
        return levels[step((float) Math.sqrt(share))];
    }
}

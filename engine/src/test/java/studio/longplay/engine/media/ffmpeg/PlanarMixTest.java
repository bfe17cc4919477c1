package studio.longplay.engine.media.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.PlanarFrame;
import studio.longplay.engine.media.PlanarMix;
import studio.longplay.engine.media.PlanarSheet;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Random;
import java.util.function.IntBinaryOperator;

/// What is mixed in an encoder's own colours is what mixing in RGB and turning that gives.
final class PlanarMixTest {
    private final Arena arena = Arena.ofAuto();

    @ParameterizedTest
    @CsvSource({"64, 32, 0, 1", "64, 32, 255, 2", "854, 30, 77, 3", "90, 14, 128, 4"})
    void aPictureOverAnotherIsMixedAsInRgb(int width, int height, int opacity, long seed) {
        Pixels below = clouds(width, height, seed);
        Pixels over = clouds(width, height, seed + 100);
        PlanarFrame mixed = turned(below);

        new PlanarMix().mix(turned(over), mixed, opacity);

        Pixels wanted =
                pixels(width, height, (x, y) -> blend(at(over, x, y), at(below, x, y), opacity));
        assertThat(worst(mixed, turned(wanted))).isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"64, 32, 0, 0", "854, 30, 56, 0x06070A", "90, 14, 255, 0", "64, 32, 140, 0xE0A030"})
    void aVeilDarkensAsInRgb(int width, int height, int alpha, String colour) {
        int rgb = Integer.decode(colour);
        Pixels below = clouds(width, height, alpha);
        PlanarFrame veiled = turned(below);

        new PlanarMix().veil(veiled, alpha, rgb);

        Pixels wanted = pixels(width, height, (x, y) -> blend(rgb, at(below, x, y), alpha));
        assertThat(worst(veiled, turned(wanted))).isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 64, 32, 1", "10, 4, 22, 12, 2", "38, 20, 26, 12, 3", "2, 0, 40, 6, 4"})
    void aSheetIsLaidOverAsInRgb(int left, int top, int width, int height, long seed) {
        Pixels below = clouds(64, 32, seed);
        Pixels drawn = shape(width, height, seed);
        PlanarFrame covered = turned(below);
        PlanarSheet sheet = new PlanarSheet(left, top, width, height);
        sheet.take(shape(width, height, seed + 1));
        sheet.take(drawn);

        sheet.put(covered);

        Pixels wanted =
                pixels(
                        64,
                        32,
                        (x, y) -> {
                            boolean inside =
                                    x >= left && x < left + width && y >= top && y < top + height;
                            int under = at(below, x, y);
                            return inside ? laid(at(drawn, x - left, y - top), under) : under;
                        });
        assertThat(worst(covered, turned(wanted))).isLessThanOrEqualTo(3);
    }

    /// Colours that differ little from pixel to pixel.
    private Pixels clouds(int width, int height, long seed) {
        Random random = new Random(seed);
        double[] waves = random.doubles(9, 0.03, 0.25).toArray();
        return pixels(
                width,
                height,
                (x, y) -> {
                    int rgb = 0;
                    for (int i = 0; i < 3; i++) {
                        double wave =
                                Math.sin(x * waves[i] + waves[i + 3] * 40)
                                        * Math.cos(y * waves[i + 6]);
                        rgb = rgb << 8 | (int) Math.round(127.5 + 120 * wave);
                    }
                    return rgb;
                });
    }

    /// A premultiplied disc with a soft edge, nothing around it.
    private Pixels shape(int width, int height, long seed) {
        int colour = new Random(seed).nextInt() & 0xFFFFFF;
        return pixels(
                width,
                height,
                (x, y) -> {
                    double away = Math.hypot(x - width / 2.0, (y - height / 2.0) * 1.5);
                    int alpha = (int) Math.clamp(40 * (width / 3.0 - away), 0, 255);
                    return alpha << 24 | blend(colour, 0, alpha) & 0xFFFFFF;
                });
    }

    private Pixels pixels(int width, int height, IntBinaryOperator colour) {
        Pixels pixels = Pixels.allocate(arena, width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixels.bgra()
                        .set(
                                ValueLayout.JAVA_INT_UNALIGNED,
                                (long) y * pixels.rowBytes() + 4L * x,
                                colour.applyAsInt(x, y));
            }
        }
        return pixels;
    }

    private static int at(Pixels pixels, int x, int y) {
        return pixels.bgra()
                .get(ValueLayout.JAVA_INT_UNALIGNED, (long) y * pixels.rowBytes() + 4L * x);
    }

    private static int blend(int over, int under, int opacity) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int sum = (over >> shift & 255) * opacity + (under >> shift & 255) * (255 - opacity);
            mixed = mixed << 8 | Math.round(sum / 255f);
        }
        return mixed;
    }

    private static int laid(int premultiplied, int under) {
        int mixed = 0;
        int rest = 255 - (premultiplied >>> 24);
        for (int shift = 16; shift >= 0; shift -= 8) {
            int below = Math.round((under >> shift & 255) * rest / 255f);
            mixed = mixed << 8 | Math.min(255, (premultiplied >> shift & 255) + below);
        }
        return mixed;
    }

    private PlanarFrame turned(Pixels pixels) {
        PlanarFrame frame = PlanarFrame.allocate(arena, pixels.width(), pixels.height());
        new YuvConverter(pixels.width(), pixels.height())
                .convert(
                        pixels,
                        new YuvConverter.Planes(
                                frame.luma(),
                                frame.lumaRowBytes(),
                                frame.blue(),
                                frame.red(),
                                frame.chromaRowBytes()));
        return frame;
    }

    private static int worst(PlanarFrame a, PlanarFrame b) {
        int luma = worst(a.luma(), b.luma(), a.lumaRowBytes(), a.width(), a.height());
        int row = a.chromaRowBytes();
        int blue = worst(a.blue(), b.blue(), row, a.width() / 2, a.height() / 2);
        int red = worst(a.red(), b.red(), row, a.width() / 2, a.height() / 2);
        return Math.max(luma, Math.max(blue, red));
    }

    private static int worst(MemorySegment a, MemorySegment b, int row, int width, int height) {
        int worst = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                long at = (long) y * row + x;
                int one = a.get(ValueLayout.JAVA_BYTE, at) & 255;
                int other = b.get(ValueLayout.JAVA_BYTE, at) & 255;
                worst = Math.max(worst, Math.abs(one - other));
            }
        }
        return worst;
    }
}

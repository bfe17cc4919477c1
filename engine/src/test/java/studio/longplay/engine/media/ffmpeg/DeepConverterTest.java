package studio.longplay.engine.media.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.media.Pixels;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.SplittableRandom;

class DeepConverterTest {
    private static final int WIDTH = 48;
    private static final int HEIGHT = 6;
    private static final ValueLayout.OfShort SAMPLE = ValueLayout.JAVA_SHORT_UNALIGNED;

    @ParameterizedTest
    @ValueSource(ints = {0, 6})
    void brightnessIsRoundedToAQuarterOfALevel(int left) {
        SplittableRandom random = new SplittableRandom(left);
        try (Arena arena = Arena.ofConfined()) {
            Pixels picture = Pixels.allocate(arena, WIDTH, HEIGHT);
            for (int i = 0; i < WIDTH * HEIGHT; i++) {
                picture.bgra()
                        .set(
                                ValueLayout.JAVA_INT_UNALIGNED,
                                (long) (i / WIDTH) * picture.rowBytes() + 4L * (i % WIDTH),
                                0xFF000000 | random.nextInt(1 << 24));
            }
            MemorySegment luma = arena.allocate(2L * WIDTH * HEIGHT);
            convert(picture, luma, arena, left);
            for (int y = 0; y < HEIGHT; y++) {
                for (int x = 0; x < WIDTH; x++) {
                    double exact = luma(picture, x, y);
                    int found = luma.get(SAMPLE, 2L * (y * WIDTH + x)) & 0xFFFF;
                    assertThat(Math.abs((found >> left) - exact)).isLessThan(0.51);
                    assertThat(found & (1 << left) - 1).isZero();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 77, 128, 254, 255})
    void greyHasNoColour(int grey) {
        try (Arena arena = Arena.ofConfined()) {
            Pixels picture = Pixels.allocate(arena, WIDTH, HEIGHT);
            picture.bgra().fill((byte) grey);
            MemorySegment chroma = convert(picture, arena.allocate(2L * WIDTH * HEIGHT), arena, 0);
            for (long at = 0; at < chroma.byteSize(); at += 2) {
                assertThat(chroma.get(SAMPLE, at)).isEqualTo((short) 512);
            }
        }
    }

    /// @return the U plane
    private static MemorySegment convert(
            Pixels picture, MemorySegment luma, Arena arena, int left) {
        MemorySegment first = arena.allocate(2L * WIDTH * HEIGHT / 4);
        MemorySegment second = arena.allocate(2L * WIDTH * HEIGHT / 4);
        new DeepConverter(WIDTH, HEIGHT, left)
                .convert(picture, new YuvConverter.Planes(luma, 2 * WIDTH, first, second, WIDTH));
        return first;
    }

    /// ITU-R BT.709-6, 3.2 and 3.4 with ten bits.
    private static double luma(Pixels picture, int x, int y) {
        int pixel =
                picture.bgra()
                        .get(
                                ValueLayout.JAVA_INT_UNALIGNED,
                                (long) y * picture.rowBytes() + 4L * x);
        double red = (pixel >> 16 & 255) / 255.0;
        double green = (pixel >> 8 & 255) / 255.0;
        double blue = (pixel & 255) / 255.0;
        return 64 + 876 * (0.2126 * red + 0.7152 * green + 0.0722 * blue);
    }
}

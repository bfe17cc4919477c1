package studio.longplay.engine.media.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.media.Patches;
import studio.longplay.engine.media.Pixels;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.SplittableRandom;

class YuvConverterTest {
    private static final int WIDTH = 38;
    private static final int HEIGHT = 18;
    private static final int LUMA_ROW = 64;
    private static final int CHROMA_ROW = 48;

    private final Arena arena = Arena.ofAuto();
    private final Pixels picture = Pixels.allocate(arena, WIDTH, HEIGHT);
    private final YuvConverter.Planes planar =
            new YuvConverter.Planes(
                    arena.allocate((long) LUMA_ROW * HEIGHT),
                    LUMA_ROW,
                    arena.allocate((long) CHROMA_ROW * HEIGHT / 2),
                    arena.allocate((long) CHROMA_ROW * HEIGHT / 2),
                    CHROMA_ROW);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyValueIsWithinHalfALevelOfTheStandard(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                set(x, y, extreme(random) << 16 | extreme(random) << 8 | extreme(random));
            }
        }
        new YuvConverter(WIDTH, HEIGHT).convert(picture, planar);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                assertThat((double) at(planar.luma(), y * LUMA_ROW + x))
                        .isCloseTo(luma(x, y), org.assertj.core.data.Offset.offset(0.51));
            }
        }
        for (int y = 0; y < HEIGHT / 2; y++) {
            for (int x = 0; x < WIDTH / 2; x++) {
                int index = y * CHROMA_ROW + x;
                assertThat((double) at(planar.first(), index))
                        .isCloseTo(
                                128 + 224 * sited(x, y, 0) / 1.8556,
                                org.assertj.core.data.Offset.offset(0.51));
                assertThat((double) at(planar.second(), index))
                        .isCloseTo(
                                128 + 224 * sited(x, y, 2) / 1.5748,
                                org.assertj.core.data.Offset.offset(0.51));
            }
        }
    }

    @Test
    void greyStaysGrey() {
        for (int grey = 0; grey < 256; grey++) {
            int value = grey;
            for (int y = 0; y < HEIGHT; y++) {
                for (int x = 0; x < WIDTH; x++) {
                    set(x, y, value << 16 | value << 8 | value);
                }
            }
            new YuvConverter(WIDTH, HEIGHT).convert(picture, planar);
            assertThat(at(planar.luma(), 5)).isEqualTo(Math.round(16 + 219 * grey / 255.0));
            assertThat(at(planar.first(), 3)).isEqualTo(128);
            assertThat(at(planar.second(), 3)).isEqualTo(128);
        }
    }

    @Test
    void interleavedChromaHoldsTheSameValues() {
        SplittableRandom random = new SplittableRandom(99);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                set(x, y, random.nextInt() & 0xFFFFFF);
            }
        }
        YuvConverter.Planes interleaved =
                new YuvConverter.Planes(
                        planar.luma(),
                        LUMA_ROW,
                        arena.allocate((long) LUMA_ROW * HEIGHT / 2),
                        null,
                        LUMA_ROW);
        YuvConverter converter = new YuvConverter(WIDTH, HEIGHT);
        converter.convert(picture, planar);
        converter.convert(picture, interleaved);
        for (int x = 0; x < WIDTH / 2; x++) {
            assertThat(at(interleaved.first(), 2L * x)).isEqualTo(at(planar.first(), x));
            assertThat(at(interleaved.first(), 2L * x + 1)).isEqualTo(at(planar.second(), x));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void convertingWhatHasChangedGivesTheSameAsConvertingAll(boolean interleaved) {
        int width = 320;
        int height = 200;
        SplittableRandom random = new SplittableRandom(5);
        Pixels large = Pixels.allocate(arena, width, height);
        YuvConverter converter = new YuvConverter(width, height);
        YuvConverter.Planes kept = planes(width, height, interleaved);
        YuvConverter.Planes whole = planes(width, height, interleaved);
        for (int round = 0; round < 6; round++) {
            Patches changes = new Patches(width, height);
            for (int i = 0; i < 300; i++) {
                int x = round == 0 ? i : random.nextInt(width / 6 * (round - 1), width);
                int y = random.nextInt(height);
                long at = (long) y * large.rowBytes() + 4L * Math.min(x, width - 1);
                large.bgra().set(ValueLayout.JAVA_INT, at, random.nextInt() & 0xFFFFFF);
                changes.add(x, y, x + 1, y + 1);
            }
            converter.convert(large, kept, changes);
            converter.convert(large, whole);
            if (round == 0) {
                kept.luma().copyFrom(whole.luma());
                kept.first().copyFrom(whole.first());
                if (kept.second() != null && whole.second() != null) {
                    kept.second().copyFrom(whole.second());
                }
            }
            assertThat(kept.luma().mismatch(whole.luma())).isEqualTo(-1);
            assertThat(kept.first().mismatch(whole.first())).isEqualTo(-1);
            if (kept.second() != null && whole.second() != null) {
                assertThat(kept.second().mismatch(whole.second())).isEqualTo(-1);
            }
        }
    }

    private YuvConverter.Planes planes(int width, int height, boolean interleaved) {
        return new YuvConverter.Planes(
                arena.allocate((long) width * height),
                width,
                arena.allocate((long) width * height / 2),
                interleaved ? null : arena.allocate((long) width * height / 2),
                width);
    }

    private static int extreme(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> 255;
            default -> random.nextInt(256);
        };
    }

    private void set(int x, int y, int rgb) {
        picture.bgra()
                .set(
                        ValueLayout.JAVA_INT,
                        (long) y * picture.rowBytes() + 4L * x,
                        0xFF000000 | rgb);
    }

    private static int at(MemorySegment plane, long index) {
        return plane.get(ValueLayout.JAVA_BYTE, index) & 255;
    }

    /// A colour component between 0 and 1: 0 blue, 1 green, 2 red.
    private double component(int x, int y, int which) {
        long at = (long) y * picture.rowBytes() + 4L * x + which;
        return (picture.bgra().get(ValueLayout.JAVA_BYTE, at) & 255) / 255.0;
    }

    private double brightness(int x, int y) {
        return 0.2126 * component(x, y, 2)
                + 0.7152 * component(x, y, 1)
                + 0.0722 * component(x, y, 0);
    }

    private double luma(int x, int y) {
        return 16 + 219 * brightness(x, y);
    }

    /// The colour difference at the left column of a chroma sample, between its two rows.
    private double sited(int x, int y, int which) {
        double sum = 0;
        for (int row = 2 * y; row < 2 * y + 2; row++) {
            int left = x == 0 ? 0 : 2 * x - 1;
            sum +=
                    difference(left, row, which)
                            + 2 * difference(2 * x, row, which)
                            + difference(2 * x + 1, row, which);
        }
        return sum / 8;
    }

    private double difference(int x, int y, int which) {
        return component(x, y, which) - brightness(x, y);
    }
}

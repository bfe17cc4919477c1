package studio.longplay.engine.picture.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.TinyPictures;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.Pixels;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.SplittableRandom;

class EnlargerTest {
    private static final JobContext QUIET = JobContext.quiet();

    @TempDir private Path folder;

    private static RgbPlanes noise(int width, int height) {
        RgbPlanes picture = RgbPlanes.black(width, height);
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < picture.values().length; i++) {
            picture.values()[i] = (float) random.nextDouble();
        }
        return picture;
    }

    /// The mean of five by five pixels, the nearest repeated beyond the edges.
    private static float blurred(RgbPlanes picture, int plane, int x, int y) {
        double sum = 0;
        for (int dy = -2; dy <= 2; dy++) {
            for (int dx = -2; dx <= 2; dx++) {
                int column = Math.clamp(x + dx, 0, picture.width() - 1);
                int row = Math.clamp(y + dy, 0, picture.height() - 1);
                sum +=
                        picture.values()[
                                (plane * picture.height() + row) * picture.width() + column];
            }
        }
        return (float) (sum / 25);
    }

    @Test
    void whatNoPictureCanHoldIsRefusedWithItsSize() throws StudioFault {
        assertThat(RgbPlanes.fits(26_700, 26_700)).isTrue();
        assertThat(RgbPlanes.fits(1L << 40, 1L << 40)).isFalse();
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> RgbPlanes.black(1 << 16, 1 << 16));
        RgbPlanes wide = RgbPlanes.black(1 << 20, 1);
        assertThat(PictureModels.black(wide, 2).width()).isEqualTo(1 << 21);
        assertThatExceptionOfType(StudioFault.Input.class)
                .isThrownBy(() -> PictureModels.black(RgbPlanes.black(4000, 4000), 8))
                .withMessage(
                        "A picture of 4000 x 4000 pixels would become one of 32000 x 32000, which"
                                + " is too large.");
    }

    @ParameterizedTest
    @CsvSource({"530, 301, 2", "17, 9, 4", "256, 256, 2", "1, 1, 2", "4099, 37, 2", "31, 2051, 4"})
    void everyPixelIsThereOnceAndNoTileIsSeen(int width, int height, int factor)
            throws StudioFault, IOException {
        RgbPlanes picture = noise(width, height);
        Path bundle = TinyPictures.enlarger(folder.resolve("in"), factor);
        try (Opened opened = Opened.of(bundle, Enlarger.KIND, folder.resolve("home"))) {
            RgbPlanes large = new Enlarger(opened.models().sessions()).enlarge(picture, QUIET);
            assertThat(large.width()).isEqualTo(width * factor);
            assertThat(large.height()).isEqualTo(height * factor);
            float worst = 0;
            for (int plane = 0; plane < 3; plane++) {
                for (int y = 0; y < large.height(); y++) {
                    for (int x = 0; x < large.width(); x++) {
                        float its =
                                large.values()[(plane * large.height() + y) * large.width() + x];
                        float wanted = blurred(picture, plane, x / factor, y / factor);
                        worst = Math.max(worst, Math.abs(its - wanted));
                    }
                }
            }
            assertThat(worst).isCloseTo(0, within(1e-5f));
        }
    }

    @Test
    void aModelThatDoesNotEnlargeIsRefusedWhenItIsAdded() throws IOException {
        Path bundle = TinyPictures.enlarger(folder.resolve("in"), 1);
        assertThatExceptionOfType(StudioFault.Model.class)
                .isThrownBy(() -> Opened.of(bundle, Enlarger.KIND, folder.resolve("home")))
                .withMessageContaining("pixels for");
    }

    @Test
    void planesBecomePixelsAndComeBack() {
        RgbPlanes picture = noise(33, 5);
        try (Arena arena = Arena.ofConfined()) {
            Pixels pixels = picture.pixels(arena);
            RgbPlanes back = RgbPlanes.of(pixels);
            assertThat(back.values().length).isEqualTo(picture.values().length);
            for (int i = 0; i < back.values().length; i++) {
                assertThat(back.values()[i]).isCloseTo(picture.values()[i], within(0.002f));
            }
        }
    }
}

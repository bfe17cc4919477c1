package studio.longplay.engine.picture.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.TinyPictures;
import studio.longplay.engine.jobs.JobContext;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;

class BetweenTest {
    private static final JobContext QUIET = JobContext.quiet();

    @TempDir private Path folder;

    private static RgbPlanes plain(int width, int height, float value) {
        RgbPlanes picture = RgbPlanes.black(width, height);
        Arrays.fill(picture.values(), value);
        return picture;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFrameLiesAsFarBetweenTwoAsIsAsked(boolean coordinates) throws StudioFault, IOException {
        Path bundle = TinyPictures.between(folder.resolve("in"), coordinates);
        try (Opened opened = Opened.of(bundle, Between.KIND, folder.resolve("home"))) {
            RgbPlanes frame =
                    new Between(opened.models().sessions())
                            .frame(plain(70, 33, 0.2f), plain(70, 33, 1), 0.25f, QUIET);
            assertThat(frame.width()).isEqualTo(70);
            assertThat(frame.height()).isEqualTo(33);
            for (float value : frame.values()) {
                assertThat(value).isCloseTo(0.4f, within(1e-6f));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1921, 1081, false", "65, 1, true", "1, 129, false", "4097, 63, true"})
    void everyPixelOfFramesOfOddSizesIsItsOwnHoweverLarge(
            int width, int height, boolean coordinates) throws StudioFault, IOException {
        RgbPlanes first = noise(width, height, 3);
        RgbPlanes second = noise(width, height, 5);
        Path bundle = TinyPictures.between(folder.resolve("in"), coordinates);
        try (Opened opened = Opened.of(bundle, Between.KIND, folder.resolve("home"))) {
            RgbPlanes frame =
                    new Between(opened.models().sessions()).frame(first, second, 0.75f, QUIET);
            assertThat(frame.width()).isEqualTo(width);
            assertThat(frame.height()).isEqualTo(height);
            float worst = 0;
            for (int i = 0; i < frame.values().length; i++) {
                float wanted = 0.25f * first.values()[i] + 0.75f * second.values()[i];
                worst = Math.max(worst, Math.abs(frame.values()[i] - wanted));
            }
            assertThat(worst).isLessThan(1e-6f);
        }
    }

    private static RgbPlanes noise(int width, int height, long seed) {
        RgbPlanes picture = RgbPlanes.black(width, height);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < picture.values().length; i++) {
            picture.values()[i] = (float) random.nextDouble();
        }
        return picture;
    }

    @Test
    void theFirstLayoutIsToldWhereEveryPixelLies() throws StudioFault, IOException {
        Path bundle = TinyPictures.between(folder.resolve("in"), true);
        try (Opened opened = Opened.of(bundle, Between.KIND, folder.resolve("home"))) {
            RgbPlanes places =
                    new Between(opened.models().sessions())
                            .frame(plain(128, 64, 0), plain(128, 64, 0), 0.5f, QUIET);
            float[] values = places.values();
            int area = 128 * 64;
            assertThat(values[0]).isEqualTo(-1);
            assertThat(values[127]).isCloseTo(1, within(1e-6f));
            assertThat(values[area]).isEqualTo(-1);
            assertThat(values[2 * area - 1]).isCloseTo(1, within(1e-6f));
            assertThat(values[2 * area]).isCloseTo(2f / 127, within(1e-7f));
        }
    }

    @Test
    void framesOfTwoSizesHaveNothingBetween() throws StudioFault, IOException {
        Path bundle = TinyPictures.between(folder.resolve("in"), false);
        try (Opened opened = Opened.of(bundle, Between.KIND, folder.resolve("home"))) {
            Between between = new Between(opened.models().sessions());
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> between.frame(plain(2, 2, 0), plain(3, 2, 0), 0.5f, QUIET));
        }
    }
}

package studio.longplay.engine.picture.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.TinyPictures;
import studio.longplay.engine.jobs.JobContext;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

class TextPainterTest {
    private static final JobContext QUIET = JobContext.quiet();
    private static final String TURBO =
            "{\"_class_name\": \"EulerDiscreteScheduler\", \"timestep_spacing\": \"trailing\"}";
    private static final String CONSISTENT = "{\"_class_name\": \"LCMScheduler\"}";
    private static final String USUAL = "{\"_class_name\": \"PNDMScheduler\"}";

    /// Share of the picture's variance left at the noisiest moment, from the definition of the
    /// schedule: betas whose roots lie evenly between those of 0.00085 and 0.012.
    private static final double LAST_KEPT = kept(999);

    @TempDir private Path folder;

    private static double kept(int moment) {
        double kept = 1;
        for (int t = 0; t <= moment; t++) {
            double root = Math.sqrt(0.00085) + t / 999.0 * (Math.sqrt(0.012) - Math.sqrt(0.00085));
            kept *= 1 - root * root;
        }
        return kept;
    }

    private RgbPlanes paint(String schedule, TextPainter.Wish wish)
            throws StudioFault, IOException {
        Path bundle = TinyPictures.stableDiffusion(folder.resolve("in"), schedule);
        try (Opened opened = Opened.of(bundle, TextPainter.KIND, folder.resolve("home"))) {
            return new TextPainter(opened.models().sessions(), opened.bundle().folder())
                    .paint(wish, QUIET);
        }
    }

    private static TextPainter.Wish house(int steps) {
        return new TextPainter.Wish("A  house", "", 64, 128, 5, steps);
    }

    /// The mean of the row: beginning, `a`, `house`, end, and 73 fillers of 0.
    private static final double WORDS = (10 + 1 + 5 + 11) / 77.0;

    private static float pixel(double latent) {
        return (float) Math.clamp(latent / 0.18215 / 2 + 0.5, 0, 1);
    }

    @Test
    void theScheduleIsThatOfTheirPaper() {
        // sigma_max of Stable Diffusion, as Karras et al. and its makers state it: 14.61.
        assertThat(Math.sqrt((1 - LAST_KEPT) / LAST_KEPT)).isCloseTo(14.61, within(0.01));
    }

    @Test
    void aTurboModelPaintsInOneStep() throws StudioFault, IOException {
        RgbPlanes picture = paint(TURBO, house(0));
        assertThat(picture.width()).isEqualTo(64);
        assertThat(picture.height()).isEqualTo(128);
        double sigma = Math.sqrt((1 - LAST_KEPT) / LAST_KEPT);
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 8 * 16; i++) {
            double latent = sigma * random.nextGaussian();
            double noise = TinyPictures.OF_LATENT * latent / Math.sqrt(sigma * sigma + 1) + WORDS;
            int at = i / 8 * 8 * 64 + i % 8 * 8;
            assertThat(picture.values()[at])
                    .isCloseTo(pixel(latent - sigma * noise), within(2e-3f));
        }
    }

    @Test
    void aConsistencyModelIsAskedAtTheMomentsOfItsPaper() throws StudioFault, IOException {
        assertThat(schedule(CONSISTENT).moments(4)).containsExactly(999, 759, 499, 259);
        assertThat(schedule(TURBO).moments(1)).containsExactly(999);
        assertThat(schedule(TURBO).moments(4)).containsExactly(999, 749, 499, 249);
        assertThat(schedule(USUAL).moments(4)).containsExactly(751, 501, 251, 1);
    }

    private NoiseSchedule schedule(String json) throws StudioFault, IOException {
        Files.createDirectories(folder.resolve("scheduler"));
        Files.writeString(folder.resolve("scheduler/scheduler_config.json"), json);
        return NoiseSchedule.read(folder);
    }

    @Test
    void aConsistencyModelsStepIsThatOfItsPaper() throws StudioFault, IOException {
        RgbPlanes picture = paint(CONSISTENT, house(1));
        SplittableRandom random = new SplittableRandom(5);
        double scaled = 9990;
        double out = scaled / Math.sqrt(scaled * scaled + 0.25);
        for (int i = 0; i < 8 * 16; i++) {
            double latent = random.nextGaussian();
            double noise = TinyPictures.OF_LATENT * latent + WORDS;
            double clear = (latent - Math.sqrt(1 - LAST_KEPT) * noise) / Math.sqrt(LAST_KEPT);
            int at = i / 8 * 8 * 64 + i % 8 * 8;
            assertThat(picture.values()[at]).isCloseTo(pixel(out * clear), within(2e-3f));
        }
    }

    @Test
    void guidanceLeadsAwayFromWhatIsNotWanted() throws StudioFault, IOException {
        RgbPlanes plain = paint(USUAL, house(2));
        RgbPlanes without =
                new RgbPlanes(
                        64,
                        128,
                        paint(USUAL, new TextPainter.Wish("a house", "house", 64, 128, 5, 2))
                                .values());
        assertThat(without.values()).isNotEqualTo(plain.values());
        double brighter = 0;
        for (int i = 0; i < plain.values().length; i++) {
            brighter += without.values()[i] - plain.values()[i];
        }
        // The noise of "house" is larger than that of nothing, so leading away from it takes less.
        assertThat(brighter).isPositive();
    }

    @Test
    void theSameSeedGivesTheSamePictureAndAnotherAnother() throws StudioFault, IOException {
        TextPainter.Wish other = new TextPainter.Wish("a house", "", 64, 128, 6, 0);
        assertThat(paint(TURBO, house(0)).values()).isEqualTo(paint(TURBO, house(0)).values());
        assertThat(paint(TURBO, other).values()).isNotEqualTo(paint(TURBO, house(0)).values());
    }

    @Test
    void aBundleWithoutItsTokenizerIsRefused() throws IOException {
        Path bundle = TinyPictures.stableDiffusion(folder.resolve("in"), TURBO);
        Files.delete(bundle.resolve("tokenizer/merges.txt"));
        assertThatExceptionOfType(StudioFault.Model.class)
                .isThrownBy(() -> Opened.of(bundle, TextPainter.KIND, folder.resolve("home")))
                .withMessageContaining("merges.txt");
    }

    @Test
    void lengthsThatTheModelCannotPaintAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TextPainter.Wish("a", "", 100, 64, 1, 1));
    }
}

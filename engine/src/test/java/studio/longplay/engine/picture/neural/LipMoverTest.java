package studio.longplay.engine.picture.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.TensorSpec;
import studio.longplay.engine.inference.TinyPictures;
import studio.longplay.engine.inference.speech.LipSpectrum;
import studio.longplay.engine.jobs.JobContext;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class LipMoverTest {
    private static final LipMover.Face FACE = new LipMover.Face(20, 10, 48, 60);
    private static final int RATE = LipSpectrum.RATE_HZ;

    @TempDir private Path folder;

    /// Red grows to the right, green downwards, blue is a quarter.
    private static RgbPlanes slope() {
        RgbPlanes picture = RgbPlanes.black(100, 80);
        int area = 100 * 80;
        for (int y = 0; y < 80; y++) {
            for (int x = 0; x < 100; x++) {
                picture.values()[y * 100 + x] = x / 100f;
                picture.values()[area + y * 100 + x] = y / 100f;
                picture.values()[2 * area + y * 100 + x] = 0.25f;
            }
        }
        return picture;
    }

    /// Silence, then a tone.
    private static float[] sound(int samples) {
        float[] sound = new float[samples];
        for (int i = samples / 2; i < samples; i++) {
            sound[i] = (float) (0.5 * Math.sin(2 * Math.PI * 440 * i / RATE));
        }
        return sound;
    }

    private List<float[]> spoken(RgbPlanes still, LipMover.Speech speech)
            throws StudioFault, IOException {
        return spoken(still, speech, TensorSpec.ANY);
    }

    /// @param rows faces the model takes at once
    private List<float[]> spoken(RgbPlanes still, LipMover.Speech speech, long rows)
            throws StudioFault, IOException {
        List<float[]> frames = new ArrayList<>();
        String name = speech.atOnce() + " of " + rows;
        Path bundle = TinyPictures.lips(folder.resolve("in" + name), rows);
        Path home = folder.resolve("home" + name);
        try (Opened opened = Opened.of(bundle, LipMover.KIND, home)) {
            new LipMover(opened.models().sessions())
                    .speak(
                            still,
                            FACE,
                            speech,
                            (_, picture) -> frames.add(picture.values().clone()),
                            JobContext.quiet());
        }
        return frames;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 64})
    void eachFrameIsTheFaceAndWhatIsHeardThen(int atOnce) throws StudioFault, IOException {
        RgbPlanes still = slope();
        float[] sound = sound(RATE);
        float[] heard = new LipSpectrum().of(sound, JobContext.quiet());
        List<float[]> frames = spoken(still, new LipMover.Speech(sound, 25, atOnce));
        assertThat(frames).hasSize(25);
        for (int frame = 0; frame < 25; frame++) {
            float mean = mean(heard, Math.min(frame * 80 / 25, 81 - 16));
            float[] values = frames.get(frame);
            int inside = 40 * 100 + 45;
            assertThat(values[inside]).isCloseTo(0.45f + mean, within(2e-3f));
            assertThat(values[8000 + inside]).isCloseTo(0.40f + mean, within(2e-3f));
            assertThat(values[16_000 + inside]).isCloseTo(0.25f + mean, within(1e-4f));
            assertThat(values[5 * 100 + 5]).as("beside the face").isEqualTo(0.05f);
        }
        assertThat(mean(heard, 0)).as("silence").isEqualTo(-4);
        assertThat(mean(heard, 60)).isGreaterThan(-3.9f);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void aModelThatTakesJustSoManyFacesIsGivenSoMany(int rows) throws StudioFault, IOException {
        LipMover.Speech speech = new LipMover.Speech(sound(RATE / 5), 25, 3);
        List<float[]> free = spoken(slope(), speech);
        List<float[]> fixed = spoken(slope(), speech, rows);
        assertThat(fixed).hasSameSizeAs(free).hasSize(5);
        for (int frame = 0; frame < free.size(); frame++) {
            assertThat(fixed.get(frame)).isEqualTo(free.get(frame));
        }
    }

    @Test
    void aFaceBeyondWhatNumbersHoldIsInNoPicture() {
        assertThat(new LipMover.Face(Integer.MAX_VALUE, 0, 2, 2).isIn(100, 100)).isFalse();
        assertThat(new LipMover.Face(0, 1, 2, Integer.MAX_VALUE).isIn(100, 100)).isFalse();
    }

    private static float mean(float[] heard, int from) {
        double sum = 0;
        for (int i = from * 80; i < (from + 16) * 80; i++) {
            sum += heard[i];
        }
        return (float) (sum / (16 * 80));
    }

    @Test
    void aSoundShorterThanAWindowIsSpokenAndNoneBecomesNothing() throws StudioFault, IOException {
        assertThat(spoken(slope(), new LipMover.Speech(sound(640), 25, 2))).hasSize(1);
        assertThat(spoken(slope(), new LipMover.Speech(new float[0], 25, 3))).isEmpty();
    }

    @Test
    void aToneIsLoudestInItsBand() {
        float[] sound = new float[RATE];
        for (int i = 0; i < RATE; i++) {
            sound[i] = (float) (0.5 * Math.sin(2 * Math.PI * 3000 * i / RATE));
        }
        float[] heard = new LipSpectrum().of(sound, JobContext.quiet());
        int loudest = 0;
        for (int band = 0; band < LipSpectrum.BANDS; band++) {
            loudest = heard[40 * 80 + band] > heard[40 * 80 + loudest] ? band : loudest;
        }
        // mel(55) = 0.825, mel(3000) = 30.98, mel(7600) = 44.50: 81 steps.
        assertThat(loudest).isBetween(54, 56);
        assertThat(new LipMover.Face(90, 0, 20, 20).isIn(100, 80)).isFalse();
    }
}

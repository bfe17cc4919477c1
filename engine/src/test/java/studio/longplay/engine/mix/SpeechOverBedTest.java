package studio.longplay.engine.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

class SpeechOverBedTest {
    private static final int LENGTH = 4 * 48_000;

    @TempDir Path folder;

    /// A voice in the second and third second, and a bed all along, of the same pitch.
    private Path scene(double voiceDb, double bedDb) throws StudioFault {
        float[][] stems = new float[Stem.CHANNELS][LENGTH];
        for (int side = 0; side < 2; side++) {
            float[] voice = Signals.sine(48_000, 1000, voiceDb, LENGTH);
            Arrays.fill(voice, 0, 48_000, 0);
            Arrays.fill(voice, 3 * 48_000, LENGTH, 0);
            stems[side] = voice;
            stems[2 + side] = Signals.sine(48_000, 1000, bedDb, LENGTH);
        }
        return Signals.write(folder.resolve("scene.wav"), stems);
    }

    private List<Double> measure(Path scene, Faders faders, SpeechWindow... lines)
            throws StudioFault {
        return SpeechOverBed.measure(scene, List.of(lines), faders, JobContext.quiet());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-3, 0, 6.5, 20})
    void speechIsAsFarOverItsBedAsItWasMixed(double over) throws StudioFault {
        Path scene = scene(-20, -20 - over);

        assertThat(measure(scene, Faders.at(-5), new SpeechWindow(48_000, 3 * 48_000)).getFirst())
                .isCloseTo(over, within(0.05));
    }

    @Test
    void pausesWithinALineDoNotCount() throws StudioFault {
        Path scene = scene(-20, -30);

        assertThat(measure(scene, Faders.at(0), new SpeechWindow(0, LENGTH)).getFirst())
                .isCloseTo(10, within(0.05));
    }

    @Test
    void aFaderPulledDownTakesTheBedAway() throws StudioFault {
        Path scene = scene(-20, -30);
        Faders softer = new Faders(0, new StemGains(0, -6, 0, 0));

        assertThat(measure(scene, softer, new SpeechWindow(48_000, 96_000)).getFirst())
                .isCloseTo(16, within(0.05));
    }

    @Test
    void aLineOverNothingHasNoBed() throws StudioFault {
        Path scene = scene(-20, -200);

        assertThat(measure(scene, Faders.at(0), new SpeechWindow(48_000, 96_000)))
                .containsExactly(SpeechOverBed.NO_BED_LU);
    }
}

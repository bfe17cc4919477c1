package studio.longplay.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.time.TimeRange;

import java.nio.file.Path;

class BedTest {
    private static final int SAMPLES = 48_000 * 4;

    @TempDir Path folder;

    /// Speech at 0.2 from 1 s to 3 s, music and effects all along, each of an own pitch.
    private Path stems(double music, double effects) throws StudioFault {
        float[][] eight = new float[Stem.CHANNELS][SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            boolean speaks = i >= 48_000 && i < 3 * 48_000;
            put(eight, Stem.DIALOGUE, i, speaks ? 0.2 : 0, 1000);
            put(eight, Stem.MUSIC, i, music, 1000);
            put(eight, Stem.EFFECTS, i, effects, 700);
        }
        Path file = folder.resolve("stems.wav");
        WavWriter.write(
                file,
                WavFormat.float32(SampleRate.HZ_48000, Stem.CHANNELS),
                writer -> writer.write(eight, 0, SAMPLES));
        return file;
    }

    private static void put(float[][] eight, Stem stem, int at, double level, double hertz) {
        float sample = (float) (level * StrictMath.sin(2 * Math.PI * hertz * at / 48_000));
        eight[stem.leftChannel()][at] = sample;
        eight[stem.leftChannel() + 1][at] = sample;
    }

    private Bed.Wanted wanted(Path stems, double speechDb, double musicDb) {
        return new Bed.Wanted(
                stems,
                new TimeRange(MediaTime.ofSeconds(1), MediaTime.ofSeconds(2)),
                Stem.DIALOGUE,
                speechDb,
                musicDb,
                0);
    }

    @ParameterizedTest
    @CsvSource({"0.05, 12.04, CLEAR", "0.1, 6.02, TIGHT", "0.18, 0.92, HARD", "0.4, -6.02, HARD"})
    void speechStandsOverMusicByTheDifferenceOfTheirLevels(
            double music, double overLu, Bed.Verdict verdict) throws StudioFault {
        Bed bed = Bed.measure(wanted(stems(music, 0), 0, 0));
        assertThat(bed.overLu()).isCloseTo(overLu, within(0.1));
        assertThat(bed.verdict()).isEqualTo(verdict);
    }

    @Test
    void fadersMoveIt() throws StudioFault {
        Path stems = stems(0.1, 0);
        assertThat(Bed.measure(wanted(stems, 3, -3)).overLu()).isCloseTo(12.02, within(0.1));
    }

    @Test
    void effectsAddToTheBed() throws StudioFault {
        double alone = Bed.measure(wanted(stems(0.1, 0), 0, 0)).overLu();
        double both = Bed.measure(wanted(stems(0.1, 0.1), 0, 0)).overLu();
        assertThat(alone - both).isBetween(2.0, 3.5);
    }

    @ParameterizedTest
    @CsvSource({"8, CLEAR", "7.99, TIGHT", "4, TIGHT", "3.99, HARD"})
    void theBoundsBelongToTheBetterVerdict(double overLu, Bed.Verdict verdict) {
        assertThat(new Bed(overLu).verdict()).isEqualTo(verdict);
    }

    @Test
    void nothingUnderItIsAloneAndClear() throws StudioFault {
        Bed bed = Bed.measure(wanted(stems(0, 0), 0, 0));
        assertThat(bed.isAlone()).isTrue();
        assertThat(bed.verdict()).isEqualTo(Bed.Verdict.CLEAR);
    }
}

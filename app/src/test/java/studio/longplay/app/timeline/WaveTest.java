package studio.longplay.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.render.preview.StemPeaks;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Path;
import java.util.Random;

class WaveTest {
    private static final long HUNDREDTH = MediaTime.TICKS_PER_SECOND / 100;

    @TempDir Path folder;

    /// Two seconds; music is loud only in the hundredth from 1.00 s on.
    private StemPeaks peaks() throws StudioFault {
        Path file = folder.resolve("stems.wav");
        float[][] sound = new float[Stem.CHANNELS][96_000];
        for (int i = 48_000; i < 48_480; i++) {
            sound[2][i] = 0.8f;
        }
        WavWriter.write(
                file,
                WavFormat.float32(SampleRate.HZ_48000, Stem.CHANNELS),
                writer -> writer.write(sound, 0, 96_000));
        return StemPeaks.read(file);
    }

    @Test
    void aClickIsSeenAtEveryZoom() throws StudioFault {
        Wave wave = Wave.of(peaks());
        for (long hundredths = 1; hundredths <= 200; hundredths *= 2) {
            long from = 100 / hundredths * hundredths * HUNDREDTH;
            assertThat(wave.highest(Stem.MUSIC, from, from + hundredths * HUNDREDTH))
                    .as("%d hundredths", hundredths)
                    .isEqualTo(204);
        }
        assertThat(wave.highest(Stem.DIALOGUE, 0, 200 * HUNDREDTH)).isZero();
    }

    @Test
    void besideTheClickAndOutsideOfTheSceneItIsSilent() throws StudioFault {
        Wave wave = Wave.of(peaks());
        assertThat(wave.highest(Stem.MUSIC, 0, 80 * HUNDREDTH)).isZero();
        assertThat(wave.highest(Stem.MUSIC, 900 * HUNDREDTH, 950 * HUNDREDTH)).isZero();
        assertThat(wave.highest(Stem.MUSIC, -50 * HUNDREDTH, -10 * HUNDREDTH)).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void itIsNeverLowerThanThePeaksAndNeverHigherThanThoseNearby(long seed) {
        StemPeaks peaks =
                SyntheticPeaks.of(States.of(States.PLAY).state().scenes().getFirst().layout());
        Wave wave = Wave.of(peaks);
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            int from = random.nextInt(peaks.length());
            int width = 1 + random.nextInt(800);
            int seen = wave.highest(Stem.DIALOGUE, from * HUNDREDTH, (from + width) * HUNDREDTH);
            int exact = Math.round(peaks.highest(Stem.DIALOGUE, from, from + width) * 255);
            int around =
                    Math.round(peaks.highest(Stem.DIALOGUE, from - width, from + 2 * width) * 255);
            assertThat(seen).isBetween(exact, around);
        }
    }
}

package studio.longplay.engine.render.make;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.Slice;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.time.TimeRange;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;

class BedSoundTest {
    private static final int LOOP = 2 * Sounding.SECOND;

    @TempDir Path folder;

    private static TimeRange until(long samples) {
        return TimeRange.between(MediaTime.ZERO, MediaTime.ofSamples(samples, SampleRate.HZ_48000));
    }

    private Placed.PlacedSound bed(
            Sounding sounding, float[] loop, long length, boolean comesOn, boolean goesOn)
            throws StudioFault {
        Placed.PlacedSound plain = sounding.effect("rain", until(length), true, loop);
        return new Placed.PlacedSound(
                plain.cue(),
                plain.range(),
                true,
                List.of(Slice.whole(plain.range())),
                plain.made(),
                Optional.of(new Placed.Bed(comesOn, goesOn)));
    }

    private float[] mixed(Sounding sounding, long length, Placed.PlacedSound bed)
            throws StudioFault {
        return sounding.heard(Stem.EFFECTS, Sounding.scene(length, bed));
    }

    @ParameterizedTest
    @ValueSource(longs = {153_600, 230_400, 307_200})
    void theLastSampleBeforeABorderIsTheLastOfTheLoop(long length) throws StudioFault {
        float[] loop = new float[LOOP];
        for (int i = 0; i < LOOP; i++) {
            loop[i] = 0.25f * (i + 1) / LOOP;
        }
        Sounding sounding = new Sounding(folder);
        float[] first = mixed(sounding, length, bed(sounding, loop, length, false, true));
        float[] second = mixed(sounding, length, bed(sounding, loop, length, true, false));
        double gain = second[1000] / (double) loop[1000];
        assertThat(first[first.length - 1])
                .isCloseTo((float) (gain * loop[LOOP - 1]), within(1e-5f));
        assertThat(second[0]).isCloseTo((float) (gain * loop[0]), within(1e-6f));
        assertThat(second[100]).isCloseTo((float) (gain * loop[100]), within(1e-6f));
        assertThat(Math.abs(first[0])).isLessThan(1e-4f);
    }

    @Test
    void noiseKeepsItsLevelOverTheBorder() throws StudioFault {
        Random random = new Random(7);
        float[] noise = new float[LOOP];
        for (int i = 0; i < LOOP; i++) {
            noise[i] = (float) (0.1 * random.nextGaussian());
        }
        Sounding sounding = new Sounding(folder);
        int length = 5 * 48_000 + 25_600;
        float[] first = mixed(sounding, length, bed(sounding, noise, length, false, true));
        float[] second = mixed(sounding, length, bed(sounding, noise, length, true, true));
        double before = level(first, 3 * 48_000, 3 * 48_000 + 24_000);
        for (int at = length - 48_000; at + 12_000 <= length; at += 12_000) {
            assertThat(level(first, at, at + 12_000)).isCloseTo(before, within(0.6));
        }
        assertThat(level(second, 0, 12_000)).isCloseTo(before, within(0.6));
    }

    private static double level(float[] samples, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += samples[i] * samples[i];
        }
        return 10 * Math.log10(sum / (to - from));
    }
}

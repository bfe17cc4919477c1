package studio.longplay.app.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.jobs.JobContext;

import java.util.List;

class TakePortraitTest {
    private static float[] tone(double hertz, double seconds) {
        float[] samples = new float[(int) (48_000 * seconds)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (0.5 * StrictMath.sin(2 * Math.PI * hertz * i / 48_000));
        }
        return samples;
    }

    private static int brightestRow(Spectrogram of) {
        int column = of.columns() / 2;
        int brightest = 0;
        for (int row = 1; row < of.rows(); row++) {
            if (of.level(column, row) > of.level(column, brightest)) {
                brightest = row;
            }
        }
        return brightest;
    }

    @Test
    void aToneIsALineAtItsPitch() {
        for (double hertz : new double[] {250, 1000, 4000}) {
            Spectrogram seen = Spectrogram.of(tone(hertz, 1), JobContext.quiet());
            double share =
                    StrictMath.log(hertz / Spectrogram.LOWEST_HERTZ)
                            / StrictMath.log(Spectrogram.HIGHEST_HERTZ / Spectrogram.LOWEST_HERTZ);
            int expected = (int) (seen.rows() * (1 - share));
            assertThat(brightestRow(seen)).isBetween(expected - 2, expected + 2);
            assertThat(seen.level(seen.columns() / 2, 0)).isLessThan(60);
        }
    }

    @Test
    void pitchLoudnessAndPeaksAreThoseOfTheSound() {
        TakeSamples sound = new TakeSamples(tone(200, 1.5), 0, List.of());
        TakePortrait portrait = TakePortrait.of(sound, "Ah.", 0, JobContext.quiet());
        assertThat(portrait.seconds()).isEqualTo(1.5);
        assertThat(portrait.pitch().median()).isBetween(197.0, 203.0);
        assertThat(portrait.peaks()[240]).isBetween(0.49f, 0.51f);
        assertThat(portrait.lufs()).hasSize(15);
        assertThat(portrait.lufs()[10]).isBetween(-11f, -8f);
    }

    @Test
    void theShortestSoundHasAPortraitToo() {
        TakeSamples sound = new TakeSamples(new float[10], 0, List.of());
        TakePortrait portrait = TakePortrait.of(sound, "", 0, JobContext.quiet());
        assertThat(portrait.spectrogram().columns()).isEqualTo(1);
    }
}

package studio.longplay.engine.mix.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.project.desk.Band;
import studio.longplay.engine.project.desk.Equalizer;
import studio.longplay.engine.time.SampleRate;

import java.util.Arrays;

class EqualizerVertexTest {
    private static final double[] GAINS_DB = {-12, -3, 6, 12};
    private static final double[] QUALITIES = {0.5, 0.7071, 1.4, 4};

    /// The analogue filter the band is named after.
    private static double analogueDb(Band band, double frequencyHz) {
        double a = Math.pow(10, band.gainDb() / 40);
        double r = Math.pow(frequencyHz / band.frequencyHz(), 2);
        double turn = r / (band.quality() * band.quality());
        double middle = (1 - r) * (1 - r);
        double shelf = turn * a;
        double low = (a - r) * (a - r) + shelf;
        double high = (1 - a * r) * (1 - a * r) + shelf;
        return 10
                * Math.log10(
                        switch (band.kind()) {
                            case HIGH_PASS -> r * r / (middle + turn);
                            case LOW_PASS -> 1 / (middle + turn);
                            case PEAK -> (middle + turn * a * a) / (middle + turn / (a * a));
                            case LOW_SHELF -> a * a * low / high;
                            case HIGH_SHELF -> a * a * high / low;
                        });
    }

    @ParameterizedTest
    @EnumSource(Band.Kind.class)
    void everyBandIsTheAnalogueOneUpTo16KilohertzAtThreeRates(Band.Kind kind) {
        for (int hertz : new int[] {44_100, 48_000, 96_000}) {
            for (double frequencyHz : new double[] {30, 120, 1000, 3500, 8000, 12_000}) {
                for (double gainDb : GAINS_DB) {
                    for (double quality : QUALITIES) {
                        boolean shelf = kind == Band.Kind.LOW_SHELF || kind == Band.Kind.HIGH_SHELF;
                        double q = shelf ? Math.min(quality, 0.7071) : quality;
                        compare(new Band(kind, frequencyHz, gainDb, q), hertz);
                    }
                }
            }
        }
    }

    private static void compare(Band band, int hertz) {
        SampleRate rate = new SampleRate(hertz);
        Biquad filter = Biquad.of(band, rate);
        assertThat(filter.isStable()).as("%s", band).isTrue();
        for (double f = 20; f < 16_000; f *= 1.3) {
            double expected = analogueDb(band, f);
            if (expected > -40) {
                assertThat(filter.gainDbAt(f, rate))
                        .as("%s at %s Hz, rate %s", band, f, hertz)
                        .isCloseTo(expected, within(0.6));
            }
        }
        double middle = analogueDb(band, band.frequencyHz());
        assertThat(filter.gainDbAt(band.frequencyHz(), rate)).isCloseTo(middle, within(0.05));
    }

    @Test
    void whatComesOutIsWhatTheCurveSays() {
        Equalizer equalizer =
                Equalizer.of(
                        Band.highPass(90),
                        Band.lowShelf(250, -4),
                        Band.peak(2500, 5, 1.2),
                        Band.highShelf(8000, -7),
                        Band.lowPass(15_000));
        for (double f : new double[] {50, 90, 250, 1000, 2500, 6000, 12_000, 18_000}) {
            float[][] tone = Sounds.sine(f, -6, Sounds.HERTZ);
            new EqualizerVertex(equalizer, SampleRate.HZ_48000).process(tone, 0, Sounds.HERTZ);
            double expected = -6;
            for (Band band : equalizer.bands()) {
                expected += Biquad.of(band, SampleRate.HZ_48000).gainDbAt(f, SampleRate.HZ_48000);
            }
            double heard = Sounds.toneDb(tone[0], f, Sounds.HERTZ / 2, Sounds.HERTZ);
            assertThat(heard).as("%s Hz", f).isCloseTo(expected, within(0.01));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {100, 1000, 5000, 11_000})
    void aCutUndoesItsBoost(double frequencyHz) {
        float[][] sound = Sounds.noise(1, 0.1, 20_000);
        float[][] passed = Sounds.copy(sound);
        Equalizer both =
                Equalizer.of(
                        Band.peak(frequencyHz, 9, 1.5),
                        Band.peak(frequencyHz, -9, 1.5),
                        Band.lowShelf(frequencyHz, 6),
                        Band.lowShelf(frequencyHz, -6),
                        Band.highShelf(frequencyHz, -8),
                        Band.highShelf(frequencyHz, 8));
        new EqualizerVertex(both, SampleRate.HZ_48000).process(passed, 0, 20_000);
        for (int i = 0; i < 20_000; i++) {
            assertThat(passed[0][i]).isCloseTo(sound[0][i], within(1e-5f));
        }
    }

    @Test
    void aHighPassLetsNothingConstantThrough() {
        float[][] constant = new float[2][2 * Sounds.HERTZ];
        Arrays.fill(constant[0], 0.5f);
        Arrays.fill(constant[1], -0.5f);
        new EqualizerVertex(Equalizer.of(Band.highPass(30)), SampleRate.HZ_48000)
                .process(constant, 0, constant[0].length);
        assertThat(Math.abs(constant[0][constant[0].length - 1])).isLessThan(1e-7f);
    }
}

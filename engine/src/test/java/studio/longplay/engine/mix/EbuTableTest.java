package studio.longplay.engine.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import static studio.longplay.engine.mix.EbuCases.SILENCE;
import static studio.longplay.engine.mix.EbuCases.part;
import static studio.longplay.engine.mix.EbuCases.repeated;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import studio.longplay.engine.mix.EbuCases.Part;
import studio.longplay.engine.time.SampleRate;

import java.util.ArrayList;
import java.util.List;

/// Every case of EBU Tech 3341 (2023) table 1 and Tech 3342 (2023) table 1 that needs no programme
/// material, at 48 kHz; [EbuRatesTest] has the other rates.
class EbuTableTest {
    private static final int STEPS_PER_SECOND = 100;

    static List<Integer> rates() {
        return List.of(48_000);
    }

    /// What a meter showed after every 10 ms, and in the end.
    @SuppressWarnings("ArrayRecordComponent") // Read, never compared.
    private record Readings(double[] momentary, double[] shortTerm, LoudnessReport report) {}

    private static Readings readings(int hertz, LoudnessMeter meter, float[][] sound) {
        int step = hertz / STEPS_PER_SECOND;
        int steps = sound[0].length / step;
        double[] momentary = new double[steps];
        double[] shortTerm = new double[steps];
        for (int i = 0; i < steps; i++) {
            meter.process(sound, i * step, step);
            momentary[i] = meter.momentary();
            shortTerm[i] = meter.shortTerm();
        }
        int done = steps * step;
        meter.process(sound, done, sound[0].length - done);
        return new Readings(momentary, shortTerm, meter.report());
    }

    private static Readings tones(int hertz, int channels, Part... parts) {
        return readings(
                hertz,
                LoudnessMeter.withoutPeaks(new SampleRate(hertz), channels),
                new EbuCases(hertz).tones(channels, parts));
    }

    private static void holds(double[] readings, int fromStep, double expected) {
        for (int i = fromStep; i < readings.length; i++) {
            assertThat(readings[i]).as("step %d", i).isCloseTo(expected, within(0.1));
        }
    }

    private static double highest(double[] readings, int from, int to) {
        double highest = SILENCE;
        for (int i = from; i < Math.min(to, readings.length); i++) {
            highest = Math.max(highest, readings[i]);
        }
        return highest;
    }

    @ParameterizedTest
    @MethodSource("rates")
    void steadyTones1And2(int hertz) {
        for (double level : new double[] {-23, -33}) {
            Readings tone = tones(hertz, 2, part(20, level));
            assertThat(tone.report().integratedLufs()).isCloseTo(level, within(0.1));
            holds(tone.momentary(), 40, level);
            holds(tone.shortTerm(), 300, level);
        }
    }

    @ParameterizedTest
    @MethodSource("rates")
    void integratedLoudness3To6(int hertz) {
        List<Readings> cases =
                List.of(
                        tones(hertz, 2, part(10, -36), part(60, -23), part(10, -36)),
                        tones(
                                hertz,
                                2,
                                part(10, -72),
                                part(10, -36),
                                part(60, -23),
                                part(10, -36),
                                part(10, -72)),
                        tones(hertz, 2, part(20, -26), part(20.1, -20), part(20, -26)),
                        tones(hertz, 5, part(20, -28, -28, -24, -30, -30)));
        for (Readings one : cases) {
            assertThat(one.report().integratedLufs()).isCloseTo(-23, within(0.1));
        }
    }

    @ParameterizedTest
    @MethodSource("rates")
    void constantShortTerm9AndMomentary12(int hertz) {
        holds(tones(hertz, 2, repeated(5, part(1.34, -20), part(1.66, -30))).shortTerm(), 299, -23);
        holds(
                tones(hertz, 2, repeated(25, part(0.18, -20), part(0.22, -30))).momentary(),
                100,
                -23);
    }

    @ParameterizedTest
    @MethodSource("rates")
    void highestShortTerm10(int hertz) {
        for (int i = 0; i < 20; i++) {
            Readings one = tones(hertz, 2, part(i * 0.15, SILENCE), part(3, -23), part(1, SILENCE));
            assertThat(one.report().maxShortTerm()).isCloseTo(-23, within(0.1));
        }
    }

    @ParameterizedTest
    @MethodSource("rates")
    void highestMomentary13(int hertz) {
        for (int i = 0; i < 20; i++) {
            Readings one =
                    tones(hertz, 2, part(i * 0.02, SILENCE), part(0.4, -23), part(1, SILENCE));
            assertThat(one.report().maxMomentary()).isCloseTo(-23, within(0.1));
        }
    }

    @ParameterizedTest
    @MethodSource("rates")
    void liveShortTerm11(int hertz) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            parts.add(part(i * 0.15, SILENCE));
            parts.add(part(3, -38 + i));
            parts.add(part(3 - i * 0.15, SILENCE));
        }
        double[] shown = tones(hertz, 2, parts.toArray(Part[]::new)).shortTerm();
        for (int i = 0; i < 20; i++) {
            int from = i * 600 + (i == 0 ? 299 : 0);
            assertThat(highest(shown, from, i * 600 + 600)).isCloseTo(-38 + i, within(0.1));
        }
    }

    @ParameterizedTest
    @MethodSource("rates")
    void liveMomentary14(int hertz) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            parts.add(part(i * 0.02, SILENCE));
            parts.add(part(0.4, -38 + i));
            parts.add(part(0.4 - i * 0.02, SILENCE));
        }
        double[] shown = tones(hertz, 2, parts.toArray(Part[]::new)).momentary();
        for (int i = 0; i < 20; i++) {
            int from = i * 80 + (i == 0 ? 39 : 0);
            assertThat(highest(shown, from, i * 80 + 80)).isCloseTo(-38 + i, within(0.1));
        }
    }

    @ParameterizedTest
    @MethodSource("rates")
    void truePeak15To23(int hertz) {
        EbuCases cases = new EbuCases(hertz);
        peaksAt(hertz, cases.peakTone(4, 0, 0.5), -6);
        peaksAt(hertz, cases.peakTone(4, 45, 0.5), -6);
        peaksAt(hertz, cases.peakTone(6, 60, 0.5), -6);
        peaksAt(hertz, cases.peakTone(8, 67.5, 0.5), -6);
        peaksAt(hertz, cases.peakTone(4, 45, 1.41), 3);
        for (int offset = 0; offset < 4; offset++) {
            peaksAt(hertz, cases.peakBurst(offset), 0);
        }
    }

    private static void peaksAt(int hertz, float[][] sound, double expected) {
        LoudnessMeter meter = new LoudnessMeter(new SampleRate(hertz), sound.length);
        assertThat(readings(hertz, meter, sound).report().truePeakDbtp())
                .isBetween(expected - 0.4, expected + 0.2);
    }

    @ParameterizedTest
    @MethodSource("rates")
    void loudnessRange1To4(int hertz) {
        spreads(tones(hertz, 2, part(20, -20), part(20, -30)), 10);
        spreads(tones(hertz, 2, part(20, -20), part(20, -15)), 5);
        spreads(tones(hertz, 2, part(20, -40), part(20, -20)), 20);
        spreads(
                tones(
                        hertz,
                        2,
                        part(20, -50),
                        part(20, -35),
                        part(20, -20),
                        part(20, -35),
                        part(20, -50)),
                15);
    }

    private static void spreads(Readings readings, double expected) {
        assertThat(readings.report().loudnessRangeLu()).isCloseTo(expected, within(1.0));
    }
}

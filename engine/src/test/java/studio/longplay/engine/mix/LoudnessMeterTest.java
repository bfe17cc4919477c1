package studio.longplay.engine.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import static studio.longplay.engine.mix.EbuCases.SILENCE;
import static studio.longplay.engine.mix.EbuCases.part;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.time.SampleRate;

import java.util.Random;

class LoudnessMeterTest {
    private static final SampleRate RATE = SampleRate.HZ_48000;

    @ParameterizedTest
    @ValueSource(ints = {44_100, 48_000, 96_000})
    void aToneReadsItsLevelAtEveryRate(int hertz) {
        LoudnessMeter meter = new LoudnessMeter(new SampleRate(hertz), 2);
        float[][] tone = new EbuCases(hertz).tones(2, part(4, -23));
        meter.process(tone, 0, tone[0].length);
        assertThat(meter.momentary()).isCloseTo(-23, within(0.1));
        assertThat(meter.shortTerm()).isCloseTo(-23, within(0.1));
        assertThat(meter.integrated()).isCloseTo(-23, within(0.1));
        assertThat(meter.report().samplePeakDbfs()).isCloseTo(-23, within(0.05));
    }

    @Test
    void theGateLeavesOutWhatIsQuiet() {
        float[][] parts =
                new EbuCases(48_000)
                        .tones(2, part(2, -72), part(2, -36), part(12, -23), part(2, -36));
        assertThat(Signals.measure(parts).integratedLufs()).isCloseTo(-23, within(0.1));
    }

    @Test
    void theSurroundChannelsWeighMore() {
        float[][] surround = new EbuCases(48_000).tones(5, part(5, -28, -28, -24, -30, -30));
        assertThat(Signals.measure(surround).integratedLufs()).isCloseTo(-23, within(0.1));
    }

    @Test
    void theRangeIsTheSpreadOfTheShortTermLoudness() {
        float[][] parts = new EbuCases(48_000).tones(2, part(20, -20), part(20, -30));
        assertThat(Signals.measure(parts).loudnessRangeLu()).isCloseTo(10, within(1.0));
    }

    @Test
    void aPeakBetweenTheSamplesIsSeen() {
        LoudnessReport report = Signals.measure(new EbuCases(48_000).peakTone(4, 45, 1.41));
        assertThat(report.truePeakDbtp()).isBetween(2.6, 3.2);
        assertThat(report.samplePeakDbfs()).isLessThan(0.1);
    }

    @Test
    void aShortBurstIsFoundWhereverItStands() {
        for (int i = 0; i < 20; i += 7) {
            float[][] burst =
                    new EbuCases(48_000)
                            .tones(2, part(i * 0.02, SILENCE), part(0.4, -23), part(1, SILENCE));
            assertThat(Signals.measure(burst).maxMomentary()).isCloseTo(-23, within(0.1));
        }
    }

    @Test
    void silenceReadsNothing() {
        LoudnessReport report = Signals.measure(new float[2][200_000]);
        assertThat(report.integratedLufs()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(report.truePeakDbtp()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(report.loudnessRangeLu()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void howTheSoundIsCutIntoBlocksChangesNothing(long seed) {
        float[][] sound = {Signals.noise(seed, 0.5, 200_000), Signals.speech(seed, 0.9, 200_000)};
        LoudnessMeter inBlocks = new LoudnessMeter(RATE, 2);
        Random random = new Random(seed);
        for (int at = 0; at < 200_000; ) {
            int count = Math.min(random.nextInt(9000), 200_000 - at);
            inBlocks.process(sound, at, count);
            at += count;
        }
        LoudnessReport whole = Signals.measure(sound);
        LoudnessReport cut = inBlocks.report();
        assertThat(cut.integratedLufs()).isCloseTo(whole.integratedLufs(), within(1e-9));
        assertThat(cut.truePeakDbtp()).isEqualTo(whole.truePeakDbtp());
        assertThat(cut.samplePeakDbfs()).isEqualTo(whole.samplePeakDbfs());
    }

    @Test
    void leavingThePeaksOutChangesNoLoudness() {
        float[][] sound = {Signals.noise(3, 0.5, 100_000), Signals.noise(4, 0.5, 100_000)};
        LoudnessMeter plain = LoudnessMeter.withoutPeaks(RATE, 2);
        plain.process(sound, 0, 100_000);
        assertThat(plain.integrated()).isEqualTo(Signals.measure(sound).integratedLufs());
        assertThat(plain.report().truePeakDbtp()).isEqualTo(Double.NEGATIVE_INFINITY);
    }
}

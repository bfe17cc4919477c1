package studio.longplay.engine.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.time.SampleRate;

class RunningMeterTest {
    private static final int SECOND = 48_000;

    @Test
    void itReadsWhatTheMeterOfWholeSoundsReads() {
        float[][] stereo = {
            Signals.speech(1, 0.8, 20 * SECOND + 77), Signals.speech(2, 0.6, 20 * SECOND + 77)
        };
        LoudnessMeter whole = new LoudnessMeter(SampleRate.HZ_48000, 2);
        whole.process(stereo, 0, stereo[0].length);
        RunningMeter running = new RunningMeter(SampleRate.HZ_48000);
        for (int at = 0; at < stereo[0].length; at += 512) {
            running.process(stereo, at, Math.min(512, stereo[0].length - at));
        }
        LoudnessReport report = whole.report();
        assertThat(running.integratedLufs()).isCloseTo(report.integratedLufs(), within(0.05));
        assertThat(running.shortTermLufs()).isEqualTo(whole.shortTerm());
        assertThat(running.truePeakDbtp()).isCloseTo(report.truePeakDbtp(), within(1e-6));
        assertThat(running.samplePeakDb()).isCloseTo(report.samplePeakDbfs(), within(1e-6));
        assertThat(running.momentaryLufs()).isEqualTo(whole.momentary());
        assertThat(running.maxMomentaryLufs()).isEqualTo(report.maxMomentary());
        assertThat(running.maxShortTermLufs()).isEqualTo(report.maxShortTerm());
        assertThat(running.loudnessRangeLu()).isCloseTo(report.loudnessRangeLu(), within(0.1));
    }

    @Test
    void itsRangeIsThatOfTech3342() {
        double[] levelsDb = {-50, -35, -20, -35, -50};
        RunningMeter meter = new RunningMeter(SampleRate.HZ_48000);
        for (double levelDb : levelsDb) {
            float[] tone = Signals.sine(SECOND, 1000, levelDb, 20 * SECOND);
            meter.process(new float[][] {tone, tone}, 0, tone.length);
        }
        assertThat(meter.loudnessRangeLu()).isCloseTo(15, within(1.0));
    }

    @Test
    void startedAnewItForgetsAllThatPassed() {
        float[] tone = Signals.sine(SECOND, 997, -20, 5 * SECOND);
        float[][] stereo = {tone, tone};
        RunningMeter meter = new RunningMeter(SampleRate.HZ_48000);
        meter.process(stereo, 0, tone.length);
        assertThat(meter.correlation()).isCloseTo(1, within(1e-6));
        meter.restart();
        assertThat(meter.integratedLufs()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(meter.momentaryLufs()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(meter.loudnessRangeLu()).isZero();
        assertThat(meter.truePeakDbtp()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void beforeAnythingPassedItReadsSilence() {
        RunningMeter meter = new RunningMeter(SampleRate.HZ_48000);
        assertThat(meter.integratedLufs()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(meter.shortTermLufs()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(meter.truePeakDbtp()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void aKnownToneReadsItsLevel() {
        float[] tone = Signals.sine(SECOND, 997, -20, 5 * SECOND);
        RunningMeter meter = new RunningMeter(SampleRate.HZ_48000);
        meter.process(new float[][] {tone, tone}, 0, tone.length);
        assertThat(meter.integratedLufs()).isCloseTo(-20, within(0.1));
        assertThat(meter.shortTermLufs()).isCloseTo(-20, within(0.1));
        assertThat(meter.truePeakDbtp()).isCloseTo(-20, within(0.1));
    }
}

package studio.longplay.engine.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.time.SampleRate;

import java.util.List;

class SpeechMeterTest {
    private static final int SECOND = 48_000;

    private static SpeechMeter.Report of(float[] sound, SpeechWindow... windows) {
        SpeechMeter meter = new SpeechMeter(SampleRate.HZ_48000, 2, List.of(windows));
        float[][] stereo = {sound, sound};
        for (int at = 0; at < sound.length; at += 1000) {
            meter.process(stereo, at, Math.min(1000, sound.length - at));
        }
        return meter.report();
    }

    /// A tone of 1 kHz on both sides reads as many LUFS as its peak has dBFS.
    private static float[] steps(double... dbfs) {
        float[] sound = new float[dbfs.length * 5 * SECOND];
        for (int i = 0; i < dbfs.length; i++) {
            float[] tone = Signals.sine(SECOND, 1000, dbfs[i], 5 * SECOND);
            System.arraycopy(tone, 0, sound, i * 5 * SECOND, tone.length);
        }
        return sound;
    }

    private static SpeechWindow window(int fromSecond, int toSecond) {
        return new SpeechWindow((long) fromSecond * SECOND, (long) toSecond * SECOND);
    }

    @Test
    void onlySpeechCountsAndNoneOfItIsGatedAway() {
        float[] sound = steps(-27, -10, -47);
        var report = of(sound, window(10, 15), window(0, 5));
        // Half of the energy of -27 LUFS: what is 20 LU softer counts with its time.
        assertThat(report.lufs()).isCloseTo(-30, within(0.1));
        assertThat(report.share()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(of(sound, window(0, 5)).lufs()).isCloseTo(-27, within(0.05));
    }

    @Test
    void theRangeIsThatOfTheSpeech() {
        float[] sound = steps(-20, -5, -30);
        assertThat(of(sound, window(0, 5), window(10, 15)).rangeLu()).isCloseTo(10, within(1.0));
        assertThat(of(sound, window(0, 5)).rangeLu()).isCloseTo(0, within(0.1));
    }

    @Test
    void nobodySpeaksInSilenceAboutIt() {
        var report = of(steps(-20));
        assertThat(report.lufs()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(report.share()).isZero();
    }
}

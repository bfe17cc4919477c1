package studio.longplay.engine.render.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.mix.RunningMeter;
import studio.longplay.engine.time.SampleRate;

class PlayMetersTest {
    private static final int SECOND = 48_000;

    @Test
    void everythingTheConsoleShowsIsReadWhenItIsHeard() {
        float[][] stereo = new float[2][4 * SECOND];
        for (int i = 0; i < stereo[0].length; i++) {
            stereo[0][i] = (float) (0.1 * Math.sin(2 * Math.PI * 1000 * i / SECOND));
            stereo[1][i] = -stereo[0][i];
        }
        RunningMeter meter = new RunningMeter(SampleRate.HZ_48000);
        PlayMeters meters = new PlayMeters();
        meter.process(stereo, 0, stereo[0].length);
        meters.add(stereo[0].length, new float[10], meter, 1.5, 2.5);
        Levels levels = new Levels();
        meters.read(stereo[0].length, levels);
        assertThat(levels.momentaryLufs).isCloseTo(-20f, within(0.1f));
        assertThat(levels.shortTermLufs).isCloseTo(-20f, within(0.1f));
        assertThat(levels.integratedLufs).isCloseTo(-20f, within(0.1f));
        assertThat(levels.maxMomentaryLufs).isCloseTo(-20f, within(0.1f));
        assertThat(levels.maxShortTermLufs).isCloseTo(-20f, within(0.1f));
        assertThat(levels.loudnessRangeLu).isCloseTo(0f, within(0.1f));
        assertThat(levels.truePeakDbtp).isCloseTo(-20f, within(0.1f));
        assertThat(levels.samplePeakDb).isCloseTo(-20f, within(0.01f));
        assertThat(levels.correlation).isCloseTo(-1f, within(1e-5f));
        assertThat(levels.spectrumDb[17]).isCloseTo(-20f, within(0.2f));
        assertThat(levels.limiterDb).isEqualTo(2.5f);
        assertThat(levels.masterDb).isEqualTo(1.5f);
        assertThat(levels.measuredSeconds).isEqualTo(4);
        levels.silence();
        assertThat(levels.correlation).isZero();
        assertThat(levels.spectrumDb).containsOnly(Levels.SILENT_DB);
    }

    @Test
    void whatIsNotHeardYetIsNotRead() {
        PlayMeters meters = new PlayMeters();
        meters.add(10 * SECOND, new float[10], new RunningMeter(SampleRate.HZ_48000), 3, 6);
        Levels levels = new Levels();
        meters.read(SECOND, levels);
        assertThat(levels.limiterDb).isZero();
    }
}

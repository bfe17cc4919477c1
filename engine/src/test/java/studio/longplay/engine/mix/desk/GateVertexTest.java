package studio.longplay.engine.mix.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.project.desk.Gate;
import studio.longplay.engine.time.SampleRate;

class GateVertexTest {
    private static final Gate GATE = new Gate(-40, 30, 5, 100, 200);
    private static final int MS = 48;

    private static float[][] passed(Gate gate, float[][] sound) {
        float[][] out = Sounds.copy(sound);
        new GateVertex(gate, SampleRate.HZ_48000).process(out, 0, out[0].length);
        return out;
    }

    /// A tone whose level changes: pairs of milliseconds and dB.
    private static float[][] levels(int... millisecondsAndDb) {
        int length = 0;
        for (int i = 0; i < millisecondsAndDb.length; i += 2) {
            length += millisecondsAndDb[i] * MS;
        }
        float[][] tone = Sounds.sine(1000, 0, length);
        int at = 0;
        for (int i = 0; i < millisecondsAndDb.length; i += 2) {
            float factor = (float) Math.pow(10, millisecondsAndDb[i + 1] / 20.0);
            for (int end = at + millisecondsAndDb[i] * MS; at < end; at++) {
                tone[0][at] *= factor;
                tone[1][at] *= factor;
            }
        }
        return tone;
    }

    private static double gainDb(float[][] in, float[][] out, int fromMs, int toMs) {
        return Sounds.rmsDb(out[0], fromMs * MS, toMs * MS)
                - Sounds.rmsDb(in[0], fromMs * MS, toMs * MS);
    }

    @Test
    void whatIsQuietGoesDownByTheRangeAndWhatIsLoudStays() {
        float[][] sound = levels(500, -50, 500, -30, 1000, -50);
        float[][] out = passed(GATE, sound);
        assertThat(gainDb(sound, out, 100, 490)).isCloseTo(-30, within(0.05));
        assertThat(gainDb(sound, out, 506, 1000)).isZero();
        assertThat(gainDb(sound, out, 1500, 2000)).isCloseTo(-30, within(0.05));
    }

    @Test
    void itOpensInTheAttackHoldsAndClosesInTheRelease() {
        float[][] sound = levels(500, -60, 500, -20, 1000, -60);
        float[][] out = passed(GATE, sound);
        assertThat(gainDb(sound, out, 502, 503)).isBetween(-20.0, -10.0);
        assertThat(gainDb(sound, out, 505, 506)).isCloseTo(0, within(0.5));
        // The detector needs some 50 ms to forget a tone 24 dB over the closing level.
        assertThat(gainDb(sound, out, 1050, 1095)).isZero();
        assertThat(gainDb(sound, out, 1245, 1250)).isBetween(-25.0, -8.0);
        assertThat(gainDb(sound, out, 1400, 2000)).isCloseTo(-30, within(0.05));
    }

    @Test
    void betweenItsTwoLevelsItStaysAsItWas() {
        float[][] sound = levels(1000, -42, 300, -35, 2000, -42, 1000, -47);
        float[][] out = passed(GATE, sound);
        assertThat(gainDb(sound, out, 500, 1000)).isCloseTo(-30, within(0.05));
        assertThat(gainDb(sound, out, 1310, 3300)).isZero();
        assertThat(gainDb(sound, out, 3800, 4300)).isCloseTo(-30, within(0.05));
    }

    @Test
    void aLowVoiceDoesNotMakeItFlutter() {
        float[][] sound = Sounds.sine(60, -37, Sounds.HERTZ);
        float[][] out = passed(new Gate(-40, 60, 1, 0, 5), sound);
        assertThat(gainDb(sound, out, 100, 1000)).isZero();
    }

    @Test
    void aFullRangeIsSilence() {
        float[][] sound = levels(500, -60);
        float[][] out = passed(new Gate(-40, 96, 1, 0, 5), sound);
        assertThat(Sounds.rmsDb(out[0], 0, 500 * MS)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void itTellsHowFarItIsShut() {
        GateVertex gate = new GateVertex(GATE, SampleRate.HZ_48000);
        float[][] loud = levels(100, -20);
        gate.process(loud, 0, loud[0].length);
        assertThat(gate.takeReductionDb()).isCloseTo(30, within(0.2));
        gate.process(loud, 0, loud[0].length);
        assertThat(gate.takeReductionDb()).isZero();
    }
}

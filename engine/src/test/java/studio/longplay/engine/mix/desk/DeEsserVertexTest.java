package studio.longplay.engine.mix.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.project.desk.DeEsser;
import studio.longplay.engine.time.SampleRate;

class DeEsserVertexTest {
    private static final DeEsser SETTINGS = new DeEsser(5500, -30, 9);
    private static final int SECOND = Sounds.HERTZ;

    /// A voice's low tones, and a sharp one over them.
    private static float[][] voice(double sharpDb) {
        float[][] sum = Sounds.sine(300, -12, SECOND);
        add(sum, Sounds.sine(1200, -18, SECOND));
        add(sum, Sounds.sine(2400, -24, SECOND));
        add(sum, Sounds.sine(7000, sharpDb, SECOND));
        return sum;
    }

    private static void add(float[][] to, float[][] from) {
        for (int i = 0; i < SECOND; i++) {
            to[0][i] += from[0][i];
            to[1][i] += from[1][i];
        }
    }

    private static double changeDb(float[][] in, float[][] out, double frequencyHz) {
        return Sounds.toneDb(out[0], frequencyHz, SECOND / 2, SECOND)
                - Sounds.toneDb(in[0], frequencyHz, SECOND / 2, SECOND);
    }

    @Test
    void aSharpToneGoesDownAndTheVoiceUnderItStays() {
        float[][] in = voice(-12);
        float[][] out = Sounds.copy(in);
        DeEsserVertex vertex = new DeEsserVertex(SETTINGS, SampleRate.HZ_48000);
        vertex.process(out, 0, SECOND);
        assertThat(vertex.takeReductionDb()).isCloseTo(9, within(0.01));
        assertThat(changeDb(in, out, 7000)).isBetween(-9.0, -6.0);
        assertThat(changeDb(in, out, 300)).isCloseTo(0, within(0.05));
        assertThat(changeDb(in, out, 1200)).isCloseTo(0, within(0.3));
        assertThat(changeDb(in, out, 2400)).isCloseTo(0, within(1.2));
    }

    @Test
    void withoutSharpTonesEveryBitStays() {
        float[][] in = voice(-60);
        float[][] out = Sounds.copy(in);
        new DeEsserVertex(new DeEsser(5500, -20, 9), SampleRate.HZ_48000).process(out, 0, SECOND);
        assertThat(out[0]).isEqualTo(in[0]);
        assertThat(out[1]).isEqualTo(in[1]);
    }

    @Test
    void itsShelfHasNoBump() {
        for (double f = 200; f < 20_000; f *= 1.25) {
            float[][] in = Sounds.sine(7000, -6, SECOND);
            float[][] probe = Sounds.sine(f, -60, SECOND);
            float[][] out = Sounds.copy(in);
            add(out, probe);
            new DeEsserVertex(SETTINGS, SampleRate.HZ_48000).process(out, 0, SECOND);
            if (Math.abs(f - 7000) > 300) {
                double change = Sounds.toneDb(out[0], f, SECOND / 2, SECOND) + 60;
                assertThat(change).as("%s Hz", f).isBetween(-9.2, 0.1);
            }
        }
    }
}

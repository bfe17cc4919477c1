package studio.longplay.engine.sfx;

import studio.longplay.engine.sfx.craft.Waves;

/// Makes sounds that repeat without a seam, and repeats them.
final class Loops {
    private static final int EDGE_SAMPLES = 960;

    private Loops() {}

    /// Samples of overlap a loop of this length is cross-faded over.
    static int overlap(int period) {
        return Math.min(period / 4, Waves.samples(1.5));
    }

    /// Folds what lies after the period over its beginning with equal power, so that the last
    /// sample leads into the first.
    static float[][] folded(float[][] sound, int period) {
        float[][] loop = new float[sound.length][period];
        int overlap = sound[0].length - period;
        for (int channel = 0; channel < sound.length; channel++) {
            System.arraycopy(sound[channel], 0, loop[channel], 0, period);
            for (int i = 0; i < overlap; i++) {
                double place = (i + 0.5) / overlap;
                double in = Waves.sine(place / 4);
                double out = Waves.sine(0.25 + place / 4);
                loop[channel][i] =
                        (float) (sound[channel][i] * in + sound[channel][period + i] * out);
            }
        }
        return loop;
    }

    /// Repeats a loop to a length, with a soft edge at both ends.
    static float[][] repeated(float[][] loop, int length) {
        float[][] sound = new float[loop.length][length];
        for (int channel = 0; channel < loop.length; channel++) {
            int period = loop[channel].length;
            for (int i = 0; i < length; i++) {
                sound[channel][i] = loop[channel][i % period];
            }
        }
        edges(sound, EDGE_SAMPLES, EDGE_SAMPLES);
        return sound;
    }

    /// Fades a sound in and out so that it begins and ends with silence.
    static void edges(float[][] sound, int riseSamples, int fallSamples) {
        int length = sound[0].length;
        int rise = Math.min(riseSamples, length / 2);
        int fall = Math.min(fallSamples, length / 2);
        for (float[] channel : sound) {
            for (int i = 0; i < rise; i++) {
                channel[i] *= (float) Waves.sine((double) i / rise / 4);
            }
            for (int i = 0; i < fall; i++) {
                channel[length - 1 - i] *= (float) Waves.sine((double) i / fall / 4);
            }
        }
    }
}

package studio.longplay.engine.voice.transform;

import java.util.Arrays;

/// The ring of a stone hall (Schroeder 1962: parallel combs, then all-passes), 1.4 s long.
final class Hall {
    private static final int TAIL = 67_200;
    private static final int[] COMBS = {1_687, 1_801, 2_053, 2_251, 1_559, 1_423};
    private static final int[] ALL_PASSES = {241, 83, 613};
    private static final double RING_SECONDS = 1.4;
    private static final float WET = 0.22f;
    private static final float DIFFUSION = 0.6f;

    /// How much of each sample a comb's low-pass keeps: walls swallow high notes.
    private static final float DAMPING = 0.35f;

    private Hall() {}

    static float[] ring(float[] samples) {
        float[] dry = Arrays.copyOf(samples, samples.length + TAIL);
        float[] wet = new float[dry.length];
        for (int delay : COMBS) {
            comb(dry, wet, delay);
        }
        for (int delay : ALL_PASSES) {
            allPass(wet, delay);
        }
        Biquad.highPass(180).filter(wet);
        for (int i = 0; i < dry.length; i++) {
            dry[i] += WET * wet[i];
        }
        fade(dry);
        return dry;
    }

    private static void comb(float[] in, float[] sum, int delay) {
        float feedback = (float) StrictMath.pow(10, -3.0 * delay / (RING_SECONDS * 48_000));
        float[] line = new float[delay];
        float low = 0;
        for (int i = 0; i < in.length; i++) {
            int at = i % delay;
            float out = line[at];
            low = out + DAMPING * (low - out);
            line[at] = in[i] + feedback * low;
            sum[i] += out / COMBS.length;
        }
    }

    private static void allPass(float[] samples, int delay) {
        float[] line = new float[delay];
        for (int i = 0; i < samples.length; i++) {
            int at = i % delay;
            float out = line[at] - DIFFUSION * samples[i];
            line[at] = samples[i] + DIFFUSION * out;
            samples[i] = out;
        }
    }

    private static void fade(float[] samples) {
        int length = Math.min(9_600, samples.length);
        for (int i = 0; i < length; i++) {
            samples[samples.length - 1 - i] *= (float) i / length;
        }
    }
}

package studio.longplay.engine.mix.desk;

import java.util.Random;

/// Sounds for the tests of this room, and what is measured of them.
final class Sounds {
    static final int HERTZ = 48_000;

    private Sounds() {}

    static float[][] sine(double frequencyHz, double peakDb, int length) {
        return sine(frequencyHz, peakDb, length, HERTZ);
    }

    static float[][] sine(double frequencyHz, double peakDb, int length, int hertz) {
        float[] samples = new float[length];
        double peak = Math.pow(10, peakDb / 20);
        for (int i = 0; i < length; i++) {
            samples[i] = (float) (peak * Math.sin(2 * Math.PI * frequencyHz * i / hertz));
        }
        return new float[][] {samples, samples.clone()};
    }

    static float[][] noise(long seed, double deviation, int length) {
        Random random = new Random(seed);
        float[][] stereo = new float[2][length];
        for (int i = 0; i < length; i++) {
            stereo[0][i] = (float) (deviation * random.nextGaussian());
            stereo[1][i] = (float) (deviation * random.nextGaussian());
        }
        return stereo;
    }

    /// Noise that swells and dies, with pauses of true silence: every state is passed.
    static float[][] swells(long seed, int length) {
        float[][] stereo = noise(seed, 0.5, length);
        for (int i = 0; i < length; i++) {
            double swell = Math.pow(Math.max(0, Math.sin(2 * Math.PI * i / 9000.0)), 4);
            stereo[0][i] *= (float) swell;
            stereo[1][i] *= (float) (swell * 0.7);
        }
        return stereo;
    }

    static float[][] impulse(int length) {
        float[][] stereo = new float[2][length];
        stereo[0][0] = 1;
        stereo[1][0] = 1;
        return stereo;
    }

    static float[][] copy(float[][] stereo) {
        return new float[][] {stereo[0].clone(), stereo[1].clone()};
    }

    /// The level of one tone among samples, as the peak it has, in dB.
    static double toneDb(float[] samples, double frequencyHz, int from, int to) {
        double cosine = 0;
        double sine = 0;
        double weights = 0;
        for (int i = from; i < to; i++) {
            double window = 0.5 - 0.5 * Math.cos(2 * Math.PI * (i - from + 0.5) / (to - from));
            double turn = 2 * Math.PI * frequencyHz * i / HERTZ;
            cosine += window * samples[i] * Math.cos(turn);
            sine += window * samples[i] * Math.sin(turn);
            weights += window;
        }
        return 20 * Math.log10(2 * Math.hypot(cosine, sine) / weights);
    }

    /// The mean level of samples, in dB.
    static double rmsDb(float[] samples, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (double) samples[i] * samples[i];
        }
        return 10 * Math.log10(sum / (to - from));
    }
}

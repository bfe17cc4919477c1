package studio.longplay.engine.voice.measure;

import java.util.Arrays;

/// How loud a sound is every 10 ms, and what follows from it: noise, rests, clipping.
final class Levels {
    static final double FLOOR_DBFS = -120;
    static final double MOST_SNR_DB = 60;

    private static final int WINDOW = 480;

    /// Digital silence says nothing about the noise of a room.
    private static final double DIGITAL_SILENCE_DBFS = -96;

    private static final double QUIET_SHARE = 0.05;
    private static final int NOISE_STEPS = 4;

    /// The mean power of noise in a band against its quietest twentieth; measured.
    private static final double QUIET_TO_MEAN = 2.2;

    private static final double REST_UNDER_SPEECH_DB = 25;
    private static final double CLIPPED_NEAR_PEAK = 0.99;
    private static final double LEAST_CLIPPED_PEAK = 0.05;
    private static final int LEAST_CLIPPED_RUN = 3;

    private Levels() {}

    /// In dB below full scale, one for each 10 ms, over windows of 30 ms.
    ///
    /// @param x speech at 16 kHz
    static double[] of(double[] x) {
        double[] levels = new double[x.length / PitchSearch.HOP];
        for (int step = 0; step < levels.length; step++) {
            int middle = step * PitchSearch.HOP + PitchSearch.HOP / 2;
            int from = Math.max(0, middle - WINDOW / 2);
            int to = Math.min(x.length, middle + WINDOW / 2);
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += x[i] * x[i];
            }
            levels[step] = Math.max(FLOOR_DBFS, 10 * StrictMath.log10(sum / (to - from) + 1e-13));
        }
        return levels;
    }

    /// The mean power of what is within 20 dB of the loudest, in dB.
    static double speechDbfs(double[] levels) {
        double gate = Quantile.of(levels, 0.98) - 20;
        double sum = 0;
        int count = 0;
        for (double level : levels) {
            if (level > gate) {
                sum += StrictMath.pow(10, level / 10);
                count++;
            }
        }
        return count == 0 ? FLOOR_DBFS : 10 * StrictMath.log10(sum / count);
    }

    /// The level that the quietest twentieth of all stretches of 40 ms does not exceed.
    static double noiseDbfs(double[] levels) {
        double[] quiet = new double[levels.length];
        int count = 0;
        for (int i = 0; i + NOISE_STEPS <= levels.length; i++) {
            double loudest = FLOOR_DBFS;
            boolean real = true;
            for (int j = i; j < i + NOISE_STEPS; j++) {
                loudest = Math.max(loudest, levels[j]);
                real &= levels[j] > DIGITAL_SILENCE_DBFS;
            }
            if (real) {
                quiet[count++] = loudest;
            }
        }
        return count == 0 ? FLOOR_DBFS : Quantile.of(Arrays.copyOf(quiet, count), QUIET_SHARE);
    }

    /// Speech against noise, where the noise is what each band falls to at times: speech leaves
    /// every band now and then even where it makes no pause.
    static double signalToNoiseDb(MelFrames mels, double[] levels) {
        double gate = speechDbfs(levels) - 20;
        double[] quiet = new double[levels.length];
        double speech = 0;
        double noise = 0;
        for (int band = 0; band < MelFrames.BANDS; band++) {
            double sum = 0;
            int loud = 0;
            int real = 0;
            for (int step = 0; step < levels.length; step++) {
                double power = StrictMath.exp(mels.logs(step)[band]);
                if (levels[step] > gate) {
                    sum += power;
                    loud++;
                }
                if (levels[step] > DIGITAL_SILENCE_DBFS) {
                    quiet[real++] = power;
                }
            }
            speech += sum / Math.max(1, loud);
            noise += QUIET_TO_MEAN * Quantile.of(Arrays.copyOf(quiet, real), QUIET_SHARE);
        }
        double ratio = Math.max(1e-3, speech / Math.max(1e-12, noise) - 1);
        return Math.clamp(10 * StrictMath.log10(ratio), 0, MOST_SNR_DB);
    }

    /// Share of time that is silent: over 25 dB under the speech, or not over twice the noise.
    static double silenceShare(double[] levels) {
        double speech = speechDbfs(levels);
        double gate = Math.max(speech - REST_UNDER_SPEECH_DB, noiseDbfs(levels) + 3);
        gate = Math.min(gate, speech - 3);
        int silent = 0;
        for (double level : levels) {
            silent += level < gate ? 1 : 0;
        }
        return levels.length == 0 ? 1 : (double) silent / levels.length;
    }

    /// Share of samples that stand in a row of at least three at the highest level there is.
    ///
    /// @param samples mono, 48 kHz
    static double clippedShare(float[] samples) {
        float peak = 0;
        for (float sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
        }
        if (peak < LEAST_CLIPPED_PEAK) {
            return 0;
        }
        float top = (float) (CLIPPED_NEAR_PEAK * peak);
        int clipped = 0;
        int longest = 0;
        int run = 0;
        for (int i = 0; i <= samples.length; i++) {
            if (i < samples.length && Math.abs(samples[i]) >= top) {
                run++;
            } else {
                clipped += run >= LEAST_CLIPPED_RUN ? run : 0;
                longest = Math.max(longest, run);
                run = 0;
            }
        }
        int excused = longest >= LEAST_CLIPPED_RUN ? longest : 0;
        return samples.length == 0 ? 0 : (double) (clipped - excused) / samples.length;
    }
}

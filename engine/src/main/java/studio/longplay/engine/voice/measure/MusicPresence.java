package studio.longplay.engine.voice.measure;

import java.util.Arrays;

/// Whether there is music under speech: tones that keep their frequency where nobody speaks
/// (continuous frequency activation, K. Seyerlehner et al. 2007, "Automatic music detection in
/// television productions").
final class MusicPresence {
    private static final int SIZE = 1_024;
    private static final int HOP = 512;
    private static final int AROUND = 10;
    private static final int LOWEST = 6;
    private static final int HIGHEST = 320;
    private static final double ABOVE_DB = 3;
    private static final int STRONGEST = 5;
    private static final double QUIET_UNDER_SPEECH_DB = 10;
    private static final double SILENCE_DBFS = -90;
    private static final int FALL_STEPS = 8;
    private static final double MOST_FALL_DB = 3;
    private static final int LEAST_QUIET = 15;
    private static final FourierTransform TRANSFORM = new FourierTransform(SIZE);
    private static final double[] HANN = new double[SIZE];

    static {
        Arrays.setAll(HANN, i -> 0.5 - 0.5 * StrictMath.cos(2 * Math.PI * i / SIZE));
    }

    private MusicPresence() {}

    /// The strength of steady tones: the sum of the five clearest peaks of the share of quiet time
    /// in which each frequency is active. 0 to 5; 0 if there is no quiet time to listen in.
    ///
    /// @param x speech at 16 kHz
    /// @param levels of it, in dB
    static double strength(double[] x, double[] levels) {
        double gate = Levels.speechDbfs(levels) - QUIET_UNDER_SPEECH_DB;
        double[] share = new double[HIGHEST];
        double[] real = new double[SIZE];
        double[] imaginary = new double[SIZE];
        int quiet = 0;
        for (int from = 0; from + SIZE <= x.length; from += HOP) {
            int step = Math.min((from + SIZE / 2) / PitchSearch.HOP, levels.length - 1);
            if (levels[step] > gate || levels[step] < SILENCE_DBFS || falls(levels, step)) {
                continue;
            }
            quiet++;
            Arrays.fill(imaginary, 0);
            for (int i = 0; i < SIZE; i++) {
                real[i] = x[from + i] * HANN[i];
            }
            TRANSFORM.forward(real, imaginary);
            count(real, imaginary, share);
        }
        if (quiet < LEAST_QUIET) {
            return 0;
        }
        for (int k = 0; k < HIGHEST; k++) {
            share[k] /= quiet;
        }
        return strength(share);
    }

    /// The end of a word, or of its echo, holds its tones too.
    private static boolean falls(double[] levels, int step) {
        return levels[step] < levels[Math.max(0, step - FALL_STEPS)] - MOST_FALL_DB;
    }

    /// Counts the lines that stand out from those around them.
    private static void count(double[] real, double[] imaginary, double[] share) {
        double[] db = new double[HIGHEST + AROUND + 1];
        for (int k = 0; k < db.length; k++) {
            db[k] = 10 * StrictMath.log10(real[k] * real[k] + imaginary[k] * imaginary[k] + 1e-7);
        }
        for (int k = LOWEST; k < HIGHEST; k++) {
            double sum = 0;
            int count = 0;
            for (int j = Math.max(0, k - AROUND); j <= k + AROUND; j++) {
                sum += db[j];
                count++;
            }
            share[k] += db[k] > sum / count + ABOVE_DB ? 1 : 0;
        }
    }

    private static double strength(double[] share) {
        double[] peaks = new double[HIGHEST];
        for (int k = LOWEST + 1; k < HIGHEST - 1; k++) {
            if (share[k] > share[k - 1] && share[k] >= share[k + 1]) {
                peaks[k] =
                        Math.min(share[k] - valley(share, k, -1), share[k] - valley(share, k, 1));
            }
        }
        Arrays.sort(peaks);
        double sum = 0;
        for (int i = 0; i < STRONGEST; i++) {
            sum += peaks[HIGHEST - 1 - i];
        }
        return sum;
    }

    private static double valley(double[] share, int peak, int direction) {
        int at = peak;
        while (at + direction >= LOWEST
                && at + direction < HIGHEST
                && share[at + direction] <= share[at]) {
            at += direction;
        }
        return share[at];
    }
}

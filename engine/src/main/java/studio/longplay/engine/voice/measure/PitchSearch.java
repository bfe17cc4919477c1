package studio.longplay.engine.voice.measure;

import java.util.Arrays;

/// Boersma's pitch search over one sound; see [PitchCurve#of].
final class PitchSearch {
    static final int HOP = 160;

    private static final int WINDOW = 800;
    private static final int SIZE = 2_048;
    private static final double LEAST_HZ = 60;
    private static final double MOST_HZ = 500;
    private static final int CANDIDATES = 6;
    private static final double VOICING_THRESHOLD = 0.45;
    private static final double SILENCE_THRESHOLD = 0.03;
    private static final double OCTAVE_COST = 0.01;
    private static final double JUMP_COST = 0.35;
    private static final double VOICING_COST = 0.14;
    private static final FourierTransform TRANSFORM = new FourierTransform(SIZE);
    private static final double[] HANN = new double[WINDOW];
    private static final double[] WINDOW_MATCH = new double[SIZE];

    static {
        Arrays.setAll(HANN, i -> 0.5 - 0.5 * StrictMath.cos(2 * Math.PI * (i + 0.5) / WINDOW));
        System.arraycopy(HANN, 0, WINDOW_MATCH, 0, WINDOW);
        autocorrelate(WINDOW_MATCH, new double[SIZE]);
    }

    private final double[] x;
    private final int steps;

    /// Candidate 0 of every step is "no pitch", with 0 Hz.
    private final double[][] hertz;

    private final double[][] strength;
    private final double[][] match;

    /// @param x speech at 16 kHz
    PitchSearch(double[] x) {
        this.x = x;
        this.steps = x.length / HOP;
        this.hertz = new double[steps][CANDIDATES];
        this.strength = new double[steps][CANDIDATES];
        this.match = new double[steps][CANDIDATES];
    }

    PitchCurve find() {
        double loudest = 1e-9;
        for (double value : x) {
            loudest = Math.max(loudest, Math.abs(value));
        }
        double[] real = new double[SIZE];
        double[] imaginary = new double[SIZE];
        for (int step = 0; step < steps; step++) {
            double peak = load(step, real, imaginary);
            autocorrelate(real, imaginary);
            candidates(step, real, peak / loudest);
        }
        return path();
    }

    /// Puts the step's window into the arrays, without its mean.
    ///
    /// @return its highest sample
    private double load(int step, double[] real, double[] imaginary) {
        Arrays.fill(real, 0);
        Arrays.fill(imaginary, 0);
        int from = step * HOP + HOP / 2 - WINDOW / 2;
        int first = Math.max(0, -from);
        int last = Math.min(WINDOW, x.length - from);
        double mean = 0;
        for (int i = first; i < last; i++) {
            mean += x[from + i];
        }
        mean /= WINDOW;
        double peak = 0;
        for (int i = first; i < last; i++) {
            double value = x[from + i] - mean;
            peak = Math.max(peak, Math.abs(value));
            real[i] = value * HANN[i];
        }
        return peak;
    }

    private static void autocorrelate(double[] real, double[] imaginary) {
        TRANSFORM.forward(real, imaginary);
        for (int i = 0; i < SIZE; i++) {
            real[i] = real[i] * real[i] + imaginary[i] * imaginary[i];
            imaginary[i] = 0;
        }
        TRANSFORM.forward(real, imaginary);
        double whole = Math.max(real[0], 1e-12);
        for (int i = 0; i < SIZE; i++) {
            real[i] /= whole;
        }
    }

    private void candidates(int step, double[] auto, double loudness) {
        double quiet = loudness / (SILENCE_THRESHOLD / (1 + VOICING_THRESHOLD));
        strength[step][0] = VOICING_THRESHOLD + Math.max(0, 2 - quiet);
        int found = 1;
        int shortest = (int) (SpeechBand.RATE_HZ / MOST_HZ);
        int longest = (int) (SpeechBand.RATE_HZ / LEAST_HZ);
        double before = auto[shortest - 1] / WINDOW_MATCH[shortest - 1];
        double here = auto[shortest] / WINDOW_MATCH[shortest];
        for (int lag = shortest; lag <= longest; lag++) {
            double after = auto[lag + 1] / WINDOW_MATCH[lag + 1];
            if (here > before && here >= after && here > 0.5 * VOICING_THRESHOLD) {
                double bend = before - 2 * here + after;
                double offset = bend == 0 ? 0 : 0.5 * (before - after) / bend;
                double height = Math.min(1, here - 0.25 * (before - after) * offset);
                found = keep(step, found, lag + offset, height);
            }
            before = here;
            here = after;
        }
    }

    /// Keeps a candidate, in the place of the weakest where there are too many.
    private int keep(int step, int found, double lag, double height) {
        double octaves = StrictMath.log(LEAST_HZ * lag / SpeechBand.RATE_HZ) / StrictMath.log(2);
        double worth = height - OCTAVE_COST * octaves;
        int place = found;
        if (found == CANDIDATES) {
            place = 1;
            for (int i = 2; i < CANDIDATES; i++) {
                place = strength[step][i] < strength[step][place] ? i : place;
            }
            if (strength[step][place] >= worth) {
                return found;
            }
        }
        hertz[step][place] = SpeechBand.RATE_HZ / lag;
        strength[step][place] = worth;
        match[step][place] = height;
        return Math.min(CANDIDATES, found + 1);
    }

    /// The path of greatest strength, less the cost of its leaps (Viterbi).
    private PitchCurve path() {
        double[] total = new double[CANDIDATES];
        double[] next = new double[CANDIDATES];
        int[][] from = new int[steps][CANDIDATES];
        for (int step = 0; step < steps; step++) {
            for (int to = 0; to < CANDIDATES; to++) {
                boolean there = to == 0 || hertz[step][to] > 0;
                next[to] = there ? best(step, to, total, from) + strength[step][to] : -1e9;
            }
            System.arraycopy(next, 0, total, 0, CANDIDATES);
        }
        int at = 0;
        for (int i = 1; i < CANDIDATES; i++) {
            at = total[i] > total[at] ? i : at;
        }
        double[] pitch = new double[steps];
        double[] periodicity = new double[steps];
        for (int step = steps - 1; step >= 0; step--) {
            pitch[step] = hertz[step][at];
            periodicity[step] = Math.max(0, match[step][at]);
            at = from[step][at];
        }
        return new PitchCurve(pitch, periodicity);
    }

    private double best(int step, int to, double[] total, int[][] from) {
        if (step == 0) {
            return 0;
        }
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < CANDIDATES; i++) {
            double worth = total[i] - cost(hertz[step - 1][i], hertz[step][to]);
            if (worth > most) {
                most = worth;
                from[step][to] = i;
            }
        }
        return most;
    }

    private static double cost(double fromHz, double toHz) {
        if (fromHz == 0 || toHz == 0) {
            return fromHz == toHz ? 0 : VOICING_COST;
        }
        return JUMP_COST * Math.abs(StrictMath.log(fromHz / toHz)) / StrictMath.log(2);
    }
}

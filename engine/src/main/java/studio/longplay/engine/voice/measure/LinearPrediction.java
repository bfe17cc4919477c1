package studio.longplay.engine.voice.measure;

import java.util.Arrays;

/// Formants of one spectrum: linear prediction of a part of the spectrum only (J. Makhoul 1975,
/// "selective linear prediction"), by Levinson's recursion, and the roots of its polynomial.
final class LinearPrediction {
    static final int FORMANTS = 4;

    private static final int ORDER = 11;
    private static final double MOST_BANDWIDTH_HZ = 600;
    private static final double LEAST_HZ = 180;
    private static final int ROUNDS = 60;

    private final double[] filter = new double[ORDER + 1];
    private final double[] before = new double[ORDER + 1];
    private final double[] match = new double[ORDER + 1];
    private final double[] rootReal = new double[ORDER];
    private final double[] rootImaginary = new double[ORDER];
    private final double[] found = new double[ORDER];

    /// The first four formants.
    ///
    /// @param power of the lines from 0 Hz to `topHz`, both with
    /// @param out four values in hertz, rising
    /// @return false if there are fewer than four
    boolean formants(double[] power, double topHz, double[] out) {
        autocorrelate(power);
        if (match[0] <= 0) {
            return false;
        }
        solve();
        roots();
        int count = 0;
        for (int i = 0; i < ORDER; i++) {
            double angle = StrictMath.atan2(rootImaginary[i], rootReal[i]);
            double size = StrictMath.hypot(rootReal[i], rootImaginary[i]);
            double hertz = angle / Math.PI * topHz;
            double bandwidth = -StrictMath.log(size) / Math.PI * 2 * topHz;
            boolean sound = bandwidth > 0 && bandwidth < MOST_BANDWIDTH_HZ;
            if (sound && hertz > LEAST_HZ && hertz < topHz - LEAST_HZ) {
                found[count++] = hertz;
            }
        }
        Arrays.sort(found, 0, count);
        System.arraycopy(found, 0, out, 0, Math.min(count, FORMANTS));
        return count >= FORMANTS;
    }

    private void autocorrelate(double[] power) {
        int last = power.length - 1;
        for (int lag = 0; lag <= ORDER; lag++) {
            double sum = 0.5 * (power[0] + power[last] * (lag % 2 == 0 ? 1 : -1));
            for (int n = 1; n < last; n++) {
                sum += power[n] * StrictMath.cos(Math.PI * lag * n / last);
            }
            match[lag] = sum;
        }
        match[0] *= 1 + 1e-6;
    }

    private void solve() {
        Arrays.fill(filter, 0);
        filter[0] = 1;
        double error = match[0];
        for (int i = 1; i <= ORDER; i++) {
            double sum = match[i];
            for (int j = 1; j < i; j++) {
                sum += filter[j] * match[i - j];
            }
            double reflection = -sum / error;
            System.arraycopy(filter, 0, before, 0, i);
            for (int j = 1; j < i; j++) {
                filter[j] = before[j] + reflection * before[i - j];
            }
            filter[i] = reflection;
            error *= 1 - reflection * reflection;
        }
    }

    /// All roots at once by the method of Durand (1960) and Kerner (1966).
    private void roots() {
        for (int i = 0; i < ORDER; i++) {
            double angle = 2 * Math.PI * i / ORDER + 0.4;
            rootReal[i] = 0.9 * StrictMath.cos(angle);
            rootImaginary[i] = 0.9 * StrictMath.sin(angle);
        }
        for (int round = 0; round < ROUNDS; round++) {
            double moved = 0;
            for (int i = 0; i < ORDER; i++) {
                moved = Math.max(moved, step(i));
            }
            if (moved < 1e-9) {
                return;
            }
        }
    }

    private double step(int i) {
        double re = 1;
        double im = 0;
        for (int k = 1; k <= ORDER; k++) {
            double next = re * rootReal[i] - im * rootImaginary[i] + filter[k];
            im = re * rootImaginary[i] + im * rootReal[i];
            re = next;
        }
        double underReal = 1;
        double underImaginary = 0;
        for (int j = 0; j < ORDER; j++) {
            if (j != i) {
                double a = rootReal[i] - rootReal[j];
                double b = rootImaginary[i] - rootImaginary[j];
                double next = underReal * a - underImaginary * b;
                underImaginary = underReal * b + underImaginary * a;
                underReal = next;
            }
        }
        double size = underReal * underReal + underImaginary * underImaginary + 1e-30;
        double moveReal = (re * underReal + im * underImaginary) / size;
        double moveImaginary = (im * underReal - re * underImaginary) / size;
        rootReal[i] -= moveReal;
        rootImaginary[i] -= moveImaginary;
        return Math.abs(moveReal) + Math.abs(moveImaginary);
    }
}

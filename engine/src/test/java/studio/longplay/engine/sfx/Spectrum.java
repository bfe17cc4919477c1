package studio.longplay.engine.sfx;

/// Where the energy of a sound lies, for tests.
final class Spectrum {
    private static final int SIZE = 2048;
    private static final double[] WINDOW = new double[SIZE];
    private static final double[] COS = new double[SIZE];
    private static final double[] SIN = new double[SIZE];

    static {
        for (int i = 0; i < SIZE; i++) {
            WINDOW[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / SIZE);
            COS[i] = Math.cos(-2 * Math.PI * i / SIZE);
            SIN[i] = Math.sin(-2 * Math.PI * i / SIZE);
        }
    }

    private Spectrum() {}

    /// Centre of the power spectrum in Hz.
    static double centroidHz(float[][] sound) {
        double[] power = power(sound);
        double weighted = 0;
        double sum = 0;
        for (int bin = 1; bin < SIZE / 2; bin++) {
            weighted += power[bin] * bin * 48_000.0 / SIZE;
            sum += power[bin];
        }
        return weighted / sum;
    }

    /// Share of the power above a frequency.
    static double shareAbove(float[][] sound, double hertz) {
        double[] power = power(sound);
        double above = 0;
        double sum = 0;
        for (int bin = 1; bin < SIZE / 2; bin++) {
            above += bin * 48_000.0 / SIZE > hertz ? power[bin] : 0;
            sum += power[bin];
        }
        return above / sum;
    }

    private static double[] power(float[][] sound) {
        double[] power = new double[SIZE / 2];
        double[] real = new double[SIZE];
        double[] imaginary = new double[SIZE];
        int length = sound[0].length;
        for (int from = 0; from == 0 || from + SIZE <= length; from += SIZE) {
            for (int i = 0; i < SIZE; i++) {
                double window = WINDOW[i];
                int at = from + i;
                real[i] = at < length ? window * (sound[0][at] + sound[1][at]) : 0;
                imaginary[i] = 0;
            }
            transform(real, imaginary);
            for (int bin = 0; bin < SIZE / 2; bin++) {
                power[bin] += real[bin] * real[bin] + imaginary[bin] * imaginary[bin];
            }
        }
        return power;
    }

    private static void transform(double[] real, double[] imaginary) {
        int size = real.length;
        for (int i = 1, k = 0; i < size; i++) {
            int bit = size >> 1;
            for (; (k & bit) != 0; bit >>= 1) {
                k ^= bit;
            }
            k ^= bit;
            if (i < k) {
                swap(real, i, k);
                swap(imaginary, i, k);
            }
        }
        for (int span = 2; span <= size; span <<= 1) {
            for (int k = 0; k < span / 2; k++) {
                double cos = COS[k * (SIZE / span)];
                double sin = SIN[k * (SIZE / span)];
                for (int i = k; i < size; i += span) {
                    int other = i + span / 2;
                    double re = real[other] * cos - imaginary[other] * sin;
                    double im = real[other] * sin + imaginary[other] * cos;
                    real[other] = real[i] - re;
                    imaginary[other] = imaginary[i] - im;
                    real[i] += re;
                    imaginary[i] += im;
                }
            }
        }
    }

    private static void swap(double[] values, int i, int k) {
        double kept = values[i];
        values[i] = values[k];
        values[k] = kept;
    }
}

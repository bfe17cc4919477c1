package studio.longplay.engine.music;

/// What a sound is made of, by frequency, for tests: a transform, a long-term spectrum, its slope.
final class Spectrum {
    static final int SIZE = 8192;
    private static final double RATE = 48_000;

    private Spectrum() {}

    /// In place, of a power of two (Cooley and Tukey 1965).
    static void transform(double[] real, double[] imaginary) {
        int n = real.length;
        for (int i = 1, j = 0; i < n; i++) {
            int bit = n >> 1;
            for (; (j & bit) != 0; bit >>= 1) {
                j ^= bit;
            }
            j ^= bit;
            if (i < j) {
                double swapped = real[i];
                real[i] = real[j];
                real[j] = swapped;
                swapped = imaginary[i];
                imaginary[i] = imaginary[j];
                imaginary[j] = swapped;
            }
        }
        for (int length = 2; length <= n; length <<= 1) {
            double angle = -2 * Math.PI / length;
            for (int i = 0; i < n; i += length) {
                for (int k = 0; k < length / 2; k++) {
                    double cos = Math.cos(angle * k);
                    double sin = Math.sin(angle * k);
                    int low = i + k;
                    int high = low + length / 2;
                    double r = real[high] * cos - imaginary[high] * sin;
                    double m = real[high] * sin + imaginary[high] * cos;
                    real[high] = real[low] - r;
                    imaginary[high] = imaginary[low] - m;
                    real[low] += r;
                    imaginary[low] += m;
                }
            }
        }
    }

    /// Power in each bin, over windows of 8192 (Blackman and Harris's, so that a peak's skirts are
    /// 92 dB down) that overlap by half.
    static double[] power(float[][] sound, int hop) {
        double[] power = new double[SIZE / 2];
        double[] real = new double[SIZE];
        double[] imaginary = new double[SIZE];
        for (int from = 0; from + SIZE <= sound[0].length; from += hop) {
            for (int i = 0; i < SIZE; i++) {
                double x = 2 * Math.PI * i / SIZE;
                double window =
                        0.35875
                                - 0.48829 * Math.cos(x)
                                + 0.14128 * Math.cos(2 * x)
                                - 0.01168 * Math.cos(3 * x);
                double sum = 0;
                for (float[] channel : sound) {
                    sum += channel[from + i];
                }
                real[i] = sum * window;
                imaginary[i] = 0;
            }
            transform(real, imaginary);
            for (int bin = 0; bin < power.length; bin++) {
                power[bin] += real[bin] * real[bin] + imaginary[bin] * imaginary[bin];
            }
        }
        return power;
    }

    /// Density in dB at third-octave steps from 100 Hz to 8 kHz.
    static double[] thirds(double[] power) {
        double[] levels = new double[20];
        for (int third = 0; third < levels.length; third++) {
            double middle = 100 * Math.pow(2, third / 3.0);
            int from = (int) Math.round(middle * Math.pow(2, -1 / 6.0) / RATE * SIZE);
            int to =
                    Math.max(
                            from + 1,
                            (int) Math.round(middle * Math.pow(2, 1 / 6.0) / RATE * SIZE));
            double sum = 1e-20;
            for (int bin = from; bin < to; bin++) {
                sum += power[bin];
            }
            levels[third] = 10 * Math.log10(sum / (to - from));
        }
        return levels;
    }

    /// Of the straight line through the third-octave densities, in dB an octave; pink noise has -3.
    static double slope(double[] thirds) {
        double meanX = (thirds.length - 1) / 6.0;
        double meanY = 0;
        for (double level : thirds) {
            meanY += level / thirds.length;
        }
        double both = 0;
        double square = 0;
        for (int i = 0; i < thirds.length; i++) {
            double x = i / 3.0 - meanX;
            both += x * (thirds[i] - meanY);
            square += x * x;
        }
        return both / square;
    }

    /// How far the peak is above the mean level, in dB, of the louder channel.
    static double crest(float[][] sound) {
        double peak = 0;
        double energy = 0;
        for (float[] channel : sound) {
            for (float sample : channel) {
                peak = Math.max(peak, Math.abs(sample));
                energy += (double) sample * sample;
            }
        }
        return 20 * Math.log10(peak / Math.sqrt(energy / sound.length / sound[0].length));
    }
}

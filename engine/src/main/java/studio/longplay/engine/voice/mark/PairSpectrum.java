package studio.longplay.engine.voice.mark;

/// The spectra of two frames at once, and back: the two are the real and the imaginary part of one
/// complex transform (radix 2, decimation in time; Cooley and Tukey 1965).
///
/// The same frames in the same pair give the same bits on every machine.
final class PairSpectrum {
    private static final int SIZE = MarkGrid.FRAME;

    final double[] real = new double[SIZE];
    final double[] imaginary = new double[SIZE];
    private final double[] cosine = new double[SIZE / 2];
    private final double[] sine = new double[SIZE / 2];
    private final int[] reversed = new int[SIZE];

    PairSpectrum() {
        for (int i = 0; i < SIZE / 2; i++) {
            cosine[i] = StrictMath.cos(2 * Math.PI * i / SIZE);
            sine[i] = -StrictMath.sin(2 * Math.PI * i / SIZE);
        }
        int bits = Integer.numberOfTrailingZeros(SIZE);
        for (int i = 0; i < SIZE; i++) {
            reversed[i] = Integer.reverse(i) >>> (Integer.SIZE - bits);
        }
    }

    /// The window of analysis and of synthesis: half a sine, whose squares add up to one.
    static double[] window() {
        double[] window = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            window[i] = StrictMath.sin(Math.PI * (i + 0.5) / SIZE);
        }
        return window;
    }

    /// Transforms [#real] and [#imaginary] in place.
    void forward() {
        transform(real, imaginary);
    }

    /// Transforms them back, undoing [#forward()].
    void back() {
        transform(imaginary, real);
        for (int i = 0; i < SIZE; i++) {
            real[i] /= SIZE;
            imaginary[i] /= SIZE;
        }
    }

    /// The power of a bin, between 1 and half the size, of the first and of the second frame.
    double firstPower(int bin) {
        double re = real[bin] + real[SIZE - bin];
        double im = imaginary[bin] - imaginary[SIZE - bin];
        return (re * re + im * im) / 4;
    }

    double secondPower(int bin) {
        double re = imaginary[bin] + imaginary[SIZE - bin];
        double im = real[SIZE - bin] - real[bin];
        return (re * re + im * im) / 4;
    }

    /// Scales one bin of the first and of the second frame.
    void scale(int bin, double first, double second) {
        int mirror = SIZE - bin;
        double firstRe = (real[bin] + real[mirror]) / 2 * first;
        double firstIm = (imaginary[bin] - imaginary[mirror]) / 2 * first;
        double secondRe = (imaginary[bin] + imaginary[mirror]) / 2 * second;
        double secondIm = (real[mirror] - real[bin]) / 2 * second;
        real[bin] = firstRe - secondIm;
        imaginary[bin] = firstIm + secondRe;
        real[mirror] = firstRe + secondIm;
        imaginary[mirror] = secondRe - firstIm;
    }

    private void transform(double[] re, double[] im) {
        for (int i = 0; i < SIZE; i++) {
            int other = reversed[i];
            if (other > i) {
                swap(re, i, other);
                swap(im, i, other);
            }
        }
        for (int half = 1; half < SIZE; half *= 2) {
            int stride = SIZE / 2 / half;
            for (int start = 0; start < SIZE; start += 2 * half) {
                butterflies(re, im, start, half, stride);
            }
        }
    }

    private void butterflies(double[] re, double[] im, int start, int half, int stride) {
        for (int i = 0; i < half; i++) {
            int upper = start + i;
            int lower = upper + half;
            double c = cosine[i * stride];
            double s = sine[i * stride];
            double turnedRe = re[lower] * c - im[lower] * s;
            double turnedIm = re[lower] * s + im[lower] * c;
            re[lower] = re[upper] - turnedRe;
            im[lower] = im[upper] - turnedIm;
            re[upper] += turnedRe;
            im[upper] += turnedIm;
        }
    }

    private static void swap(double[] values, int i, int other) {
        double kept = values[i];
        values[i] = values[other];
        values[other] = kept;
    }
}

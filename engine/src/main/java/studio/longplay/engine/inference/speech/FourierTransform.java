package studio.longplay.engine.inference.speech;

/// The discrete Fourier transform of one size (Cooley & Tukey 1965, radix 2), in place. Any number
/// of threads may use one at once.
final class FourierTransform {
    private final int size;
    private final double[] cosine;
    private final double[] sine;

    /// @param size a power of two, from 2
    FourierTransform(int size) {
        if (size < 2 || Integer.bitCount(size) != 1) {
            throw new IllegalArgumentException(size + " is not a power of two");
        }
        this.size = size;
        this.cosine = new double[size / 2];
        this.sine = new double[size / 2];
        for (int i = 0; i < size / 2; i++) {
            cosine[i] = StrictMath.cos(2 * Math.PI * i / size);
            sine[i] = StrictMath.sin(2 * Math.PI * i / size);
        }
    }

    void forward(double[] real, double[] imaginary) {
        reorder(real, imaginary);
        for (int half = 1; half < size; half *= 2) {
            int stride = size / (2 * half);
            for (int block = 0; block < size; block += 2 * half) {
                for (int k = 0; k < half; k++) {
                    turn(real, imaginary, block + k, half, k * stride);
                }
            }
        }
    }

    /// Undoes [#forward], scale included.
    void inverse(double[] real, double[] imaginary) {
        forward(imaginary, real);
        for (int i = 0; i < size; i++) {
            real[i] /= size;
            imaginary[i] /= size;
        }
    }

    private void turn(double[] real, double[] imaginary, int low, int half, int angle) {
        int high = low + half;
        double c = cosine[angle];
        double s = sine[angle];
        double re = real[high] * c + imaginary[high] * s;
        double im = imaginary[high] * c - real[high] * s;
        real[high] = real[low] - re;
        imaginary[high] = imaginary[low] - im;
        real[low] += re;
        imaginary[low] += im;
    }

    private void reorder(double[] real, double[] imaginary) {
        int shift = Integer.numberOfLeadingZeros(size) + 1;
        for (int i = 0; i < size; i++) {
            int j = Integer.reverse(i) >>> shift;
            if (i < j) {
                double re = real[i];
                real[i] = real[j];
                real[j] = re;
                double im = imaginary[i];
                imaginary[i] = imaginary[j];
                imaginary[j] = im;
            }
        }
    }
}

package studio.longplay.engine.voice.measure;

/// The discrete Fourier transform of one size (Cooley & Tukey 1965, radix 2), with the same bytes
/// on every machine. Any number of threads may use one at once.
public final class FourierTransform {
    private final int size;
    private final double[] cosine;
    private final double[] sine;
    private final int[] reversed;

    /// @param size a power of two, from 2
    public FourierTransform(int size) {
        if (size < 2 || Integer.bitCount(size) != 1) {
            throw new IllegalArgumentException(size + " is not a power of two");
        }
        this.size = size;
        this.cosine = new double[size / 2];
        this.sine = new double[size / 2];
        this.reversed = new int[size];
        int bits = Integer.numberOfTrailingZeros(size);
        for (int i = 0; i < size / 2; i++) {
            cosine[i] = StrictMath.cos(2 * Math.PI * i / size);
            sine[i] = StrictMath.sin(2 * Math.PI * i / size);
        }
        for (int i = 0; i < size; i++) {
            reversed[i] = Integer.reverse(i) >>> (32 - bits);
        }
    }

    public int size() {
        return size;
    }

    /// Transforms in place.
    ///
    /// @param real `size` values
    /// @param imaginary `size` values
    public void forward(double[] real, double[] imaginary) {
        reorder(real, imaginary);
        for (int half = 1; half < size; half *= 2) {
            int stride = size / (2 * half);
            for (int block = 0; block < size; block += 2 * half) {
                for (int k = 0; k < half; k++) {
                    int low = block + k;
                    int high = low + half;
                    double c = cosine[k * stride];
                    double s = sine[k * stride];
                    double re = real[high] * c + imaginary[high] * s;
                    double im = imaginary[high] * c - real[high] * s;
                    real[high] = real[low] - re;
                    imaginary[high] = imaginary[low] - im;
                    real[low] += re;
                    imaginary[low] += im;
                }
            }
        }
    }

    /// Undoes [#forward] in place.
    public void inverse(double[] real, double[] imaginary) {
        forward(imaginary, real);
        for (int i = 0; i < size; i++) {
            real[i] /= size;
            imaginary[i] /= size;
        }
    }

    private void reorder(double[] real, double[] imaginary) {
        for (int i = 0; i < size; i++) {
            int j = reversed[i];
            if (j > i) {
                double re = real[i];
                double im = imaginary[i];
                real[i] = real[j];
                imaginary[i] = imaginary[j];
                real[j] = re;
                imaginary[j] = im;
            }
        }
    }
}

package studio.longplay.engine.inference.speech;

/// The discrete Fourier transform of a size that is an odd number times a power of two: as many
/// transforms of the power of two as the odd number says, put together by its definition (Cooley &
/// Tukey 1965). One thread at a time.
final class SplitTransform {
    private final int size;
    private final int odd;
    private final int even;
    private final FourierTransform inner;
    private final double[] cosine;
    private final double[] sine;
    private final double[][] partReal;
    private final double[][] partImaginary;

    SplitTransform(int size) {
        this.size = size;
        this.even = Integer.lowestOneBit(size);
        this.odd = size / even;
        inner = new FourierTransform(even);
        cosine = new double[size];
        sine = new double[size];
        for (int i = 0; i < size; i++) {
            cosine[i] = StrictMath.cos(2 * Math.PI * i / size);
            sine[i] = StrictMath.sin(2 * Math.PI * i / size);
        }
        partReal = new double[odd][even];
        partImaginary = new double[odd][even];
    }

    /// The first half of the spectrum, the middle included, of real numbers: what a real signal's
    /// spectrum has more is its mirror.
    void forward(double[] signal, double[] real, double[] imaginary) {
        for (int part = 0; part < odd; part++) {
            for (int i = 0; i < even; i++) {
                partReal[part][i] = signal[i * odd + part];
                partImaginary[part][i] = 0;
            }
            inner.forward(partReal[part], partImaginary[part]);
        }
        for (int bin = 0; bin <= size / 2; bin++) {
            gather(bin, real, imaginary);
        }
    }

    private void gather(int bin, double[] real, double[] imaginary) {
        double re = 0;
        double im = 0;
        for (int part = 0; part < odd; part++) {
            int angle = part * bin % size;
            double its = partReal[part][bin % even];
            double other = partImaginary[part][bin % even];
            re += its * cosine[angle] + other * sine[angle];
            im += other * cosine[angle] - its * sine[angle];
        }
        real[bin] = re;
        imaginary[bin] = im;
    }

    /// The real signal of a half spectrum, times the size; what is imaginary in its first and its
    /// middle bin is not read.
    void inverse(double[] real, double[] imaginary, double[] signal) {
        for (int part = 0; part < odd; part++) {
            for (int i = 0; i < even; i++) {
                spread(part, i, real, imaginary);
            }
            // Real and imaginary parts in each other's place: the transform the other way.
            inner.forward(partImaginary[part], partReal[part]);
            for (int i = 0; i < even; i++) {
                signal[i * odd + part] = partReal[part][i];
            }
        }
    }

    private void spread(int part, int at, double[] real, double[] imaginary) {
        double re = 0;
        double im = 0;
        for (int block = 0; block < odd; block++) {
            int bin = block * even + at;
            int mirrored = bin <= size / 2 ? bin : size - bin;
            boolean isEdge = bin == 0 || 2 * bin == size;
            double its = real[mirrored];
            double other =
                    isEdge ? 0 : bin == mirrored ? imaginary[mirrored] : -imaginary[mirrored];
            int angle = part * bin % size;
            re += its * cosine[angle] - other * sine[angle];
            im += its * sine[angle] + other * cosine[angle];
        }
        partReal[part][at] = re;
        partImaginary[part][at] = im;
    }
}

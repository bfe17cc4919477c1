package studio.longplay.engine.mix.meter;

/// A discrete Fourier transform of complex numbers, in place and without allocation.
final class Fourier {
    private final int size;
    private final int[] reversed;
    private final float[] cosines;
    private final float[] sines;

    /// @param size a power of two
    Fourier(int size) {
        this.size = size;
        this.reversed = new int[size];
        this.cosines = new float[size / 2];
        this.sines = new float[size / 2];
        int bits = Integer.numberOfTrailingZeros(size);
        for (int i = 0; i < size; i++) {
            reversed[i] = Integer.reverse(i) >>> (32 - bits);
        }
        for (int i = 0; i < size / 2; i++) {
            cosines[i] = (float) StrictMath.cos(2 * StrictMath.PI * i / size);
            sines[i] = (float) -StrictMath.sin(2 * StrictMath.PI * i / size);
        }
    }

    int size() {
        return size;
    }

    /// Where a sample is to be put before the transform.
    int place(int sample) {
        return reversed[sample];
    }

    /// Transforms numbers that stand in the order of [#place].
    void transform(float[] real, float[] imaginary) {
        for (int half = 1; half < size; half *= 2) {
            int stride = size / (2 * half);
            for (int from = 0; from < size; from += 2 * half) {
                butterflies(real, imaginary, from, half, stride);
            }
        }
    }

    private void butterflies(float[] real, float[] imaginary, int from, int half, int stride) {
        for (int k = 0; k < half; k++) {
            int low = from + k;
            int high = low + half;
            float cosine = cosines[k * stride];
            float sine = sines[k * stride];
            float re = real[high] * cosine - imaginary[high] * sine;
            float im = real[high] * sine + imaginary[high] * cosine;
            real[high] = real[low] - re;
            imaginary[high] = imaginary[low] - im;
            real[low] += re;
            imaginary[low] += im;
        }
    }
}

package studio.longplay.engine.inference.speech;

/// The short-time Fourier transform GTCRN was trained on: frames of 512 samples, 256 apart, under
/// the square root of a Hann window, which makes analysis followed by synthesis give the same
/// samples back. Frame `k` is centred on sample `256 k`; beyond the ends the signal is silent.
///
/// One thread at a time.
final class ShortTimeTransform {
    static final int FRAME = 512;
    static final int HOP = 256;
    static final int BINS = FRAME / 2 + 1;

    private final FourierTransform transform = new FourierTransform(FRAME);
    private final double[] window = new double[FRAME];
    private final double[] real = new double[FRAME];
    private final double[] imaginary = new double[FRAME];

    ShortTimeTransform() {
        for (int i = 0; i < FRAME; i++) {
            window[i] = StrictMath.sin(Math.PI * i / FRAME);
        }
    }

    /// How many frames hold all of a signal.
    static int frames(int samples) {
        return (samples + HOP - 1) / HOP + 1;
    }

    /// Writes one frame's spectrum as real and imaginary parts in turn, `2 * BINS` values.
    void analyse(float[] samples, int frame, float[] spectrum) {
        int begin = frame * HOP - HOP;
        for (int i = 0; i < FRAME; i++) {
            int at = begin + i;
            real[i] = at >= 0 && at < samples.length ? samples[at] * window[i] : 0;
            imaginary[i] = 0;
        }
        transform.forward(real, imaginary);
        for (int bin = 0; bin < BINS; bin++) {
            spectrum[2 * bin] = (float) real[bin];
            spectrum[2 * bin + 1] = (float) imaginary[bin];
        }
    }

    /// Adds what a frame's spectrum sounds like to a signal.
    void add(float[] spectrum, int frame, float[] samples) {
        for (int bin = 0; bin < BINS; bin++) {
            real[bin] = spectrum[2 * bin];
            imaginary[bin] = spectrum[2 * bin + 1];
        }
        imaginary[0] = 0;
        imaginary[HOP] = 0;
        for (int bin = BINS; bin < FRAME; bin++) {
            real[bin] = real[FRAME - bin];
            imaginary[bin] = -imaginary[FRAME - bin];
        }
        transform.inverse(real, imaginary);
        int begin = frame * HOP - HOP;
        for (int i = Math.max(0, -begin); i < FRAME && begin + i < samples.length; i++) {
            samples[begin + i] += (float) (real[i] * window[i]);
        }
    }
}

package studio.longplay.engine.inference.speech;

/// The short-time Fourier transform DeepFilterNet was trained on: frames of 960 samples at 48 kHz,
/// 480 apart, under a Vorbis window, which makes analysis followed by synthesis give the same
/// samples back. Frame `k` is centred on sample `480 k`; before the first the signal is silent.
///
/// Spectra are real and imaginary parts in turn, `2 * BINS` values, over the frame's length. One
/// thread at a time.
final class FilterSpectrum {
    static final int RATE_HZ = 48_000;
    static final int FRAME = 960;
    static final int HOP = 480;
    static final int BINS = FRAME / 2 + 1;

    private final SplitTransform transform = new SplitTransform(FRAME);
    private final double[] window = new double[FRAME];
    private final double[] signal = new double[FRAME];
    private final double[] real = new double[BINS];
    private final double[] imaginary = new double[BINS];

    FilterSpectrum() {
        for (int i = 0; i < FRAME; i++) {
            double sine = StrictMath.sin(Math.PI * (i + 0.5) / FRAME);
            window[i] = StrictMath.sin(Math.PI / 2 * sine * sine);
        }
    }

    /// Writes one frame's spectrum.
    ///
    /// @param samples a frame's, from `from` on
    /// @param spectra written from `to` on
    void analyse(float[] samples, int from, float[] spectra, int to) {
        for (int i = 0; i < FRAME; i++) {
            signal[i] = samples[from + i] * window[i];
        }
        transform.forward(signal, real, imaginary);
        for (int bin = 0; bin < BINS; bin++) {
            spectra[to + 2 * bin] = (float) (real[bin] / FRAME);
            spectra[to + 2 * bin + 1] = (float) (imaginary[bin] / FRAME);
        }
    }

    /// Adds what a spectrum sounds like to a frame's samples.
    void add(float[] spectrum, float[] samples, int to) {
        for (int bin = 0; bin < BINS; bin++) {
            real[bin] = spectrum[2 * bin];
            imaginary[bin] = spectrum[2 * bin + 1];
        }
        transform.inverse(real, imaginary, signal);
        for (int i = 0; i < FRAME; i++) {
            samples[to + i] += (float) (signal[i] * window[i]);
        }
    }
}

package studio.longplay.engine.voice.clean;

import studio.longplay.engine.voice.measure.FourierTransform;

import java.util.Arrays;

/// A sound as overlapping spectra, and back: windows of 2,048 samples (square root of Hann) every
/// 512, which add up to the sound again.
final class Spectrogram {
    static final int SIZE = 2_048;
    static final int HOP = 512;
    static final int LINES = SIZE / 2 + 1;

    private static final FourierTransform TRANSFORM = new FourierTransform(SIZE);
    private static final double[] WINDOW = new double[SIZE];

    /// Squares of the windows that lie over one sample add up to 2.
    private static final double OVERLAP = 2;

    static {
        Arrays.setAll(
                WINDOW, i -> StrictMath.sqrt(0.5 - 0.5 * StrictMath.cos(2 * Math.PI * i / SIZE)));
    }

    final double[] real = new double[SIZE];
    final double[] imaginary = new double[SIZE];

    /// Of the window that was loaded last.
    final double[] power = new double[LINES];

    private final float[] samples;

    Spectrogram(float[] samples) {
        this.samples = samples;
    }

    /// Windows that reach into the sound.
    int windows() {
        return samples.length == 0 ? 0 : Math.ceilDiv(samples.length, HOP) + SIZE / HOP - 1;
    }

    /// First sample of a window; before the sound's own first for the first windows.
    static int from(int window) {
        return window * HOP - SIZE + HOP;
    }

    void load(int window) {
        int from = from(window);
        Arrays.fill(imaginary, 0);
        for (int i = 0; i < SIZE; i++) {
            int at = from + i;
            real[i] = at >= 0 && at < samples.length ? samples[at] * WINDOW[i] : 0;
        }
        TRANSFORM.forward(real, imaginary);
        for (int k = 0; k < LINES; k++) {
            power[k] = real[k] * real[k] + imaginary[k] * imaginary[k];
        }
    }

    /// Scales the lines of the loaded window, mirrored ones too, and adds its sound.
    void lay(int window, double[] gains, double[] out) {
        for (int k = 0; k < LINES; k++) {
            int mirror = (SIZE - k) % SIZE;
            real[k] *= gains[k];
            imaginary[k] *= gains[k];
            if (mirror != k) {
                real[mirror] *= gains[k];
                imaginary[mirror] *= gains[k];
            }
        }
        TRANSFORM.inverse(real, imaginary);
        int from = from(window);
        for (int i = Math.max(0, -from); i < SIZE && from + i < out.length; i++) {
            out[from + i] += real[i] * WINDOW[i] / OVERLAP;
        }
    }
}

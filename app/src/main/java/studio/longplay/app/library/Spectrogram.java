package studio.longplay.app.library;

import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.measure.FourierTransform;

import java.util.Arrays;

/// How loud each pitch is over time: 60 Hz at the bottom, 12 kHz at the top, by octaves.
///
/// @param levels a byte for each place, row by row from the top: 0 for 80 dB and more under the
///   loudest, 255 for the loudest
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
record Spectrogram(byte[] levels, int columns, int rows) {
    static final double LOWEST_HERTZ = 60;
    static final double HIGHEST_HERTZ = 12_000;
    private static final int COLUMNS = 480;
    private static final int ROWS = 96;
    private static final int WINDOW = 2048;
    private static final double RATE_HZ = 48_000;
    private static final double RANGE_DB = 80;

    /// A millisecond for each ten columns; Hann windows of 43 ms.
    ///
    /// @param samples mono at 48 kHz
    static Spectrogram of(float[] samples, JobContext context) {
        FourierTransform transform = new FourierTransform(WINDOW);
        int columns = Math.clamp(samples.length / 240, 1, COLUMNS);
        float[][] decibels = new float[columns][ROWS];
        double[] real = new double[WINDOW];
        double[] imaginary = new double[WINDOW];
        float loudest = -200;
        for (int column = 0; column < columns; column++) {
            context.checkCancelled();
            int middle = (int) ((column + 0.5) * samples.length / columns);
            window(samples, middle - WINDOW / 2, real);
            Arrays.fill(imaginary, 0);
            transform.forward(real, imaginary);
            loudest = Math.max(loudest, fold(real, imaginary, decibels[column]));
        }
        return new Spectrogram(bytes(decibels, loudest), columns, ROWS);
    }

    private static void window(float[] samples, int from, double[] into) {
        for (int i = 0; i < WINDOW; i++) {
            int at = from + i;
            double hann = 0.5 - 0.5 * StrictMath.cos(2 * Math.PI * i / (WINDOW - 1));
            into[i] = at >= 0 && at < samples.length ? samples[at] * hann : 0;
        }
    }

    /// Bins into rows; a row between two bins takes the nearer.
    private static float fold(double[] real, double[] imaginary, float[] rows) {
        float loudest = -200;
        for (int row = 0; row < ROWS; row++) {
            int from = (int) Math.round(hertz(ROWS - row - 1.0) * WINDOW / RATE_HZ);
            int to = Math.max(from + 1, (int) (hertz(ROWS - row) * WINDOW / RATE_HZ));
            double most = 0;
            for (int bin = from; bin < Math.min(to, WINDOW / 2); bin++) {
                most = Math.max(most, real[bin] * real[bin] + imaginary[bin] * imaginary[bin]);
            }
            rows[row] = (float) (10 * StrictMath.log10(most + 1e-12));
            loudest = Math.max(loudest, rows[row]);
        }
        return loudest;
    }

    private static double hertz(double row) {
        return LOWEST_HERTZ * StrictMath.pow(HIGHEST_HERTZ / LOWEST_HERTZ, row / ROWS);
    }

    private static byte[] bytes(float[][] decibels, float loudest) {
        byte[] levels = new byte[decibels.length * ROWS];
        for (int column = 0; column < decibels.length; column++) {
            for (int row = 0; row < ROWS; row++) {
                double share = 1 - (loudest - decibels[column][row]) / RANGE_DB;
                levels[row * decibels.length + column] =
                        (byte) Math.round(255 * Math.clamp(share, 0, 1));
            }
        }
        return levels;
    }

    /// The level at a place, 0 to 255.
    int level(int column, int row) {
        return levels[row * columns + column] & 0xff;
    }
}

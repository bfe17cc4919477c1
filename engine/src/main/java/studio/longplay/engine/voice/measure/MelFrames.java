package studio.longplay.engine.voice.measure;

import java.util.Arrays;

/// The spectrum of speech every 10 ms: natural logarithms of the power in 26 bands of equal width
/// in mel (Davis & Mermelstein 1980), 100 Hz to 6.5 kHz, rectangular, and mel-cepstra of them.
final class MelFrames {
    static final int BANDS = 26;
    static final int CEPSTRA = 12;

    private static final int SIZE = 512;
    private static final double LOWEST_HZ = 100;
    private static final double HIGHEST_HZ = 6_500;

    /// Full scale is about 1e4: 130 dB under it nothing is told apart.
    private static final double FLOOR = 1e-9;

    private static final FourierTransform TRANSFORM = new FourierTransform(SIZE);
    private static final double[] HANN = new double[SIZE];
    private static final int[] EDGES = new int[BANDS + 2];
    private static final double[][] COSINE = new double[CEPSTRA][BANDS];

    static {
        Arrays.setAll(HANN, i -> 0.5 - 0.5 * StrictMath.cos(2 * Math.PI * i / SIZE));
        Arrays.setAll(EDGES, band -> (int) Math.ceil(edgeHz(band) * SIZE / SpeechBand.RATE_HZ));
        for (int i = 0; i < CEPSTRA; i++) {
            for (int band = 0; band < BANDS; band++) {
                COSINE[i][band] = StrictMath.cos(Math.PI * (i + 1) * (band + 0.5) / BANDS) / BANDS;
            }
        }
    }

    private final double[][] logs;

    private MelFrames(double[][] logs) {
        this.logs = logs;
    }

    /// @param x speech at 16 kHz
    static MelFrames of(double[] x) {
        double[][] logs = new double[x.length / PitchSearch.HOP][BANDS];
        double[] real = new double[SIZE];
        double[] imaginary = new double[SIZE];
        for (int step = 0; step < logs.length; step++) {
            Arrays.fill(imaginary, 0);
            int from = step * PitchSearch.HOP + PitchSearch.HOP / 2 - SIZE / 2;
            for (int i = 0; i < SIZE; i++) {
                int at = from + i;
                real[i] = at >= 0 && at < x.length ? x[at] * HANN[i] : 0;
            }
            TRANSFORM.forward(real, imaginary);
            for (int band = 0; band < BANDS; band++) {
                double sum = FLOOR;
                for (int k = EDGES[band]; k < EDGES[band + 2]; k++) {
                    sum += real[k] * real[k] + imaginary[k] * imaginary[k];
                }
                logs[step][band] = StrictMath.log(sum);
            }
        }
        return new MelFrames(logs);
    }

    int steps() {
        return logs.length;
    }

    /// Natural logarithms of power, one for each band; not to be changed.
    double[] logs(int step) {
        return logs[step];
    }

    /// The mel-cepstrum of a spectrum, without its level.
    static double[] cepstrum(double[] logs) {
        double[] cepstrum = new double[CEPSTRA];
        for (int i = 0; i < CEPSTRA; i++) {
            for (int band = 0; band < BANDS; band++) {
                cepstrum[i] += logs[band] * COSINE[i][band];
            }
        }
        return cepstrum;
    }

    /// Middle of a band in hertz.
    static double middleHz(int band) {
        return edgeHz(band + 1);
    }

    private static double edgeHz(int edge) {
        double top = 1_127 * StrictMath.log(1 + HIGHEST_HZ / 700);
        double bottom = 1_127 * StrictMath.log(1 + LOWEST_HZ / 700);
        double mel = bottom + (top - bottom) * edge / (BANDS + 1);
        return 700 * (StrictMath.exp(mel / 1_127) - 1);
    }
}

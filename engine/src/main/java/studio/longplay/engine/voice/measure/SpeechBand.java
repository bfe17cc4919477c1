package studio.longplay.engine.voice.measure;

/// The part of a sound that speech is measured in: up to 7 kHz, at 16 kHz instead of 48.
final class SpeechBand {
    static final int RATE_HZ = 16_000;

    private static final int STRIDE = 3;
    private static final int HALF = 36;
    private static final double CUTOFF = 7_400.0 / 48_000;
    private static final double[] TAPS = taps();

    private SpeechBand() {}

    /// Takes a third of the samples, without what is above 7 kHz.
    ///
    /// @param samples mono, 48 kHz
    static double[] of(float[] samples) {
        double[] out = new double[samples.length / STRIDE];
        for (int i = 0; i < out.length; i++) {
            int middle = STRIDE * i + 1;
            int first = Math.max(-HALF, -middle);
            int last = Math.min(HALF, samples.length - 1 - middle);
            double sum = 0;
            for (int k = first; k <= last; k++) {
                sum += TAPS[k + HALF] * samples[middle + k];
            }
            out[i] = sum;
        }
        return out;
    }

    /// A Hamming-windowed low pass, whose taps add up to 1.
    private static double[] taps() {
        double[] taps = new double[2 * HALF + 1];
        double sum = 0;
        for (int k = -HALF; k <= HALF; k++) {
            double x = 2 * Math.PI * CUTOFF * k;
            double sinc = k == 0 ? 1 : StrictMath.sin(x) / x;
            double window = 0.54 + 0.46 * StrictMath.cos(Math.PI * k / (HALF + 1));
            taps[k + HALF] = sinc * window;
            sum += taps[k + HALF];
        }
        for (int i = 0; i < taps.length; i++) {
            taps[i] /= sum;
        }
        return taps;
    }
}

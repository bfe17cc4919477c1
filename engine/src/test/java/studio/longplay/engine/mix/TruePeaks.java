package studio.longplay.engine.mix;

/// A second opinion on true peaks, that shares nothing with [Interpolator]: sixteen points between
/// two samples, each the sum over 64 samples to either side under a Blackman window, in doubles.
final class TruePeaks {
    private static final int PHASES = 16;
    private static final int REACH = 64;

    private TruePeaks() {}

    /// The highest magnitude of all channels, at and between samples, in dBTP. Looked for only
    /// where a sample has at least half of the highest one's magnitude.
    static double dbtp(float[][] planar) {
        double highest = 0;
        for (float[] channel : planar) {
            for (float sample : channel) {
                highest = Math.max(highest, Math.abs(sample));
            }
        }
        double worthLooking = highest / 2;
        double[][] taps = taps();
        for (float[] channel : planar) {
            for (int i = 0; i + 1 < channel.length; i++) {
                if (Math.max(Math.abs(channel[i]), Math.abs(channel[i + 1])) >= worthLooking) {
                    for (double[] phase : taps) {
                        highest = Math.max(highest, Math.abs(between(channel, i, phase)));
                    }
                }
            }
        }
        return 20 * Math.log10(highest);
    }

    private static double[][] taps() {
        double[][] taps = new double[PHASES - 1][2 * REACH];
        for (int phase = 1; phase < PHASES; phase++) {
            for (int k = 0; k < 2 * REACH; k++) {
                double x = k - (REACH - 1) - (double) phase / PHASES;
                double turn = Math.PI * x / REACH;
                double window = 0.42 + 0.5 * Math.cos(turn) + 0.08 * Math.cos(2 * turn);
                taps[phase - 1][k] = Math.sin(Math.PI * x) / (Math.PI * x) * window;
            }
        }
        return taps;
    }

    private static double between(float[] x, int at, double[] taps) {
        int from = at - (REACH - 1);
        double sum = 0;
        for (int k = Math.max(0, -from); k < taps.length && from + k < x.length; k++) {
            sum += taps[k] * x[from + k];
        }
        return sum;
    }
}

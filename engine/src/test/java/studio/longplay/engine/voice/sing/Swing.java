package studio.longplay.engine.voice.sing;

import java.util.Arrays;

/// How a held note swings.
///
/// @param extentCents to either side
record Swing(double hertz, double extentCents) {
    /// @param cents evenly spaced in time
    /// @param seconds between two of them
    static Swing of(double[] cents, double seconds) {
        double mean = Arrays.stream(cents).average().orElse(0);
        double firstAt = Double.NaN;
        double lastAt = Double.NaN;
        int turns = -1;
        for (int i = 1; i < cents.length; i++) {
            double before = cents[i - 1] - mean;
            double now = cents[i] - mean;
            if (before < 0 && now >= 0) {
                lastAt = i - now / (now - before);
                firstAt = Double.isNaN(firstAt) ? lastAt : firstAt;
                turns++;
            }
        }
        double[] sorted = cents.clone();
        Arrays.sort(sorted);
        double low = sorted[sorted.length / 20];
        double high = sorted[sorted.length - 1 - sorted.length / 20];
        return new Swing(turns / ((lastAt - firstAt) * seconds), (high - low) / 2);
    }
}

package studio.longplay.engine.voice.measure;

import java.util.Arrays;

/// Order statistics: figures that single outliers cannot move.
final class Quantile {
    private Quantile() {}

    /// The value that a share of all values do not exceed, 0 if there are none.
    ///
    /// @param share 0 is the least, 0.5 the median, 1 the greatest
    static double of(double[] values, double share) {
        if (values.length == 0) {
            return 0;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}

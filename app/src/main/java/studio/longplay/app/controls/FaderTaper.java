package studio.longplay.app.controls;

/// Where a gain stands on a fader's way: most of the way for the gains that are used.
final class FaderTaper {
    private static final double[] PLACES = {0, 0.06, 0.16, 0.28, 0.42, 0.58, 0.68, 0.78, 0.89, 1};
    private static final double[] GAINS_DB = {-96, -60, -40, -30, -20, -10, -5, 0, 6, 12};

    private FaderTaper() {}

    /// The place of a gain.
    ///
    /// @param gainDb clamped to -96 to 12
    /// @return 0 at the bottom to 1 at the top
    static double place(double gainDb) {
        return between(gainDb, GAINS_DB, PLACES);
    }

    /// The gain at a place.
    ///
    /// @param place clamped to 0 to 1
    /// @return -96 to 12 dB
    static double gainDb(double place) {
        return between(place, PLACES, GAINS_DB);
    }

    private static double between(double at, double[] from, double[] to) {
        int last = from.length - 1;
        if (!(at > from[0])) {
            return to[0];
        }
        for (int step = 1; step <= last; step++) {
            if (at <= from[step]) {
                double part = (at - from[step - 1]) / (from[step] - from[step - 1]);
                return to[step - 1] + part * (to[step] - to[step - 1]);
            }
        }
        return to[last];
    }
}

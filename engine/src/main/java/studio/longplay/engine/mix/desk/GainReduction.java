package studio.longplay.engine.mix.desk;

/// How far the level is to be turned down, from the level itself: a feed-forward detector in
/// decibels with a soft knee, a peak hold that lets go slowly and a smooth attack ("smooth
/// decoupled": D. Giannoulis, M. Massberg, J. Reiss, "Digital Dynamic Range Compressor Design - A
/// Tutorial and Analysis", J. Audio Eng. Soc. 60(6), 2012).
final class GainReduction {
    /// A reduction this small is none.
    private static final double SETTLED_DB = 1e-5;

    private final double thresholdDb;
    private final double slope;
    private final double kneeDb;
    private final double kneeSlope;
    private final double deepestDb;
    private final float floor;
    private final double attack;
    private final double release;
    private double held;
    private double smooth;
    private double deepest;

    /// The static curve.
    ///
    /// @param slope 0 to 1: how many dB down for each dB over the threshold
    /// @param kneeDb the width of the bend around the threshold
    /// @param deepestDb the most it turns down
    record Curve(double thresholdDb, double slope, double kneeDb, double deepestDb) {}

    /// @param attackSamples time in which 63 % of the way down is gone
    /// @param releaseSamples time in which 63 % of the way back is gone
    GainReduction(Curve curve, double attackSamples, double releaseSamples) {
        this.thresholdDb = curve.thresholdDb();
        this.slope = curve.slope();
        this.kneeDb = curve.kneeDb();
        this.kneeSlope = kneeDb == 0 ? 0 : slope / (2 * kneeDb);
        this.deepestDb = curve.deepestDb();
        this.floor = (float) DecibelTable.exactFactor(thresholdDb - kneeDb / 2 - 1e-4);
        this.attack = StrictMath.exp(-1 / attackSamples);
        // The way back passes both smoothings, whose times add up.
        double hold = Math.max(releaseSamples - attackSamples, releaseSamples / 8);
        this.release = StrictMath.exp(-1 / hold);
    }

    /// Reckons the reduction at each of the next samples, in dB, 0 or more.
    ///
    /// @param peaks the samples' magnitudes, of the louder side
    /// @param down for the results; only written where the answer is true
    /// @return whether there may be any reduction
    boolean fill(float[] peaks, int count, double[] down) {
        if (held == 0 && smooth == 0 && highest(peaks, count) <= floor) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            down[i] = DecibelTable.levelDb(peaks[i]);
        }
        bend(down, count);
        follow(down, count);
        return true;
    }

    private static float highest(float[] peaks, int count) {
        float highest = 0;
        for (int i = 0; i < count; i++) {
            highest = Math.max(highest, peaks[i]);
        }
        return highest;
    }

    /// From levels to the reduction wanted: a parabola through the knee, then a straight line.
    private void bend(double[] levels, int count) {
        double kneeFromDb = thresholdDb - kneeDb / 2;
        for (int i = 0; i < count; i++) {
            double over = levels[i] - kneeFromDb;
            double inKnee = Math.min(Math.max(over, 0), kneeDb);
            double above = Math.max(over - kneeDb, 0);
            double wanted = kneeSlope * inKnee * inKnee + slope * above;
            levels[i] = Math.min(wanted, deepestDb);
        }
    }

    private void follow(double[] wanted, int count) {
        double let = held;
        double to = smooth;
        double most = deepest;
        double keptPart = 1 - release;
        double newPart = 1 - attack;
        for (int i = 0; i < count; i++) {
            double now = wanted[i];
            let = release * let + keptPart * now;
            let = let > now ? let : now;
            to = attack * to + newPart * let;
            if (let < SETTLED_DB && now == 0) {
                let = 0;
                to = to < SETTLED_DB ? 0 : to;
            }
            most = to > most ? to : most;
            wanted[i] = to;
        }
        held = let;
        smooth = to;
        deepest = most;
    }

    /// The deepest reduction since this was last asked, in dB, 0 or more.
    double takeDeepestDb() {
        double was = deepest;
        deepest = smooth;
        return was;
    }
}

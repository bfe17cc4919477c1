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
    private final double halfKneeDb;
    private final double deepestDb;
    private final float floor;
    private final double attack;
    private final double release;
    private double held;
    private double smooth;
    private double deepest;

    /// @param slope 0 to 1: how many dB down for each dB over the threshold
    /// @param deepestDb the most it turns down
    /// @param attackSamples time in which 63 % of the way down is gone
    /// @param releaseSamples time in which 63 % of the way back is gone
    GainReduction(Curve curve, double attackSamples, double releaseSamples) {
        this.thresholdDb = curve.thresholdDb();
        this.slope = curve.slope();
        this.kneeDb = curve.kneeDb();
        this.halfKneeDb = curve.kneeDb() / 2;
        this.deepestDb = curve.deepestDb();
        this.floor = (float) DecibelTable.exactFactor(thresholdDb - halfKneeDb);
        this.attack = StrictMath.exp(-1 / attackSamples);
        // The way back passes both smoothings, whose times add up.
        double hold = Math.max(releaseSamples - attackSamples, releaseSamples / 8);
        this.release = StrictMath.exp(-1 / hold);
    }

    /// The static curve.
    record Curve(double thresholdDb, double slope, double kneeDb, double deepestDb) {}

    /// The reduction at one sample, in dB, 0 or more.
    ///
    /// @param peak the sample's magnitude, of the louder side
    double next(float peak) {
        double wanted = peak <= floor ? 0 : wantedDb(DecibelTable.levelDb(peak));
        double let = wanted + release * (held - wanted);
        held = Math.max(wanted, let);
        smooth = held + attack * (smooth - held);
        if (wanted == 0 && held < SETTLED_DB) {
            held = 0;
            if (smooth < SETTLED_DB) {
                smooth = 0;
            }
        }
        deepest = Math.max(deepest, smooth);
        return smooth;
    }

    private double wantedDb(double levelDb) {
        double over = levelDb - thresholdDb;
        double wanted = slope * over;
        if (over < halfKneeDb) {
            double inKnee = Math.max(0, over + halfKneeDb);
            wanted = kneeDb == 0 ? 0 : slope * inKnee * inKnee / (2 * kneeDb);
        }
        return Math.min(wanted, deepestDb);
    }

    /// The deepest reduction since this was last asked, in dB, 0 or more.
    double takeDeepestDb() {
        double was = deepest;
        deepest = smooth;
        return was;
    }
}

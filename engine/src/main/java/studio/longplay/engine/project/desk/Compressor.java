package studio.longplay.engine.project.desk;

/// Turns what is loud down.
///
/// @param thresholdDb -80 to 0, of full scale
/// @param ratio 1 (not at all) to 20: so many dB more in give one more out
/// @param kneeDb 0 to 24: the width of the bend around the threshold
/// @param attackMs 0.1 to 200
/// @param releaseMs 5 to 3000
/// @param makeupDb -24 to 24, always added
public record Compressor(
        double thresholdDb,
        double ratio,
        double kneeDb,
        double attackMs,
        double releaseMs,
        double makeupDb) {
    /// Changes nothing.
    public static final Compressor NONE = new Compressor(0, 1, 6, 5, 120, 0);

    public Compressor {
        Ranges.check("a compressor's threshold", thresholdDb, -80, 0);
        Ranges.check("a compressor's ratio", ratio, 1, 20);
        Ranges.check("a compressor's knee", kneeDb, 0, 24);
        Ranges.check("a compressor's attack", attackMs, 0.1, 200);
        Ranges.check("a compressor's release", releaseMs, 5, 3000);
        Ranges.check("a compressor's make-up gain", makeupDb, -24, 24);
    }

    /// Whether it changes nothing, wherever its other knobs stand.
    public boolean isOff() {
        return ratio == 1 && makeupDb == 0;
    }
}

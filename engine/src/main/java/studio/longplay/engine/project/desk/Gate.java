package studio.longplay.engine.project.desk;

/// Turns what is quiet down.
///
/// @param thresholdDb -96 to 0, of full scale: what is below is turned down
/// @param rangeDb 0 (not at all) to 96: how far
/// @param attackMs 0.1 to 200: how long opening takes
/// @param holdMs 0 to 2000: how long it stays open after the last loud moment
/// @param releaseMs 5 to 3000: how long closing takes
public record Gate(
        double thresholdDb, double rangeDb, double attackMs, double holdMs, double releaseMs) {
    /// Changes nothing.
    public static final Gate NONE = new Gate(-60, 0, 1, 80, 160);

    public Gate {
        Ranges.check("a gate's threshold", thresholdDb, -96, 0);
        Ranges.check("a gate's range", rangeDb, 0, 96);
        Ranges.check("a gate's attack", attackMs, 0.1, 200);
        Ranges.check("a gate's hold", holdMs, 0, 2000);
        Ranges.check("a gate's release", releaseMs, 5, 3000);
    }

    /// Whether it changes nothing, wherever its other knobs stand.
    public boolean isOff() {
        return rangeDb == 0;
    }
}

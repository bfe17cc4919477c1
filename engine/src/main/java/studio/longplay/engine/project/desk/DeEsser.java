package studio.longplay.engine.project.desk;

/// Turns sharp consonants down.
///
/// @param frequencyHz 2000 to 12000: above it is what counts as sharp
/// @param thresholdDb -80 to 0, of full scale, in that band
/// @param depthDb 0 (not at all) to 24: how far at most
public record DeEsser(double frequencyHz, double thresholdDb, double depthDb) {
    /// Changes nothing.
    public static final DeEsser NONE = new DeEsser(6000, -30, 0);

    public DeEsser {
        Ranges.check("a de-esser's frequency", frequencyHz, 2000, 12_000);
        Ranges.check("a de-esser's threshold", thresholdDb, -80, 0);
        Ranges.check("a de-esser's depth", depthDb, 0, 24);
    }

    /// Whether it changes nothing, wherever its other knobs stand.
    public boolean isOff() {
        return depthDb == 0;
    }
}

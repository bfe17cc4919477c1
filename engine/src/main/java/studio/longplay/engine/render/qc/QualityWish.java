package studio.longplay.engine.render.qc;

/// How an export's film is checked before it is handed over.
///
/// @param depth how closely
/// @param limits how much of what is too much
/// @param leader whether a leader of flashes and beeps is delivered beside the film, and measured
public record QualityWish(Depth depth, QualityLimits limits, boolean leader) {
    /// Without a leader.
    public QualityWish(Depth depth, QualityLimits limits) {
        this(depth, limits, false);
    }

    /// How closely a film is looked at.
    public enum Depth {
        NONE,
        /// All sound, the pictures that stand alone, and what is suspicious.
        USUAL,
        /// Every picture, to the frame.
        FULL
    }

    /// The usual check against the limits that are shipped.
    public static QualityWish usual() {
        return new QualityWish(Depth.USUAL, QualityLimitsFile.usual());
    }

    public boolean isWanted() {
        return depth != Depth.NONE;
    }

    public boolean isFull() {
        return depth == Depth.FULL;
    }
}

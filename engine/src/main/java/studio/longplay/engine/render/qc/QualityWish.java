package studio.longplay.engine.render.qc;

/// How an export's film is checked before it is handed over.
///
/// @param depth how closely
/// @param limits how much of what is too much
public record QualityWish(Depth depth, QualityLimits limits) {
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

package studio.longplay.engine.project.desk;

/// One band of an equalizer: a filter of second order.
///
/// @param frequencyHz 20 to 20000: the corner of a pass, the middle of a shelf's slope or of a peak
/// @param gainDb -24 to 24; passes have none, and it is kept for when the kind is changed back
/// @param quality 0.1 to 18; 0.71 is the steepest pass and shelf without a bump
public record Band(Kind kind, double frequencyHz, double gainDb, double quality) {
    /// The quality of a filter without a bump (Butterworth): the square root of a half.
    public static final double FLAT_QUALITY = 0.7071067811865476;

    /// The shape of a band.
    public enum Kind {
        HIGH_PASS,
        LOW_PASS,
        LOW_SHELF,
        HIGH_SHELF,
        PEAK;

        /// Whether it lets one side through and has no gain of its own.
        public boolean isPass() {
            return this == HIGH_PASS || this == LOW_PASS;
        }
    }

    public Band {
        Ranges.check("a band's frequency", frequencyHz, 20, 20_000);
        Ranges.check("a band's gain", gainDb, -24, 24);
        Ranges.check("a band's quality", quality, 0.1, 18);
    }

    public static Band highPass(double frequencyHz) {
        return new Band(Kind.HIGH_PASS, frequencyHz, 0, FLAT_QUALITY);
    }

    public static Band lowPass(double frequencyHz) {
        return new Band(Kind.LOW_PASS, frequencyHz, 0, FLAT_QUALITY);
    }

    public static Band lowShelf(double frequencyHz, double gainDb) {
        return new Band(Kind.LOW_SHELF, frequencyHz, gainDb, FLAT_QUALITY);
    }

    public static Band highShelf(double frequencyHz, double gainDb) {
        return new Band(Kind.HIGH_SHELF, frequencyHz, gainDb, FLAT_QUALITY);
    }

    public static Band peak(double frequencyHz, double gainDb, double quality) {
        return new Band(Kind.PEAK, frequencyHz, gainDb, quality);
    }

    /// Whether it changes nothing.
    public boolean isFlat() {
        return !kind.isPass() && gainDb == 0;
    }
}

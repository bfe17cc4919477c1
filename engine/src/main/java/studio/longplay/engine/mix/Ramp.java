package studio.longplay.engine.mix;

/// A fade at any place of a clip, even one that begins or ends outside of it. Before `silentAt` (or
/// after it, where it falls) the clip is silent.
///
/// ```
///       full  ________                 ________  full
///            /                                 \
///   silent _/ rising                    falling \_ silent
/// ```
///
/// @param silentAt in samples after the clip's first one
/// @param fullAt in samples after the clip's first one; before `silentAt` in a fade-out
/// @param shape the way it goes
public record Ramp(long silentAt, long fullAt, Shape shape) {
    /// The way from silence to the full level.
    public enum Shape {
        /// A raised cosine without corners, two of which add up to 1; 0.5 in the middle.
        SMOOTH,
        /// A quarter of a sine, two of which have the power of one sound where they cross; 0.707 in
        /// the middle.
        EQUAL_POWER,
        /// A straight line, two of which add up to 1; 0.5 in the middle.
        LINEAR
    }

    /// Of equal power, or smooth.
    public Ramp(long silentAt, long fullAt, boolean equalPower) {
        this(silentAt, fullAt, equalPower ? Shape.EQUAL_POWER : Shape.SMOOTH);
    }

    /// Later by so many samples, seen from a clip that begins so much earlier.
    public Ramp shiftedBy(long samples) {
        return new Ramp(silentAt + samples, fullAt + samples, shape);
    }

    /// Whether it leaves these samples of its clip as they are.
    public boolean isFullIn(long from, long to) {
        return rises() ? from >= fullAt : to <= fullAt;
    }

    private boolean rises() {
        return silentAt <= fullAt;
    }

    double level(long sample, FadeCurves curves) {
        if (silentAt == fullAt) {
            return 1;
        }
        double way = (sample + 0.5 - silentAt) / (fullAt - silentAt);
        if (way >= 1) {
            return 1;
        }
        return switch (shape) {
            case SMOOTH -> curves.smooth().at(way);
            case EQUAL_POWER -> curves.power().at(way);
            case LINEAR -> Math.max(0, way);
        };
    }
}

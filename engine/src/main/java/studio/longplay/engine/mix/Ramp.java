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
/// @param equalPower whether it is a quarter of a sine, two of which have the power of one sound
///   where they cross; else a raised cosine, two of which add up to 1
public record Ramp(long silentAt, long fullAt, boolean equalPower) {
    /// Later by so many samples, seen from a clip that begins so much earlier.
    public Ramp shiftedBy(long samples) {
        return new Ramp(silentAt + samples, fullAt + samples, equalPower);
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
        return way >= 1 ? 1 : (equalPower ? curves.power() : curves.smooth()).at(way);
    }
}

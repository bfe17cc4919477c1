package studio.longplay.app.timeline;

import java.util.Arrays;

/// What is snapped to inside of clips: where words begin and end, and the bars and beats of the
/// music.
final class SnapPoints {
    static final SnapPoints NONE = new SnapPoints(new long[0], new long[0], new long[0]);

    private final long[] wordTicks;
    private final long[] barTicks;
    private final long[] beatTicks;

    /// All sorted, and not to be changed afterwards.
    ///
    /// @param beatTicks of the beats that begin no bar
    SnapPoints(long[] wordTicks, long[] barTicks, long[] beatTicks) {
        this.wordTicks = wordTicks;
        this.barTicks = barTicks;
        this.beatTicks = beatTicks;
    }

    /// The word's edge, the bar or the beat that is nearest, or `none` where there is nothing.
    long nearest(long ticks, long none) {
        long best = nearestIn(wordTicks, ticks, none);
        best = nearestIn(beatTicks, ticks, best);
        return nearestIn(barTicks, ticks, best);
    }

    /// The bar that is nearest, or `none` where there is none.
    long nearestBar(long ticks, long none) {
        return nearestIn(barTicks, ticks, none);
    }

    /// When bars begin; only to be read.
    long[] bars() {
        return barTicks;
    }

    /// When the other beats are; only to be read.
    long[] beats() {
        return beatTicks;
    }

    /// Where in sorted ticks the first one stands that is not before a time.
    static int firstFrom(long[] sorted, long ticks) {
        int at = Arrays.binarySearch(sorted, ticks);
        return at >= 0 ? at : -at - 1;
    }

    private static long nearestIn(long[] sorted, long ticks, long none) {
        long best = none;
        int after = firstFrom(sorted, ticks);
        for (int i = Math.max(0, after - 1); i <= after && i < sorted.length; i++) {
            best = nearer(ticks, sorted[i], best);
        }
        return best;
    }

    private static long nearer(long ticks, long one, long other) {
        return Math.abs(one - ticks) < Math.abs(other - ticks) ? one : other;
    }
}

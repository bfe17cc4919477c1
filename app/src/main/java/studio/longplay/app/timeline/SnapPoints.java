package studio.longplay.app.timeline;

import java.util.Arrays;
import java.util.List;

/// What is snapped to inside of clips: where words begin and end, and the beats of the music.
final class SnapPoints {
    static final SnapPoints NONE = new SnapPoints(new long[0], List.of());

    private final long[] wordTicks;
    private final List<Beat> beats;

    /// @param wordTicks sorted; not to be changed afterwards
    /// @param beats stretches of music that keep one tempo, in order
    SnapPoints(long[] wordTicks, List<Beat> beats) {
        this.wordTicks = wordTicks;
        this.beats = List.copyOf(beats);
    }

    /// A stretch of music.
    ///
    /// @param from ticks of its first beat
    /// @param to ticks of its end
    /// @param apart ticks from beat to beat
    record Beat(long from, long to, double apart) {
        long nearest(long ticks) {
            return Math.round(from + Math.round((ticks - from) / apart) * apart);
        }
    }

    /// The word's edge or the beat that is nearest, or `none` where there is nothing.
    long nearest(long ticks, long none) {
        long best = none;
        int at = Arrays.binarySearch(wordTicks, ticks);
        int after = at >= 0 ? at : -at - 1;
        for (int i = Math.max(0, after - 1); i <= after && i < wordTicks.length; i++) {
            best = nearer(ticks, wordTicks[i], best);
        }
        for (Beat beat : beats) {
            if (ticks >= beat.from() && ticks < beat.to()) {
                best = nearer(ticks, beat.nearest(ticks), best);
            }
        }
        return best;
    }

    private static long nearer(long ticks, long one, long other) {
        return Math.abs(one - ticks) < Math.abs(other - ticks) ? one : other;
    }
}

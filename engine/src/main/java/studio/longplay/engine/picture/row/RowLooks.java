package studio.longplay.engine.picture.row;

import io.github.humbleui.types.IRect;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// Gives a number to every look of a row, and knows the last few again: enough for the frames that
/// lie in the buffers that are painted in turn.
final class RowLooks {
    private static final int KNOWN = 8;

    private final @Nullable Look[] known = new Look[KNOWN];
    private long given;

    /// How much of the frame a look touches.
    ///
    /// @param bounds all that is touched
    /// @param changing what is touched where only paintings' own looks differ; null if anything may
    /// @param covers whether nothing below is seen
    record Extent(IRect bounds, @Nullable IRect changing, boolean covers) {}

    /// All that decides the pixels.
    private static final class Look {
        private final long number;
        private final long[] state;
        private final Extent extent;

        Look(long number, long[] state, Extent extent) {
            this.number = number;
            this.state = state;
            this.extent = extent;
        }
    }

    /// The number of a look that is known.
    ///
    /// @return -1 if it is not
    long numberOf(long[] state, int length) {
        for (Look look : known) {
            if (look != null && Arrays.equals(look.state, 0, look.state.length, state, 0, length)) {
                return look.number;
            }
        }
        return -1;
    }

    /// Numbers a new look.
    long add(long[] state, int length, Extent extent) {
        long number = given++;
        known[(int) (number % KNOWN)] = new Look(number, Arrays.copyOf(state, length), extent);
        return number;
    }

    boolean covers(long number) {
        Look look = find(number);
        return look != null && look.extent.covers;
    }

    /// The part that may differ between two looks; null if that is not known.
    @Nullable IRect changed(long before, long now) {
        Look a = find(before);
        Look b = find(now);
        if (a == null || b == null) {
            return null;
        }
        IRect changing = b.extent.changing;
        if (changing != null && a.extent.changing != null && differInLookOnly(a.state, b.state)) {
            return changing;
        }
        return union(a.extent.bounds, b.extent.bounds);
    }

    /// Of single pictures: the same one, as it was but for its own look.
    private static boolean differInLookOnly(long[] a, long[] b) {
        return a.length == b.length
                && a[0] == b[0]
                && Arrays.equals(a, 2, a.length, b, 2, b.length);
    }

    private @Nullable Look find(long number) {
        Look look = known[(int) (number % KNOWN)];
        return look != null && look.number == number ? look : null;
    }

    private static IRect union(IRect a, IRect b) {
        if (a.getWidth() == 0 || a.getHeight() == 0) {
            return b;
        }
        if (b.getWidth() == 0 || b.getHeight() == 0) {
            return a;
        }
        return IRect.makeLTRB(
                Math.min(a.getLeft(), b.getLeft()),
                Math.min(a.getTop(), b.getTop()),
                Math.max(a.getRight(), b.getRight()),
                Math.max(a.getBottom(), b.getBottom()));
    }
}

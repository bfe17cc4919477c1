package studio.longplay.app.preview;

import studio.longplay.engine.render.preview.Haste;
import studio.longplay.engine.render.preview.Painted;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// How long a resting picture waits for the frame itself before something like it will do.
///
/// Whoever drags the playhead sees something new as often: the wait begins with the first wish that
/// nothing was shown for, not with each. For the thread that paints.
final class Impatience implements Haste {
    /// Leaves most of the 300 ms that a jump may take to painting and to a busy machine.
    static final long WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(80);

    private final BooleanSupplier overtaken;
    private final LongSupplier clock;
    private long sinceNanos;
    private boolean waiting;
    private boolean nearShown;

    /// @param overtaken whether another frame is wanted by now
    /// @param clock nanoseconds
    Impatience(BooleanSupplier overtaken, LongSupplier clock) {
        this.overtaken = overtaken;
        this.clock = clock;
    }

    /// A frame is wanted.
    ///
    /// @param nanos since when
    void begin(long nanos) {
        if (!waiting) {
            waiting = true;
            sinceNanos = nanos;
        }
        nearShown = false;
    }

    /// There is something to see.
    void seen(Painted what) {
        waiting = false;
        nearShown = what == Painted.NEAR;
    }

    /// The longest wait goes before the newest wish: else nothing would be seen while the playhead
    /// is dragged quickly.
    @Override
    public Wish now() {
        if (!nearShown && clock.getAsLong() - sinceNanos >= WAIT_NANOS) {
            return Wish.NEAREST;
        }
        return overtaken.getAsBoolean() ? Wish.NOTHING : Wish.WAIT;
    }
}

package studio.longplay.engine.timeline;

import studio.longplay.engine.time.MediaTime;

/// How a clip takes over from what was shown or heard before it on its track: a [Transition] as it
/// is kept with the later clip.
///
/// ```
///     [ before .......|....... this ]
///            <-lead in-|-lead out->
/// ```
///
/// @param kind what is seen; of sounds every kind is a cross-fade
/// @param direction for [Kind#WIPE] and [Kind#PUSH], where the new picture moves to
/// @param before how long before the cut it begins
/// @param after how long after the cut it ends
public record Crossing(Kind kind, Direction direction, MediaTime before, MediaTime after) {
    /// What is seen.
    public enum Kind {
        /// One fades into the other.
        DISSOLVE,
        /// To black, then from black.
        DIP,
        /// An edge moves over the frame.
        WIPE,
        /// The new one pushes the old one out.
        PUSH
    }

    /// Where to.
    public enum Direction {
        LEFT,
        RIGHT,
        UP,
        DOWN
    }

    public Crossing {
        if (before.isBefore(MediaTime.ZERO) || after.isBefore(MediaTime.ZERO)) {
            throw new IllegalArgumentException("a transition reaches to both sides of its cut");
        }
    }

    /// Over the cut by half of its length on both sides.
    public static Crossing centred(Kind kind, MediaTime length) {
        MediaTime half = new MediaTime(length.ticks() / 2);
        return new Crossing(kind, Direction.LEFT, half, length.minus(half));
    }

    public MediaTime length() {
        return before.plus(after);
    }
}

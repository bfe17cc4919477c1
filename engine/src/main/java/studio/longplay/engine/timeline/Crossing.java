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
/// @param fade of sounds, how one goes down and the other comes up
public record Crossing(
        Kind kind, Direction direction, MediaTime before, MediaTime after, Fade fade) {
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

    /// How the levels of two sounds cross.
    public enum Fade {
        /// One sound that goes on keeps its level, two sounds keep their power.
        AUTO,
        /// Quarters of a sine: both at 0.707 in the middle, for sounds that have nothing in common.
        EQUAL_POWER,
        /// Straight lines: both at 0.5 in the middle, for sounds that are much alike.
        LINEAR
    }

    /// Whose sounds cross as it is best for them.
    public Crossing(Kind kind, Direction direction, MediaTime before, MediaTime after) {
        this(kind, direction, before, after, Fade.AUTO);
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

    /// The same, reaching otherwise over its cut.
    public Crossing reaching(MediaTime newBefore, MediaTime newAfter) {
        return new Crossing(kind, direction, newBefore, newAfter, fade);
    }

    /// The same with another fade of its sounds.
    public Crossing withFade(Fade other) {
        return new Crossing(kind, direction, before, after, other);
    }

    public MediaTime length() {
        return before.plus(after);
    }
}

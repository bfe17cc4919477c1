package studio.longplay.engine.timeline;

import studio.longplay.engine.time.MediaTime;

/// A change from the item before to the item after, over both of them (OTIO `Transition`).
///
/// ```
///     [ before .......|....... after ]
///              <--in--|--out-->
/// ```
///
/// @param name of the kind, for example `dissolve`
/// @param inOffset how long before the cut it begins
/// @param outOffset how long after the cut it ends
/// @param fade of sounds, how one goes down and the other comes up
public record Transition(String name, MediaTime inOffset, MediaTime outOffset, Crossing.Fade fade)
        implements Composable {
    /// Whose sounds cross as it is best for them.
    public Transition(String name, MediaTime inOffset, MediaTime outOffset) {
        this(name, inOffset, outOffset, Crossing.Fade.AUTO);
    }

    public Transition {
        if (inOffset.isBefore(MediaTime.ZERO) || outOffset.isBefore(MediaTime.ZERO)) {
            throw new IllegalArgumentException("offsets are not negative");
        }
    }

    @Override
    public MediaTime duration() {
        return MediaTime.ZERO;
    }
}

package studio.longplay.engine.picture.row;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import studio.longplay.engine.timeline.Crossing;

/// How a picture takes over from the one before it on its track, frame by frame.
///
/// @param direction where the new picture, or the edge, moves to
/// @param fromFrame of the scene
/// @param toFrame of the scene, the first on which only the new picture is seen
@JsonPropertyOrder({"kind", "direction", "fromFrame", "toFrame"})
public record Entrance(
        Crossing.Kind kind, Crossing.Direction direction, long fromFrame, long toFrame) {
    public Entrance {
        if (toFrame <= fromFrame) {
            throw new IllegalArgumentException("a transition lasts");
        }
    }

    /// How much of the way is done: a little on the first frame, not yet all on the last.
    ///
    /// @return 0 to 1; a wipe's edge moves evenly, all else is slow at both ends
    double progress(long frame) {
        double share = Math.clamp((frame + 1 - fromFrame) / (toFrame - fromFrame + 1.0), 0, 1);
        return switch (kind) {
            case WIPE, DIP -> share;
            case DISSOLVE, PUSH -> Fade.eased(share);
        };
    }

    /// How dark a dip is: black on the middle frame, on both where there are two.
    double darkness(long frame) {
        double length = toFrame - fromFrame;
        double fromMiddle = Math.abs(2 * progress(frame) - 1);
        return Math.min(1, (1 - fromMiddle) * (length + 1) / length);
    }
}

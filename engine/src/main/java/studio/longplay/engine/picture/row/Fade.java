package studio.longplay.engine.picture.row;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/// From nothing or to nothing, over whole frames.
///
/// @param fromFrame of the scene
/// @param toFrame of the scene, the first after it
/// @param in from nothing; otherwise to nothing
@JsonPropertyOrder({"fromFrame", "toFrame", "in"})
public record Fade(long fromFrame, long toFrame, boolean in) {
    public Fade {
        if (toFrame <= fromFrame) {
            throw new IllegalArgumentException("a fade lasts");
        }
    }

    /// How much is there: a little on the first frame, not yet all on the last, slow at both ends.
    double at(long frame) {
        long passed = in ? frame + 1 - fromFrame : toFrame - frame;
        return eased(passed / (toFrame - fromFrame + 1.0));
    }

    /// Whether it makes a difference to frames of that stretch.
    boolean touches(long first, long end) {
        return in ? first < toFrame : end > fromFrame;
    }

    static double eased(double share) {
        double t = Math.clamp(share, 0, 1);
        return t * t * (3 - 2 * t);
    }
}

package studio.longplay.engine.picture.stage;

import java.util.Locale;

/// A slow camera move over a still picture.
///
/// Moves go at a fixed pace from the first moment, whatever the length of the scene; near the end
/// of the picture they ease into the way back, and so may last for ever.
public enum CameraMove {
    PUSH_IN(1, 0, 0),
    PULL_OUT(-1, 0, 0),
    PAN_LEFT(0, -1, 0),
    PAN_RIGHT(0, 1, 0),
    PAN_UP(0, 0, -1),
    PAN_DOWN(0, 0, 1),
    HOLD(0, 0, 0);

    /// Seconds from one end of a move to the other, and in which it turns.
    private static final double SWEEP_SECONDS = 34;

    private static final double TURN_SECONDS = 5;

    /// How much of the frame a zoom takes away at its nearest, and a pan travels.
    private static final double DEPTH = 0.14;

    private final int zoom;
    private final int right;
    private final int down;

    CameraMove(int zoom, int right, int down) {
        this.zoom = zoom;
        this.right = right;
        this.down = down;
    }

    /// The move in words: `slow push in`, `pan left`, `hold`; unknown words push in.
    public static CameraMove of(String words) {
        String text = words.toLowerCase(Locale.ROOT);
        if (text.contains("hold") || text.contains("still") || text.contains("static")) {
            return HOLD;
        }
        if (text.contains("pull") || text.contains("zoom out") || text.contains("out")) {
            return PULL_OUT;
        }
        if (text.contains("left")) {
            return PAN_LEFT;
        }
        if (text.contains("right")) {
            return PAN_RIGHT;
        }
        if (text.contains("up") || text.contains("rise")) {
            return PAN_UP;
        }
        return text.contains("down") || text.contains("sink") ? PAN_DOWN : PUSH_IN;
    }

    /// Whether two moments look different.
    public boolean moves() {
        return this != HOLD;
    }

    /// How much larger than the frame the picture must be, at least 1.
    public double spare() {
        return moves() ? 1 + DEPTH : 1;
    }

    /// Enlargement at a moment, from 1 to [#spare].
    public double zoom(double seconds) {
        double near = zoom >= 0 ? swing(seconds) : 1 - swing(seconds);
        return zoom == 0 ? spare() : 1 + DEPTH * near;
    }

    /// Where the picture's middle is looked at: 0 is its left end, 1 its right one.
    public double across(double seconds) {
        return 0.5 + right * (swing(seconds) - 0.5);
    }

    /// Likewise from its upper end to its lower one.
    public double along(double seconds) {
        return 0.5 + down * (swing(seconds) - 0.5);
    }

    /// 0 to 1 and back for ever: straight, with rounded turns; at moment 0 it is just under way.
    private static double swing(double seconds) {
        double period = 2 * SWEEP_SECONDS;
        double round = (seconds + TURN_SECONDS) % period;
        double at = round < 0 ? round + period : round;
        double straight = at <= SWEEP_SECONDS ? at : period - at;
        double fromEnd = Math.min(straight, SWEEP_SECONDS - straight);
        double rounded = Math.max(fromEnd, 0);
        if (fromEnd < TURN_SECONDS) {
            rounded = (fromEnd * fromEnd / TURN_SECONDS + TURN_SECONDS) / 2;
        }
        double travelled = straight * 2 < SWEEP_SECONDS ? rounded : SWEEP_SECONDS - rounded;
        return (travelled - TURN_SECONDS / 2) / (SWEEP_SECONDS - TURN_SECONDS);
    }
}

package studio.longplay.engine.picture.stage;

import studio.longplay.engine.time.FrameRate;

import java.util.Locale;
import java.util.OptionalLong;

/// A slow camera move over a still picture.
///
/// Moves go at a fixed pace from the first moment, whatever the length of the scene; near the end
/// of the picture they ease into the way back, and so may last for ever. All of them come again
/// after whole frames: a push or a pan after 68 seconds, a drift, a sway or a breath after 32.
public enum CameraMove {
    PUSH_IN(1, 0, 0),
    PULL_OUT(-1, 0, 0),
    PAN_LEFT(0, -1, 0),
    PAN_RIGHT(0, 1, 0),
    PAN_UP(0, 0, -1),
    PAN_DOWN(0, 0, 1),
    /// Round a small ellipse.
    DRIFT(0, 1, 1),
    /// From side to side.
    SWAY(0, 1, 0),
    /// Nearer and back.
    BREATHE(1, 0, 0),
    HOLD(0, 0, 0);

    /// Seconds from one end of a move to the other, and in which it turns.
    private static final int SWEEP_SECONDS = 34;

    /// In which a drift, a sway or a breath comes round.
    private static final int ROUND_SECONDS = 32;

    private static final double TURN_SECONDS = 5;

    /// How much of the frame a zoom takes away at its nearest, and a pan travels.
    private static final double DEPTH = 0.14;

    /// Of all that is to spare, how much a breath takes and how far to each side a drift and a sway
    /// go: about as fast as the other moves.
    private static final double BREATH = 0.6;

    private static final double SIDE = 0.19;

    private final int zoom;
    private final int right;
    private final int down;

    CameraMove(int zoom, int right, int down) {
        this.zoom = zoom;
        this.right = right;
        this.down = down;
    }

    /// The move in words: `slow push in`, `pan left`, `drift`, `hold`; unknown words push in, and a
    /// drift in a direction is a pan.
    public static CameraMove of(String words) {
        String text = words.toLowerCase(Locale.ROOT);
        if (text.contains("hold") || text.contains("still") || text.contains("static")) {
            return HOLD;
        }
        if (text.contains("sway")) {
            return SWAY;
        }
        if (text.contains("breath")) {
            return BREATHE;
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
        if (text.contains("down") || text.contains("sink")) {
            return PAN_DOWN;
        }
        return text.contains("drift") ? DRIFT : PUSH_IN;
    }

    /// Whether two moments look different.
    public boolean moves() {
        return this != HOLD;
    }

    /// Frames after which a move begins anew; 1 for a picture that holds still.
    ///
    /// @return never empty: every move comes again
    public static OptionalLong loopFrames(CameraMove move, FrameRate rate) {
        return OptionalLong.of(move.loop(rate).frames());
    }

    /// How this move begins anew.
    public Loop loop(FrameRate rate) {
        return switch (this) {
            case PUSH_IN, PULL_OUT, PAN_LEFT, PAN_RIGHT, PAN_UP, PAN_DOWN ->
                    Loop.of(2 * SWEEP_SECONDS, rate);
            case DRIFT, SWAY, BREATHE -> Loop.of(ROUND_SECONDS, rate);
            case HOLD -> new Loop(1, 1);
        };
    }

    /// How much larger than the frame the picture must be, at least 1.
    public double spare() {
        return moves() ? 1 + DEPTH : 1;
    }

    /// Enlargement at a moment, from 1 to [#spare].
    public double zoom(double seconds) {
        if (this == BREATHE) {
            return 1 + DEPTH * BREATH * (1 - StrictMath.cos(round(seconds))) / 2;
        }
        double near = zoom >= 0 ? swing(seconds) : 1 - swing(seconds);
        return zoom == 0 ? spare() : 1 + DEPTH * near;
    }

    /// Where the picture's middle is looked at: 0 is its left end, 1 its right one.
    public double across(double seconds) {
        if (goesRound()) {
            return 0.5 + right * SIDE * StrictMath.sin(round(seconds));
        }
        return 0.5 + right * (swing(seconds) - 0.5);
    }

    /// Likewise from its upper end to its lower one.
    public double along(double seconds) {
        if (goesRound()) {
            return 0.5 + down * SIDE * StrictMath.cos(round(seconds));
        }
        return 0.5 + down * (swing(seconds) - 0.5);
    }

    private boolean goesRound() {
        return this == DRIFT || this == SWAY;
    }

    private static double round(double seconds) {
        return 2 * Math.PI * seconds / ROUND_SECONDS;
    }

    /// 0 to 1 and back for ever: straight, with rounded turns; at moment 0 it is just under way.
    private static double swing(double seconds) {
        double period = 2.0 * SWEEP_SECONDS;
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

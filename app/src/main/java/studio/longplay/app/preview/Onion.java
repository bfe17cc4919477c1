package studio.longplay.app.preview;

import java.util.List;

/// Which neighbours of a frame shine through it at rest.
///
/// @param frames how far away they are; 0 for none
/// @param after whether the one after it does too, not only the one before
public record Onion(int frames, boolean after) {
    /// Nothing shines through.
    public static final Onion OFF = new Onion(0, false);

    /// All distances there are to choose among.
    public static final List<Integer> DISTANCES = List.of(5, 15, 30);

    private static final double EACH = 0.3;

    public Onion {
        frames = Math.clamp(frames, 0, 300);
    }

    /// None, but the same side when they come again.
    public Onion off() {
        return new Onion(0, after);
    }

    public boolean isOff() {
        return frames == 0;
    }

    /// How much of what is seen they are together.
    double opacity() {
        return after ? 1 - (1 - EACH) * (1 - EACH) : EACH;
    }
}

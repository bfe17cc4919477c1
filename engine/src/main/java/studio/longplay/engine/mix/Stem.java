package studio.longplay.engine.mix;

import java.util.Locale;

/// A submix that is delivered as a file of its own; their sum is the mix.
///
/// The order is that of the channels in a scene's stem file: dialogue left and right, music left
/// and right, and so on.
public enum Stem {
    DIALOGUE(0),
    MUSIC(2),
    EFFECTS(4),
    ENSEMBLE(6);

    /// Channels in a scene's stem file: two for each stem.
    public static final int CHANNELS = 8;

    private final int leftChannel;

    Stem(int leftChannel) {
        this.leftChannel = leftChannel;
    }

    /// The channel of this stem's left side; its right side is the next.
    public int leftChannel() {
        return leftChannel;
    }

    /// Its place among the stems, counted from 0.
    public int place() {
        return leftChannel / 2;
    }

    /// The name of the delivered file: `dialogue.wav`.
    public String fileName() {
        return name().toLowerCase(Locale.ROOT) + ".wav";
    }
}

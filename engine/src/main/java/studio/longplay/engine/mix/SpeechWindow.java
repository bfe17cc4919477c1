package studio.longplay.engine.mix;

/// A stretch of a scene in which somebody speaks: scene-local samples, the end not included.
///
/// @param stem [Stem#DIALOGUE], or [Stem#ENSEMBLE] of many together
/// @param accompanied whether it is sung to the music, which stays as it is then
public record SpeechWindow(long start, long end, Stem stem, boolean accompanied) {
    public SpeechWindow {
        if (end < start) {
            throw new IllegalArgumentException("speech ends before it starts: " + start);
        }
    }

    /// Spoken, or sung alone.
    public SpeechWindow(long start, long end, Stem stem) {
        this(start, end, stem, false);
    }

    /// Whether a stem goes down for it.
    boolean ducks(Stem ducked) {
        return switch (ducked) {
            case ENSEMBLE -> stem == Stem.DIALOGUE;
            case MUSIC -> !accompanied;
            case DIALOGUE, EFFECTS -> true;
        };
    }

    /// Of one speaker.
    public SpeechWindow(long start, long end) {
        this(start, end, Stem.DIALOGUE);
    }
}

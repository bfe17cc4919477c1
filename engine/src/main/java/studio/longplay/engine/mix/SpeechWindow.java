package studio.longplay.engine.mix;

/// A stretch of a scene in which somebody speaks: scene-local samples, the end not included.
///
/// @param stem [Stem#DIALOGUE], or [Stem#ENSEMBLE] of many together
public record SpeechWindow(long start, long end, Stem stem) {
    public SpeechWindow {
        if (end < start) {
            throw new IllegalArgumentException("speech ends before it starts: " + start);
        }
    }

    /// Of one speaker.
    public SpeechWindow(long start, long end) {
        this(start, end, Stem.DIALOGUE);
    }
}

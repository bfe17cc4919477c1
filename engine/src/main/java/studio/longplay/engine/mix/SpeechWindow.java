package studio.longplay.engine.mix;

/// A stretch of a scene in which somebody speaks: scene-local samples, the end not included.
public record SpeechWindow(long start, long end) {
    public SpeechWindow {
        if (end < start) {
            throw new IllegalArgumentException("speech ends before it starts: " + start);
        }
    }
}

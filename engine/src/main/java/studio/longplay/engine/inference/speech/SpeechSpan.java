package studio.longplay.engine.inference.speech;

/// A stretch of speech, in samples of the signal it was found in.
///
/// @param end the first sample after it
public record SpeechSpan(int start, int end) {
    public SpeechSpan {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException(start + " to " + end);
        }
    }

    public int length() {
        return end - start;
    }
}

package studio.longplay.engine.voice.clean;

/// A stretch of a recording in which somebody speaks.
///
/// @param startSample first sample, at 48 kHz
/// @param endSample the one after the last
public record SpeechSpan(long startSample, long endSample) {
    public SpeechSpan {
        if (startSample < 0 || endSample <= startSample) {
            throw new IllegalArgumentException(startSample + " to " + endSample);
        }
    }

    public long samples() {
        return endSample - startSample;
    }
}

package studio.longplay.engine.voice.clone;

import studio.longplay.engine.voice.clean.SpeechSpan;
import studio.longplay.engine.voice.match.RecordingVerdict;

import java.nio.file.Path;
import java.util.List;

/// A recording as it was found, for people to look at.
///
/// @param verdict with what to do better
/// @param peaks highest level, 0 to 1, in each of [#PEAKS] equal stretches
/// @param speech what is kept of it, at 48 kHz
/// @param samples how long it is, at 48 kHz
/// @param shortened whether only its first [VoiceCloning#MOST_SECONDS_OF_ONE] seconds are used
public record CheckedRecording(
        Path file,
        RecordingVerdict verdict,
        List<Float> peaks,
        List<SpeechSpan> speech,
        long samples,
        boolean shortened) {
    /// Enough for the width of a window.
    public static final int PEAKS = 400;

    public CheckedRecording {
        peaks = List.copyOf(peaks);
        speech = List.copyOf(speech);
    }

    /// What is left of it after trimming.
    public double speechSeconds() {
        return speech.stream().mapToLong(SpeechSpan::samples).sum() / 48_000.0;
    }
}

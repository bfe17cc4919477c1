package studio.longplay.engine.voice.match;

import java.util.List;

/// Recordings that were judged, cleaned and trimmed.
///
/// @param verdicts one for each recording, in the order they were given
/// @param speech of those that were not refused, in their order: mono, 48 kHz, only speech
/// @param fine whether breath and roughness were recorded well enough to be followed
public record Prepared(List<RecordingVerdict> verdicts, List<float[]> speech, boolean fine) {
    public Prepared {
        verdicts = List.copyOf(verdicts);
        speech = List.copyOf(speech);
    }
}

package studio.longplay.engine.voice.match;

import studio.longplay.engine.voice.measure.RecordingState;

/// How a recording was found.
///
/// @param name of the recording
/// @param advice one sentence that says what is wrong and what to do better
/// @param state the figures this rests upon
public record RecordingVerdict(String name, Verdict verdict, String advice, RecordingState state) {}

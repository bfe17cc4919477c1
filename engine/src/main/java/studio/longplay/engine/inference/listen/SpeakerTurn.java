package studio.longplay.engine.inference.listen;

/// One of the people in a recording speaks for a while.
///
/// @param startSeconds from the beginning of the recording
/// @param speaker numbered from 0 in the order they are first heard
public record SpeakerTurn(double startSeconds, double endSeconds, int speaker) {}

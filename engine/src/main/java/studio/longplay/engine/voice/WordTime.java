package studio.longplay.engine.voice;

/// When a written word sounds, half-open, in samples at 48 kHz from the take's start.
///
/// @param text as written, with its punctuation
/// @param word index into the line's words
public record WordTime(String text, int word, long startSample, long endSample) {}

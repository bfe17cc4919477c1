package studio.longplay.engine.media;

/// An encoder that was tried before the chosen one, and why it would not do.
///
/// @param encoder FFmpeg's name
/// @param reason what FFmpeg said, or which frames were missing
public record Rejection(String encoder, String reason) {}

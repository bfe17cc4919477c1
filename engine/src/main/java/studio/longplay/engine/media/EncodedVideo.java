package studio.longplay.engine.media;

/// A finished segment file.
///
/// @param frames packets written, one a frame
/// @param bytes of the file
/// @param codecDigest SHA-256 of the stream's parameter sets (SPS and PPS), in hex; segments are
///   joined only when theirs are equal
public record EncodedVideo(long frames, long bytes, String codecDigest) {}

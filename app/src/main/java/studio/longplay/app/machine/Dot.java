package studio.longplay.app.machine;

/// A figure at a moment.
///
/// @param epochSecond since 1970
public record Dot(long epochSecond, double value) {}

package studio.longplay.engine.store.metrics;

/// What a metric was in one second, minute or hour.
///
/// @param epochSecond its beginning
/// @param low the least in it
/// @param mean over it
/// @param high the most in it
public record Point(long epochSecond, double low, double mean, double high) {}

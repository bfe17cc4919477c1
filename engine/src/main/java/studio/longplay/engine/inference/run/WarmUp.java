package studio.longplay.engine.inference.run;

/// What a model needed before its first use.
///
/// @param ran on what it will run
/// @param loadMillis to open it
/// @param runMillis for its first run
public record WarmUp(Ran ran, long loadMillis, long runMillis) {}

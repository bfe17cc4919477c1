package studio.longplay.engine.inference.run;

import java.util.OptionalLong;

/// What a model needed before its first use.
///
/// @param ran on what it will run
/// @param loadMillis to open it
/// @param runMillis for its first run
/// @param estimateBytes the memory its files let expect
/// @param measuredBytes what was taken while it was opened, where that can be told
public record WarmUp(
        Ran ran, long loadMillis, long runMillis, long estimateBytes, OptionalLong measuredBytes) {}

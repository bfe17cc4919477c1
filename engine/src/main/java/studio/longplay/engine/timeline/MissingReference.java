package studio.longplay.engine.timeline;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.time.TimeRange;

/// Media that is not there, or not yet; the clip keeps its place.
///
/// @param was what it was or is going to be, for people
public record MissingReference(String was, @Nullable TimeRange availableRange)
        implements MediaReference {}

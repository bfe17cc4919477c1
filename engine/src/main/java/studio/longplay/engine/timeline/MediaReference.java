package studio.longplay.engine.timeline;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.time.TimeRange;

/// Where a clip's media is, and how much of it there is.
public sealed interface MediaReference permits FileReference, GeneratedReference, MissingReference {
    /// What exists; null if that is not known.
    @Nullable TimeRange availableRange();
}

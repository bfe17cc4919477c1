package studio.longplay.engine.timeline;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.time.TimeRange;

/// A file of the user's (OTIO `ExternalReference`).
///
/// @param path with forward slashes; a relative one starts at the project's folder
public record FileReference(String path, @Nullable TimeRange availableRange)
        implements MediaReference {}

package studio.longplay.engine.timeline;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.time.TimeRange;

/// Something we make ourselves (OTIO `GeneratorReference`).
///
/// @param maker who makes it, for example `voice.take`
/// @param digest the key of the artifact
public record GeneratedReference(String maker, String digest, @Nullable TimeRange availableRange)
        implements MediaReference {}

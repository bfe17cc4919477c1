package studio.longplay.engine.edit.arrange;

import studio.longplay.engine.time.MediaTime;

import java.util.Optional;

/// What is marked on the timeline.
///
/// @param in where something is to begin; where empty it ends at `out`
/// @param out where it is to end at the latest
public record Marked(Optional<MediaTime> in, Optional<MediaTime> out) {}

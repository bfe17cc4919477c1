package studio.longplay.engine.media;

import studio.longplay.engine.time.TimeRange;

/// A caption that the player shows when asked to.
///
/// @param text one or two lines, separated by a newline
public record CaptionMark(TimeRange range, String text) {}

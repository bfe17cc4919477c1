package studio.longplay.engine.media;

import studio.longplay.engine.time.TimeRange;

/// A chapter of a film, as players list it.
public record ChapterMark(TimeRange range, String title) {}

package studio.longplay.engine.picture;

import studio.longplay.engine.time.TimeRange;

/// One spoken word with its punctuation, as the take's word times give it.
///
/// @param text as written, without spaces around it
/// @param range when it sounds
/// @param line the number of the spoken line it belongs to; captions never cross lines
/// @param speaker who says it; captions never cross speakers
public record CaptionWord(String text, TimeRange range, int line, String speaker) {}

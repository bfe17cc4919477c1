package studio.longplay.engine.picture;

import studio.longplay.engine.time.TimeRange;

import java.util.List;

/// Timed text for the reader.
///
/// @param range when it shows
/// @param lines one or two lines, from the top
/// @param speaker who says it, empty if nobody does
public record Caption(TimeRange range, List<String> lines, String speaker) {
    public Caption {
        lines = List.copyOf(lines);
    }
}

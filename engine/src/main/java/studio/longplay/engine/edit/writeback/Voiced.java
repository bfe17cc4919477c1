package studio.longplay.engine.edit.writeback;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.List;

/// How a line is spoken.
///
/// @param length of its take
/// @param words where each of its words is within the take
/// @param spoken whether this is known and not reckoned
public record Voiced(MediaTime length, List<TimeRange> words, boolean spoken) {
    public Voiced {
        words = List.copyOf(words);
    }
}

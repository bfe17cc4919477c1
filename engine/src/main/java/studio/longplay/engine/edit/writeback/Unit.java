package studio.longplay.engine.edit.writeback;

import studio.longplay.engine.script.Line;
import studio.longplay.engine.time.MediaTime;

import java.util.List;

/// Lines that are spoken together, or one alone, where they stand on the timeline.
///
/// @param start in the programme
/// @param end of the last of them
/// @param moved whether the user moved one of them
record Unit(List<Line> lines, MediaTime start, MediaTime end, boolean moved) {
    Unit {
        lines = List.copyOf(lines);
    }

    Line first() {
        return lines.getFirst();
    }
}

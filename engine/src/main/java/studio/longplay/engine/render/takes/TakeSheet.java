package studio.longplay.engine.render.takes;

import studio.longplay.engine.render.make.Speaking;
import studio.longplay.engine.script.Line;

import java.util.List;

/// All takes of a line: first the line as script and cast have it, then those kept, in the order
/// they were made.
///
/// @param written how the line is spoken without any take
public record TakeSheet(Speaking.Order written, List<TakeRow> rows) {
    public TakeSheet {
        rows = List.copyOf(rows);
    }

    public Line line() {
        return written.line();
    }

    /// The take that is heard.
    public TakeRow chosen() {
        return rows.stream().filter(TakeRow::chosen).findFirst().orElse(rows.getFirst());
    }
}

package studio.longplay.engine.script;

import java.util.List;

/// A stretch of the script in one place and time.
///
/// @param heading as written; empty for a scene the parser made by itself
public record Scene(ElementId id, int sourceLine, String heading, List<ScriptPart> parts) {
    public Scene {
        parts = List.copyOf(parts);
    }

    public List<Line> lines() {
        return parts.stream().filter(Line.class::isInstance).map(Line.class::cast).toList();
    }
}

package studio.longplay.engine.edit.writeback;

import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Script;

import java.util.Map;

/// What writing back looks at.
///
/// @param script a fresh reading of the project's text
/// @param board the timeline as it stands with the project's arrangement
/// @param voices how each line is spoken, by its id
/// @param laying lays a changed script out as `board` was
public record Writing(
        Project project, Script script, Board board, Map<ElementId, Voiced> voices, Laying laying) {
    public Writing {
        voices = Map.copyOf(voices);
    }
}

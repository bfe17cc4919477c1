package studio.longplay.engine.render;

import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.make.Effects;
import studio.longplay.engine.render.make.SpokenLine;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Script;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A project's timeline as it stands on the disk: exact where lines are spoken, reckoned where they
/// are not.
///
/// @param script a fresh reading of the project's text
/// @param takes of the lines that are spoken, by line id
/// @param effects that are made, by cue id
public record ProjectTimeline(
        Script script,
        Programme programme,
        Board board,
        Map<ElementId, SpokenLine> takes,
        Map<ElementId, Effects.Made> effects) {
    public ProjectTimeline {
        takes = Collections.unmodifiableMap(new LinkedHashMap<>(takes));
        effects = Collections.unmodifiableMap(new LinkedHashMap<>(effects));
    }

    /// Whether every line is spoken, so that a film would have just these times.
    public boolean isExact() {
        return takes.size() == script.lines().size();
    }
}

package studio.longplay.engine.edit.writeback;

import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Script;

import java.util.Map;

/// Lays a script out; how is not an edit's business.
public interface Laying {
    /// The timeline of a script.
    ///
    /// @param arrangement by the ids of the script
    /// @param voices by the ids of the script, for those of its lines of which more is known than
    ///   their words
    Board lay(Script script, Arrangement arrangement, Map<ElementId, Voiced> voices);
}

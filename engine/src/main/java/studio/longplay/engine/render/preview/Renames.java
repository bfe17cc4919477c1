package studio.longplay.engine.render.preview;

import studio.longplay.engine.script.ElementId;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What the elements of a script were called before its last edits: an element edited in place has
/// another id, which a selection can follow.
///
/// @param steps in order, the newest last
public record Renames(List<Step> steps) {
    public static final Renames NONE = new Renames(List.of());

    private static final int KEPT = 64;

    /// One reading of another text.
    ///
    /// @param revision of the first state that shows it
    /// @param ids the new id of each element that has another than before, by its old one
    public record Step(long revision, Map<ElementId, ElementId> ids) {
        public Step {
            ids = Map.copyOf(ids);
        }
    }

    public Renames {
        steps = List.copyOf(steps);
    }

    /// The id that an element has now.
    ///
    /// @param id as it was in a state
    /// @param since that state's revision
    public ElementId follow(ElementId id, long since) {
        ElementId now = id;
        for (Step step : steps) {
            if (step.revision() > since) {
                now = step.ids().getOrDefault(now, now);
            }
        }
        return now;
    }

    Renames with(Step step) {
        if (step.ids().isEmpty()) {
            return this;
        }
        List<Step> more = new ArrayList<>(steps);
        more.add(step);
        return new Renames(more.subList(Math.max(0, more.size() - KEPT), more.size()));
    }
}

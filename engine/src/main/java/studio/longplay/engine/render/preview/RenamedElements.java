package studio.longplay.engine.render.preview;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.script.ElementFollowing;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Script;

import java.util.HashMap;
import java.util.Map;

/// Finds which element of a text is which of the text before.
final class RenamedElements {
    private RenamedElements() {}

    /// The new id of each element that has another than before, by its old one.
    static Map<ElementId, ElementId> between(@Nullable Script before, Script now) {
        if (before == null || !before.file().equals(now.file())) {
            return Map.of();
        }
        Map<ElementId, ElementId> renamed = new HashMap<>(ElementFollowing.between(before, now));
        renamed.entrySet().removeIf(pair -> pair.getKey().equals(pair.getValue()));
        return renamed;
    }
}

package studio.longplay.engine.render.preview;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.script.Chapter;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.script.ScriptPart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds which element of a text is which of the text before.
final class RenamedElements {
    private RenamedElements() {}

    /// The new id of each element that has another than before, by its old one.
    static Map<ElementId, ElementId> between(@Nullable Script before, Script now) {
        if (before == null || !before.file().equals(now.file())) {
            return Map.of();
        }
        try {
            List<ElementId> carried = ids(new ScriptParser().reparse(before, now.text()));
            List<ElementId> fresh = ids(now);
            Map<ElementId, ElementId> renamed = new HashMap<>();
            for (int i = 0; i < carried.size() && carried.size() == fresh.size(); i++) {
                if (!carried.get(i).equals(fresh.get(i))) {
                    renamed.put(carried.get(i), fresh.get(i));
                }
            }
            renamed.keySet().retainAll(ids(before));
            return renamed;
        } catch (StudioFault.Input unreadable) {
            return Map.of();
        }
    }

    private static List<ElementId> ids(Script script) {
        List<ElementId> ids = new ArrayList<>();
        for (Chapter chapter : script.chapters()) {
            ids.add(chapter.id());
            for (Scene scene : chapter.scenes()) {
                ids.add(scene.id());
                for (ScriptPart part : scene.parts()) {
                    ids.add(part.id());
                    if (part instanceof Line line) {
                        line.cues().forEach(inside -> ids.add(inside.cue().id()));
                    }
                }
            }
        }
        return ids;
    }
}

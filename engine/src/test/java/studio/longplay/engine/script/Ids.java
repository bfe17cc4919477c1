package studio.longplay.engine.script;

import java.util.ArrayList;
import java.util.List;

/// All ids of a script.
final class Ids {
    private Ids() {}

    static List<ElementId> all(Script script) {
        List<ElementId> ids = new ArrayList<>();
        script.elements().forEach(element -> ids.add(element.id()));
        for (Chapter chapter : script.chapters()) {
            ids.add(chapter.id());
            for (Scene scene : chapter.scenes()) {
                ids.add(scene.id());
                for (ScriptPart part : scene.parts()) {
                    ids.add(part.id());
                    if (part instanceof Line line) {
                        line.cues().forEach(cue -> ids.add(cue.cue().id()));
                    }
                }
            }
        }
        return ids;
    }
}

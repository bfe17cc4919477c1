package studio.longplay.app.inspector;

import studio.longplay.engine.script.Action;
import studio.longplay.engine.script.Chapter;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptPart;

import java.util.Optional;

/// What a selected id names in a script, and the scene it is in.
///
/// @param chapter it stands in
/// @param sceneNumber from 0, over the whole script
/// @param line the line selected, or the one the selected cue stands in
/// @param cue the cue selected
record Found(
        Chapter chapter, Scene scene, int sceneNumber, Optional<Line> line, Optional<Cue> cue) {
    /// Empty if the script has it no more.
    static Optional<Found> in(Script script, ElementId id) {
        int number = 0;
        for (Chapter chapter : script.chapters()) {
            for (Scene scene : chapter.scenes()) {
                Found whole =
                        new Found(chapter, scene, number++, Optional.empty(), Optional.empty());
                if (scene.id().equals(id) || opens(chapter, scene, id)) {
                    return Optional.of(whole);
                }
                Optional<Found> part = whole.part(id);
                if (part.isPresent()) {
                    return part;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean opens(Chapter chapter, Scene scene, ElementId id) {
        return chapter.id().equals(id) && chapter.scenes().getFirst().equals(scene);
    }

    private Optional<Found> part(ElementId id) {
        for (ScriptPart part : scene.parts()) {
            if (part.id().equals(id)) {
                return Optional.of(
                        switch (part) {
                            case Line found -> with(Optional.of(found), Optional.empty());
                            case Cue found -> with(Optional.empty(), Optional.of(found));
                            case Action _ -> this;
                        });
            }
            if (part instanceof Line around) {
                for (Line.CueAtWord inside : around.cues()) {
                    if (inside.cue().id().equals(id)) {
                        return Optional.of(with(Optional.of(around), Optional.of(inside.cue())));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Found with(Optional<Line> found, Optional<Cue> inside) {
        return new Found(chapter, scene, sceneNumber, found, inside);
    }

    InspectorTab tab() {
        if (cue.isPresent()) {
            return InspectorTab.CUE;
        }
        return line.isPresent() ? InspectorTab.LINE : InspectorTab.SCENE;
    }
}

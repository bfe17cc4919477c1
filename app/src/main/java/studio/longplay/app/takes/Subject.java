package studio.longplay.app.takes;

import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.ClipRole;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.Script;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The line whose takes are shown.
record Subject(Line line, Scene scene) {
    ElementId id() {
        return line.id();
    }

    /// The same for somebody who records it.
    LineToRecord toRecord(Script script) {
        int number = script.lines().stream().map(Line::id).toList().indexOf(id()) + 1;
        return new LineToRecord(id(), number, line.speaker().name(), line.text());
    }

    /// Empty where the element is no line.
    static Optional<Subject> of(PreviewState state, ElementId element) {
        for (Scene scene : state.script().scenes()) {
            for (Line line : scene.lines()) {
                if (line.id().equals(element)) {
                    return Optional.of(new Subject(line, scene));
                }
            }
        }
        return Optional.empty();
    }

    /// The lines among clips of the timeline, each once, as far as they are in the script.
    static List<ElementId> lines(PreviewState state, Collection<ClipRef> clips) {
        return clips.stream()
                .filter(ClipRef.OfScript.class::isInstance)
                .map(clip -> ((ClipRef.OfScript) clip).key())
                .filter(key -> key.role() == ClipRole.LINE)
                .map(ClipKey::element)
                .distinct()
                .filter(id -> state.lines().containsKey(id))
                .toList();
    }
}

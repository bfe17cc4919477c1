package studio.longplay.app.inspector;

import studio.longplay.engine.render.preview.PreviewScene;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.script.ElementId;

import java.util.Optional;

/// Finds scenes among those laid out.
final class Scenes {
    private Scenes() {}

    static Optional<PreviewScene> of(PreviewState state, ElementId scene) {
        return state.scenes().stream()
                .filter(it -> it.layout().scene().id().equals(scene))
                .findFirst();
    }
}

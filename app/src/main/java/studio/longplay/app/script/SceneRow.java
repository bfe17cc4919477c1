package studio.longplay.app.script;

import studio.longplay.engine.render.preview.PreviewScene;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.time.MediaTime;

/// A row of the list of scenes.
sealed interface SceneRow {
    /// The title of the chapter whose scenes follow.
    record Chapter(String title) implements SceneRow {}

    /// A scene.
    ///
    /// @param number counted from 1
    /// @param title its heading, or its first words
    /// @param headed whether that is a heading
    record Scene(
            int number,
            ElementId id,
            String title,
            boolean headed,
            MediaTime start,
            MediaTime length,
            PreviewScene.State state)
            implements SceneRow {}
}

package studio.longplay.app.timeline;

import studio.longplay.engine.script.ElementId;

import java.util.Optional;

/// All that decides what the canvas shows.
///
/// @param element the selected one; its clips are outlined
/// @param focused the clip that has the keyboard
record Sight(
        Tracks tracks,
        Viewport view,
        TrackRows rows,
        Optional<ElementId> element,
        Optional<ClipId> focused) {
    static Sight of(TimelineViewModel model) {
        return new Sight(
                model.tracks(),
                model.viewport(),
                model.rows(),
                model.selectedElement(),
                model.selectedProperty().get());
    }
}

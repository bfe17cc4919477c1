package studio.longplay.app.timeline;

import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.script.ElementId;

import java.util.Optional;
import java.util.Set;

/// All that decides what the canvas shows.
///
/// @param element the selected one; its clips are outlined
/// @param focused the clip that has the keyboard
/// @param picked the selected clips
/// @param sketch what is being dragged
record Sight(
        Tracks tracks,
        Viewport view,
        TrackRows rows,
        Optional<ElementId> element,
        Optional<ClipId> focused,
        Set<ClipRef> picked,
        Sketch sketch) {
    static Sight of(TimelineViewModel model) {
        return new Sight(
                model.tracks(),
                model.viewport(),
                model.rows(),
                model.selectedElement(),
                model.selectedProperty().get(),
                model.picking().refs(),
                model.sketchProperty().get());
    }

    /// Whether a clip is selected; captions are where their line is.
    boolean isPicked(Clip clip) {
        return switch (clip.id()) {
            case ClipId.OfStrip strip -> picked.contains(strip.clip());
            case ClipId.OfCaption caption ->
                    element.isPresent() && element.get().equals(caption.line());
        };
    }
}

package studio.longplay.app.timeline;

import studio.longplay.app.actions.Actions;

import java.util.List;

/// What can be commanded of the timeline.
public final class TimelineActions {
    static final String ZOOM_IN = "timeline.zoom-in";
    static final String ZOOM_OUT = "timeline.zoom-out";
    static final String ZOOM_FIT = "timeline.zoom-fit";
    static final String ZOOM_SELECTION = "timeline.zoom-selection";
    static final String FOLLOW = "timeline.follow";
    static final String SNAP = "timeline.snap";
    static final String PREVIOUS_CUT = "timeline.previous-cut";
    static final String NEXT_CUT = "timeline.next-cut";
    static final String CLIP_LIST = "timeline.clip-list";

    private TimelineActions() {}

    /// Adds them to the registry.
    ///
    /// @return their ids, to take them out when the project is closed
    public static List<String> register(Actions actions, TimelineViewModel model) {
        actions.add(ZOOM_IN, model::zoomIn);
        actions.add(ZOOM_OUT, model::zoomOut);
        actions.add(ZOOM_FIT, model::zoomFit);
        actions.add(ZOOM_SELECTION, model::zoomSelection);
        actions.add(FOLLOW, model::toggleFollow);
        actions.add(SNAP, () -> model.snapProperty().set(!model.snapProperty().get()));
        actions.add(PREVIOUS_CUT, model::previousCut);
        actions.add(NEXT_CUT, model::nextCut);
        actions.add(CLIP_LIST, () -> model.clipListProperty().set(!model.clipListProperty().get()));
        return List.of(
                ZOOM_IN,
                ZOOM_OUT,
                ZOOM_FIT,
                ZOOM_SELECTION,
                FOLLOW,
                SNAP,
                PREVIOUS_CUT,
                NEXT_CUT,
                CLIP_LIST);
    }
}

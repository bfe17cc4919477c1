package studio.longplay.app.script;

import studio.longplay.app.actions.Actions;

import java.util.List;

/// What can be commanded of the script.
public final class ScriptActions {
    static final String FIND = "script.find";
    static final String REPLACE = "script.replace";
    static final String FIND_NEXT = "script.find-next";
    static final String FIND_PREVIOUS = "script.find-previous";
    static final String NEXT_FAULT = "script.next-fault";
    static final String PREVIOUS_FAULT = "script.previous-fault";
    static final String FIX = "script.fix";
    static final String FOLLOW = "script.follow";
    static final String PLAY_LINE = "script.play-line";
    static final String ZOOM_IN = "script.zoom-in";
    static final String ZOOM_OUT = "script.zoom-out";
    static final String ZOOM_USUAL = "script.zoom-usual";

    private ScriptActions() {}

    /// Adds them to the registry, before [ScriptView] is made.
    ///
    /// @return their ids, to take them out when the project is closed
    public static List<String> register(Actions actions, ScriptViewModel model) {
        SearchViewModel search = model.search();
        FaultsViewModel faults = model.faults();
        actions.add(FIND, () -> search.begin(model.page().selected(), false));
        actions.add(REPLACE, () -> search.begin(model.page().selected(), true));
        actions.add(FIND_NEXT, search::next);
        actions.add(FIND_PREVIOUS, search::previous);
        actions.add(NEXT_FAULT, faults.countProperty().greaterThan(0), faults::next);
        actions.add(PREVIOUS_FAULT, faults.countProperty().greaterThan(0), faults::previous);
        actions.add(FIX, faults.countProperty().greaterThan(0), faults::fix);
        actions.add(FOLLOW, () -> model.followProperty().set(!model.followProperty().get()));
        actions.add(PLAY_LINE, model::playLine);
        actions.add(ZOOM_IN, () -> model.zoomBy(1));
        actions.add(ZOOM_OUT, () -> model.zoomBy(-1));
        actions.add(ZOOM_USUAL, () -> model.zoomProperty().set(1));
        return List.of(
                FIND,
                REPLACE,
                FIND_NEXT,
                FIND_PREVIOUS,
                NEXT_FAULT,
                PREVIOUS_FAULT,
                FIX,
                FOLLOW,
                PLAY_LINE,
                ZOOM_IN,
                ZOOM_OUT,
                ZOOM_USUAL);
    }
}

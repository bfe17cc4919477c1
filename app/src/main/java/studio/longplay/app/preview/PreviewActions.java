package studio.longplay.app.preview;

import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;

import studio.longplay.app.actions.Actions;
import studio.longplay.app.session.Transport;

import java.util.ArrayList;
import java.util.List;

/// What can be commanded of the player and its picture.
public final class PreviewActions {
    static final String TOGGLE = "play.toggle";
    static final String BACK = "play.back";
    static final String STOP = "play.stop";
    static final String FORWARD = "play.forward";
    static final String FRAME_BACK = "play.frame-back";
    static final String FRAME_ON = "play.frame-on";
    static final String SECOND_BACK = "play.second-back";
    static final String SECOND_ON = "play.second-on";
    static final String START = "play.start";
    static final String END = "play.end";
    static final String IN = "play.in";
    static final String OUT = "play.out";
    static final String CLEAR_MARKS = "play.clear-marks";
    static final String LOOP = "play.loop";
    static final String CAPTIONS = "play.captions";
    static final String SAFE_AREAS = "play.safe-areas";
    static final String SNAPSHOT = "play.snapshot";
    static final String FULL_SCREEN = "view.full-screen";
    static final String ZOOM_IN = "preview.zoom-in";
    static final String ZOOM_OUT = "preview.zoom-out";
    static final String ZOOM_FIT = "preview.zoom-fit";
    static final String OTHER_SCREEN = "view.other-screen";
    static final String SCRUB_ALOUD = "play.scrub-aloud";
    static final String ONION = "preview.onion";
    static final String BEFORE = "preview.before";
    static final String MUTE = "play.mute";

    private static final double ZOOM_STEP = 1.5;

    private final Actions actions;
    private final ObservableBooleanValue enabled;
    private final List<String> ids = new ArrayList<>();

    private PreviewActions(Actions actions, PreviewViewModel model) {
        this.actions = actions;
        this.enabled = model.programmeProperty();
    }

    /// Adds them to the registry.
    ///
    /// @return their ids, to take them out when the project is closed
    public static List<String> register(Actions actions, PreviewViewModel model) {
        PreviewActions added = new PreviewActions(actions, model);
        added.playing(model);
        added.picture(model);
        return List.copyOf(added.ids);
    }

    private void playing(PreviewViewModel model) {
        Transport transport = model.transport();
        add(TOGGLE, transport::toggle);
        add(BACK, model.moving()::back);
        add(STOP, transport::pause);
        add(FORWARD, model.moving()::forward);
        add(FRAME_BACK, () -> transport.step(-1));
        add(FRAME_ON, () -> transport.step(1));
        add(SECOND_BACK, () -> model.moving().skip(-1));
        add(SECOND_ON, () -> model.moving().skip(1));
        add(START, transport::toStart);
        add(END, transport::toEnd);
        add(IN, transport::markIn);
        add(OUT, transport::markOut);
        add(CLEAR_MARKS, transport::clearMarks);
        add(LOOP, () -> flip(transport.loopingProperty()));
        add(SCRUB_ALOUD, () -> flip(transport.scrubbedAloudProperty()));
        add(MUTE, () -> flip(model.listening().mutedProperty()));
    }

    private void picture(PreviewViewModel model) {
        add(CAPTIONS, () -> flip(model.aids().captionsProperty()));
        add(SAFE_AREAS, () -> flip(model.aids().safeAreasProperty()));
        add(SNAPSHOT, model.snapshots()::keep);
        add(ZOOM_IN, () -> model.aids().zoomBy(ZOOM_STEP));
        add(ZOOM_OUT, () -> model.aids().zoomBy(1 / ZOOM_STEP));
        add(ZOOM_FIT, () -> model.aids().zoomProperty().set(PictureZoom.FIT));
        add(ONION, model.aids()::toggleOnion);
        add(BEFORE, model.aids()::toggleBefore);
        add(FULL_SCREEN, () -> model.aids().toggleFullScreen(false));
        add(OTHER_SCREEN, () -> model.aids().toggleFullScreen(true));
    }

    private void add(String id, Runnable run) {
        actions.add(id, enabled, run);
        ids.add(id);
    }

    private static void flip(BooleanProperty property) {
        property.set(!property.get());
    }
}

package studio.longplay.app.timeline;

import javafx.beans.property.BooleanProperty;

import studio.longplay.app.actions.Actions;
import studio.longplay.engine.timeline.Crossing;

import java.util.ArrayList;
import java.util.List;

/// What can be commanded of the timeline.
public final class TimelineActions {
    static final String ZOOM_IN = "timeline.zoom-in";
    static final String ZOOM_OUT = "timeline.zoom-out";
    static final String ZOOM_FIT = "timeline.zoom-fit";
    static final String FOLLOW = "timeline.follow";
    static final String SNAP = "timeline.snap";
    static final String CLICK = "timeline.click";
    static final String CLIP_LIST = "timeline.clip-list";
    static final String SPEED = "timeline.speed";
    static final String EDIT_MARK = "timeline.edit-mark";

    private final Actions actions;
    private final TimelineViewModel model;
    private final List<String> ids = new ArrayList<>();

    private TimelineActions(Actions actions, TimelineViewModel model) {
        this.actions = actions;
        this.model = model;
    }

    /// Adds them to the registry.
    ///
    /// @return their ids, to take them out when the project is closed
    public static List<String> register(Actions actions, TimelineViewModel model) {
        TimelineActions made = new TimelineActions(actions, model);
        made.looking();
        made.tools();
        made.selecting();
        made.cutting();
        made.moving();
        made.clipboard();
        made.placing();
        made.treating();
        made.marking();
        made.tracks();
        return List.copyOf(made.ids);
    }

    private void add(String id, Runnable run) {
        actions.add(id, run);
        ids.add(id);
    }

    private void looking() {
        Camera camera = model.camera();
        add(ZOOM_IN, camera::zoomIn);
        add(ZOOM_OUT, camera::zoomOut);
        add(ZOOM_FIT, camera::zoomFit);
        add("timeline.zoom-selection", model::zoomSelection);
        add("timeline.higher", () -> camera.stretchTracks(1.25));
        add("timeline.lower", () -> camera.stretchTracks(0.8));
        add(FOLLOW, camera::toggleFollow);
        add(SNAP, () -> model.snapProperty().set(!model.snapProperty().get()));
        BooleanProperty clicking = model.transport().clickingProperty();
        add(CLICK, () -> clicking.set(!clicking.get()));
        add("timeline.previous-cut", model::previousCut);
        add("timeline.next-cut", model::nextCut);
        add(CLIP_LIST, () -> model.clipListProperty().set(!model.clipListProperty().get()));
    }

    private void tools() {
        for (Tool tool : Tool.values()) {
            add("timeline.tool-" + tool.key(), () -> model.toolProperty().set(tool));
        }
    }

    private void selecting() {
        Picking picking = model.picking();
        add("timeline.select-all", picking::all);
        add("timeline.select-none", picking::none);
        add("timeline.select-from-here", picking::fromHere);
        add("timeline.mark-selection", model::markSelection);
    }

    private void cutting() {
        Editing editing = model.editing();
        add("timeline.split", editing::splitAtPlayhead);
        add("timeline.split-all", editing::splitAllAtPlayhead);
        add("timeline.delete", () -> editing.delete(false));
        add("timeline.ripple-delete", () -> editing.delete(true));
        add("timeline.lift", () -> editing.deleteRange(model.marked(), false));
        add("timeline.extract", () -> editing.deleteRange(model.marked(), true));
        add("timeline.trim-start", () -> editing.trimToPlayhead(true, false));
        add("timeline.trim-end", () -> editing.trimToPlayhead(false, false));
        add("timeline.ripple-trim-start", () -> editing.trimToPlayhead(true, true));
        add("timeline.ripple-trim-end", () -> editing.trimToPlayhead(false, true));
        add("timeline.close-gap", model::closeGap);
    }

    private void moving() {
        Editing editing = model.editing();
        add("timeline.nudge-left", () -> editing.nudge(-1));
        add("timeline.nudge-right", () -> editing.nudge(1));
        add("timeline.nudge-left-far", () -> editing.nudge(-10));
        add("timeline.nudge-right-far", () -> editing.nudge(10));
        add("timeline.slip-left", () -> editing.slipByFrames(-1));
        add("timeline.slip-right", () -> editing.slipByFrames(1));
        add("timeline.slide-left", () -> editing.slideByFrames(-1));
        add("timeline.slide-right", () -> editing.slideByFrames(1));
        add("timeline.roll-left", () -> model.rollByFrames(-1));
        add("timeline.roll-right", () -> model.rollByFrames(1));
        add("timeline.cross-fade", editing::crossFadeWithBefore);
        add("timeline.track-up", () -> editing.toTrack(1));
        add("timeline.track-down", () -> editing.toTrack(-1));
    }

    private void clipboard() {
        Editing editing = model.editing();
        add("timeline.cut", editing::cut);
        add("timeline.copy", editing::copy);
        add("timeline.paste", () -> editing.paste(false));
        add("timeline.paste-insert", () -> editing.paste(true));
        add("timeline.paste-attributes", model.treating()::pasteAttributes);
        add("timeline.duplicate", editing::duplicate);
    }

    private void placing() {
        add("timeline.insert", () -> model.place(Editing.Placing.INSERT));
        add("timeline.overwrite", () -> model.place(Editing.Placing.OVERWRITE));
        add("timeline.append", () -> model.place(Editing.Placing.APPEND));
        add("timeline.fit", () -> model.place(Editing.Placing.FIT));
    }

    private void treating() {
        Treating treating = model.treating();
        Crossings crossings = new Crossings(model);
        add("timeline.transition", () -> crossings.addAtPlayhead(Crossing.Kind.DISSOLVE));
        add("timeline.dip", () -> crossings.addAtPlayhead(Crossing.Kind.DIP));
        add("timeline.wipe", () -> crossings.addAtPlayhead(Crossing.Kind.WIPE));
        add("timeline.push", () -> crossings.addAtPlayhead(Crossing.Kind.PUSH));
        add("timeline.no-transition", crossings::removeFromPicked);
        add("timeline.fade-in", () -> treating.fadeToPlayhead(true));
        add("timeline.fade-out", () -> treating.fadeToPlayhead(false));
        add(SPEED, () -> model.askProperty().set(java.util.Optional.of(new Ask.OfSpeed())));
        add("timeline.freeze", model::freeze);
        add("timeline.enable", treating::toggleEnabled);
        add("timeline.reset", treating::reset);
        add("timeline.group", treating::group);
        add("timeline.ungroup", treating::ungroup);
        add("timeline.link", treating::link);
        add("timeline.unlink", treating::unlink);
    }

    private void marking() {
        add("timeline.mark", model.treating()::mark);
        add(EDIT_MARK, model::askNearestMark);
        add("timeline.move-mark", model::moveNearestMark);
        add("timeline.previous-mark", () -> model.toMark(-1));
        add("timeline.next-mark", () -> model.toMark(1));
    }

    private void tracks() {
        add("timeline.add-video", () -> model.trackEditing().add(TrackKind.VIDEO));
        add("timeline.add-audio", () -> model.trackEditing().add(TrackKind.AUDIO));
        add(
                "timeline.speakers",
                () -> model.bySpeakerProperty().set(!model.bySpeakerProperty().get()));
    }
}

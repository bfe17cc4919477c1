package studio.longplay.app.timeline;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import studio.longplay.app.words.Words;

/// What can be done with a track.
final class TrackMenu {
    private final TimelineViewModel model;
    private final Words words;
    private final ContextMenu menu = new ContextMenu();

    TrackMenu(TimelineViewModel model, Words words) {
        this.model = model;
        this.words = words;
        menu.setId("timeline-track-menu");
    }

    /// The menu of a track.
    ///
    /// @param rename begins to rename it
    ContextMenu of(Track.Head head, Runnable rename) {
        menu.getItems().clear();
        TrackEditing editing = model.trackEditing();
        if (head.kind().isOwn()) {
            add("rename", rename);
            add("up", () -> editing.move(head, 1));
            add("down", () -> editing.move(head, -1));
            add("remove", () -> editing.remove(head));
            menu.getItems().add(new SeparatorMenuItem());
        }
        add("add-video", () -> editing.add(TrackKind.VIDEO));
        add("add-audio", () -> editing.add(TrackKind.AUDIO));
        menu.getItems().add(new SeparatorMenuItem());
        CheckMenuItem speakers = new CheckMenuItem(words.get("menu.speakers"));
        speakers.setId("timeline-track-menu-speakers");
        speakers.setSelected(model.bySpeakerProperty().get());
        speakers.setOnAction(_ -> model.bySpeakerProperty().set(speakers.isSelected()));
        menu.getItems().add(speakers);
        add("usual-height", () -> model.camera().setHeight(head.id(), head.kind().usualHeight()));
        return menu;
    }

    private void add(String what, Runnable run) {
        MenuItem item = new MenuItem(words.get("menu." + what));
        item.setId("timeline-track-menu-" + what);
        item.setOnAction(_ -> run.run());
        menu.getItems().add(item);
    }
}

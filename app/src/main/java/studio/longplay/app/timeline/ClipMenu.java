package studio.longplay.app.timeline;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import studio.longplay.app.actions.Action;
import studio.longplay.app.actions.Actions;
import studio.longplay.app.words.Words;

import java.util.List;

/// What can be done with the clips under the pointer, with a gap, or with the timeline.
final class ClipMenu {
    private static final String SEPARATOR = "-";

    private static final List<String> ON_CLIP =
            List.of(
                    "cut",
                    "copy",
                    "paste",
                    "paste-attributes",
                    "duplicate",
                    SEPARATOR,
                    "split",
                    "delete",
                    "ripple-delete",
                    SEPARATOR,
                    "transition",
                    "no-transition",
                    "speed",
                    "freeze",
                    "enable",
                    SEPARATOR,
                    "group",
                    "ungroup",
                    "link",
                    "unlink",
                    SEPARATOR,
                    "reset");
    private static final List<String> ELSEWHERE =
            List.of(
                    "paste",
                    "paste-insert",
                    "fit",
                    SEPARATOR,
                    "select-all",
                    "select-from-here",
                    SEPARATOR,
                    "mark",
                    "lift",
                    "extract",
                    SEPARATOR,
                    "add-video",
                    "add-audio",
                    "speakers");

    private final TimelineViewModel model;
    private final Actions actions;
    private final Words words;
    private final ContextMenu menu = new ContextMenu();

    ClipMenu(TimelineViewModel model, Actions actions, Words words) {
        this.model = model;
        this.actions = actions;
        this.words = words;
        menu.setId("timeline-menu");
    }

    /// The menu for a place.
    ContextMenu of(Spot spot) {
        menu.getItems().clear();
        switch (spot) {
            case Spot.OnClip _ -> add(ON_CLIP);
            case Spot.OnNothing nothing -> {
                gap(nothing);
                add(ELSEWHERE);
            }
            case Spot.OnRuler _, Spot.OnScene _, Spot.OnMark _ -> add(ELSEWHERE);
        }
        return menu;
    }

    /// The menu asked for by a key.
    ///
    /// @param some whether a clip has the keyboard
    ContextMenu ofClips(boolean some) {
        menu.getItems().clear();
        add(some ? ON_CLIP : ELSEWHERE);
        return menu;
    }

    private void gap(Spot.OnNothing nothing) {
        nothing.track()
                .flatMap(track -> track.head().ref())
                .ifPresent(track -> {
                    MenuItem close = new MenuItem(words.get("menu.close-gap"));
                    close.setId("timeline-menu-close-gap");
                    close.setOnAction(_ -> model.editing().closeGap(track, nothing.time()));
                    menu.getItems().addAll(close, new SeparatorMenuItem());
                });
    }

    private void add(List<String> ids) {
        for (String id : ids) {
            menu.getItems()
                    .add(id.equals(SEPARATOR) ? new SeparatorMenuItem() : item("timeline." + id));
        }
    }

    private MenuItem item(String id) {
        Action action = actions.get(id);
        MenuItem item = new MenuItem(action.label());
        item.setId(id.replace("timeline.", "timeline-menu-"));
        item.setOnAction(_ -> action.runIfEnabled());
        item.setDisable(!action.enabled().get());
        return item;
    }
}

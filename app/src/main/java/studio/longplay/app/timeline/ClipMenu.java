package studio.longplay.app.timeline;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import studio.longplay.app.actions.Action;
import studio.longplay.app.actions.Actions;
import studio.longplay.app.words.Words;
import studio.longplay.engine.project.desk.StripRef;

import java.util.List;
import java.util.Optional;

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
            case Spot.OnClip(_, Clip clip) -> {
                add(ON_CLIP);
                automation(clip);
            }
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
    /// @param focused the clip that has the keyboard
    ContextMenu ofClips(Optional<Clip> focused) {
        menu.getItems().clear();
        add(focused.isPresent() ? ON_CLIP : ELSEWHERE);
        focused.ifPresent(this::automation);
        return menu;
    }

    /// What shows the lanes of the strips that a clip passes, in the mixer.
    private void automation(Clip clip) {
        Optional<Track> on = model.tracks().trackOf(clip.id());
        Optional<StripRef> source =
                model.tracks()
                        .state()
                        .map(state -> state.project().voicing())
                        .flatMap(voicing ->
                                on.flatMap(track ->
                                        ClipStrips.source(
                                                track, clip, voicing, model.tracks().rides())));
        Optional<StripRef> bus = on.flatMap(ClipStrips::bus);
        if (bus.isPresent()) {
            menu.getItems().add(new SeparatorMenuItem());
            source.ifPresent(strip -> automation("source", strip));
            automation("bus", bus.get());
        }
    }

    private void automation(String which, StripRef strip) {
        MenuItem item = new MenuItem(words.get("menu.automation-" + which));
        item.setId("timeline-menu-automation-" + which);
        item.setOnAction(_ -> {
            actions.find("view.mix").ifPresent(Action::runIfEnabled);
            model.choose(strip);
        });
        menu.getItems().add(item);
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

package studio.longplay.app.timeline;

import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

import studio.longplay.app.actions.Action;
import studio.longplay.app.actions.Actions;
import studio.longplay.app.controls.IconButton;
import studio.longplay.app.controls.ToolToggle;
import studio.longplay.app.words.Words;

import java.util.Locale;

/// The row of tools over the timeline.
final class TimelineBar extends HBox {
    private static final int NONE = -1;

    private final TimelineViewModel model;
    private final Actions actions;
    private final Words words;
    private final Label place = new Label();
    private final Slider zoom = new Slider(0, 1, 0);
    private final ToolToggle snap;
    private final ToolToggle follow;
    private final ToolToggle list;
    private int toldNumber = NONE;
    private int toldCount;

    TimelineBar(TimelineViewModel model, Actions actions, Words words) {
        this.model = model;
        this.actions = actions;
        this.words = words;
        setId("timeline-bar");
        getStyleClass().add("timeline-bar");
        setAlignment(Pos.CENTER_LEFT);
        snap = toggle("bar.snap", TimelineActions.SNAP, "timeline-snap");
        follow = toggle("bar.follow", TimelineActions.FOLLOW, "timeline-follow");
        list = toggle("bar.clip-list", TimelineActions.CLIP_LIST, "timeline-clip-list");
        follow.setContextMenu(followMenu());
        place.getStyleClass().add("timeline-place");
        place.setId("timeline-place");
        place.setMinWidth(0);
        zoom.setId("timeline-zoom");
        zoom.getStyleClass().add("timeline-zoom");
        zoom.setAccessibleText(words.get("bar.zoom"));
        zoom.setBlockIncrement(0.05);
        zoom.setMinWidth(USE_PREF_SIZE);
        zoom.valueProperty().addListener((_, _, value) -> model.zoomTo(value.doubleValue()));
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        IconButton nearer = button(MaterialDesignM.MAGNIFY_PLUS_OUTLINE, TimelineActions.ZOOM_IN);
        nearer.setId("timeline-zoom-in");
        IconButton farther =
                button(MaterialDesignM.MAGNIFY_MINUS_OUTLINE, TimelineActions.ZOOM_OUT);
        farther.setId("timeline-zoom-out");
        ToolToggle fit = toggle("bar.fit", TimelineActions.ZOOM_FIT, "timeline-fit");
        model.viewportProperty().addListener((_, _, now) -> zoomed(fit, now));
        getChildren().addAll(snap, follow, list, spring, place, farther, zoom, nearer, fit);
        model.snapProperty().addListener((_, _, _) -> show());
        model.followProperty().addListener((_, _, _) -> show());
        model.clipListProperty().addListener((_, _, _) -> show());
        model.tracksProperty().addListener((_, _, _) -> tell());
        model.transport().positionProperty().addListener((_, _, _) -> tell());
        show();
        tell();
    }

    private void zoomed(ToggleButton fit, Viewport now) {
        zoom.setValue(now.nearness());
        fit.setSelected(now.isFitted());
    }

    private ToolToggle toggle(String key, String action, String id) {
        ToolToggle toggle = new ToolToggle(words.get(key), firstKey(action));
        toggle.setId(id);
        toggle.setFocusTraversable(true);
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.setOnAction(_ -> {
            actions.get(action).runIfEnabled();
            show();
        });
        return toggle;
    }

    private IconButton button(org.kordamp.ikonli.Ikon icon, String action) {
        IconButton button = new IconButton(icon, actions.get(action).label());
        String key = firstKey(action);
        if (!key.isEmpty()) {
            button.withKey(key);
        }
        button.setOnAction(_ -> actions.get(action).runIfEnabled());
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private String firstKey(String action) {
        Action found = actions.get(action);
        return found.keys().isEmpty() ? "" : found.keys().getFirst().getDisplayText();
    }

    private ContextMenu followMenu() {
        ContextMenu menu = new ContextMenu();
        ToggleGroup group = new ToggleGroup();
        for (Follow.Mode mode : Follow.Mode.values()) {
            RadioMenuItem item =
                    new RadioMenuItem(words.get("follow." + mode.name().toLowerCase(Locale.ROOT)));
            item.setToggleGroup(group);
            item.setOnAction(_ -> model.follow(mode));
            model.followProperty().addListener((_, _, now) -> item.setSelected(now.mode() == mode));
            item.setSelected(model.followProperty().get().mode() == mode);
            menu.getItems().add(item);
        }
        return menu;
    }

    private void show() {
        snap.setSelected(model.snapProperty().get());
        Follow now = model.followProperty().get();
        follow.setSelected(now.mode() != Follow.Mode.OFF && !now.suspended());
        list.setSelected(model.clipListProperty().get());
        zoom.setDisable(model.clipListProperty().get());
    }

    /// Sixty times a second while it plays: words are made only when they change.
    private void tell() {
        int count = model.tracks().scenes().size();
        int number =
                model.tracks()
                        .sceneAt(model.transport().position())
                        .map(SceneMark::number)
                        .orElse(NONE);
        if (number != toldNumber || count != toldCount) {
            toldNumber = number;
            toldCount = count;
            place.setText(number == NONE ? "" : words.get("bar.place", number + 1, count));
        }
    }
}

package studio.longplay.app.timeline;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

import studio.longplay.app.actions.Action;
import studio.longplay.app.actions.Actions;
import studio.longplay.app.controls.IconButton;
import studio.longplay.app.controls.KeyNames;
import studio.longplay.app.controls.Layout;
import studio.longplay.app.controls.ToolToggle;
import studio.longplay.app.words.Words;
import studio.longplay.engine.timeline.Crossing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The row of tools over the timeline.
final class TimelineBar extends HBox {
    private static final int NONE = -1;

    private final TimelineViewModel model;
    private final Actions actions;
    private final Words words;
    private final Label place = new Label();
    private final Slider zoom = new Slider(0, 1, 0);
    private final Map<Tool, ToolToggle> tools = new EnumMap<>(Tool.class);
    private final List<Node> crossings = new ArrayList<>();
    private final Label note = new Label();
    private final PauseTransition noted = new PauseTransition(Duration.seconds(6));
    private final ToolToggle snap;
    private final ToolToggle click;
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
        widthProperty().addListener(_ -> spare());
        for (Tool tool : Tool.values()) {
            tools.put(tool, tool(tool));
        }
        snap = toggle("bar.snap", TimelineActions.SNAP, "timeline-snap");
        click = toggle("bar.click", TimelineActions.CLICK, "timeline-click");
        follow = toggle("bar.follow", TimelineActions.FOLLOW, "timeline-follow");
        list = toggle("bar.clip-list", TimelineActions.CLIP_LIST, "timeline-clip-list");
        follow.setContextMenu(followMenu());
        place.getStyleClass().add("timeline-place");
        place.setId("timeline-place");
        place.setMinWidth(USE_PREF_SIZE);
        note.setId("timeline-note");
        note.getStyleClass().add("timeline-note");
        note.setMinWidth(0);
        getChildren().addAll(tools.values());
        getChildren().add(gap());
        for (Crossing.Kind kind : Crossing.Kind.values()) {
            IconButton crossing = crossing(kind);
            crossings.add(crossing);
            getChildren().add(crossing);
        }
        getChildren().addAll(gap(), snap, click, follow, list, note, spring(), place);
        zooming();
        follow();
        show();
        tell();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    /// In a narrow window gives way what menus and keys do too.
    private void spare() {
        List<Node> spared = new ArrayList<>(List.of(zoom, place));
        spared.addAll(crossings);
        spared.addAll(List.of(click, list, follow, snap));
        double needed = getInsets().getLeft() + getInsets().getRight();
        for (Node child : getChildren()) {
            needed += child.minWidth(-1) + getSpacing();
        }
        for (Node node : spared) {
            boolean fits = needed <= getWidth();
            if (!fits) {
                needed -= node.minWidth(-1) + getSpacing();
            }
            if (node.isManaged() != fits) {
                Layout.shown(node, fits);
            }
        }
    }

    private static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    private void zooming() {
        zoom.setId("timeline-zoom");
        zoom.getStyleClass().add("timeline-zoom");
        zoom.setAccessibleText(words.get("bar.zoom"));
        zoom.setBlockIncrement(0.05);
        zoom.setMinWidth(USE_PREF_SIZE);
        zoom.valueProperty()
                .addListener((_, _, value) -> model.camera().zoomTo(value.doubleValue()));
        IconButton nearer = button(MaterialDesignM.MAGNIFY_PLUS_OUTLINE, TimelineActions.ZOOM_IN);
        nearer.setId("timeline-zoom-in");
        IconButton farther =
                button(MaterialDesignM.MAGNIFY_MINUS_OUTLINE, TimelineActions.ZOOM_OUT);
        farther.setId("timeline-zoom-out");
        ToolToggle fit = toggle("bar.fit", TimelineActions.ZOOM_FIT, "timeline-fit");
        model.viewportProperty().addListener((_, _, now) -> zoomed(fit, now));
        getChildren().addAll(farther, zoom, nearer, fit);
    }

    private void follow() {
        noted.setOnFinished(_ -> note.setText(""));
        model.editing().noteProperty().addListener((_, _, now) -> tell(now));
        model.toolProperty().addListener((_, _, _) -> show());
        model.snapProperty().addListener((_, _, _) -> show());
        model.transport().clickingProperty().addListener((_, _, _) -> show());
        model.camera().followProperty().addListener((_, _, _) -> show());
        model.clipListProperty().addListener((_, _, _) -> show());
        model.tracksProperty().addListener((_, _, _) -> tell());
        model.transport().positionProperty().addListener((_, _, _) -> tell());
    }

    private void tell(String words) {
        note.setText(words);
        note.setAccessibleText(words);
        noted.playFromStart();
    }

    private static Region gap() {
        Region gap = new Region();
        gap.getStyleClass().add("timeline-bar-gap");
        return gap;
    }

    private ToolToggle tool(Tool tool) {
        String action = "timeline.tool-" + tool.key();
        Ikon icon =
                switch (tool) {
                    case SELECT -> MaterialDesignC.CURSOR_DEFAULT_OUTLINE;
                    case BLADE -> MaterialDesignC.CONTENT_CUT;
                    case SLIP -> MaterialDesignA.ARROW_LEFT_RIGHT;
                    case SLIDE -> MaterialDesignA.ARROW_EXPAND_HORIZONTAL;
                    case RIPPLE -> MaterialDesignA.ARROW_COLLAPSE_RIGHT;
                };
        ToolToggle toggle =
                new ToolToggle(icon, actions.get(action).label(), KeyNames.of(firstKey(action)));
        toggle.setId("timeline-tool-" + tool.key());
        toggle.setFocusTraversable(true);
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.setOnAction(_ -> {
            actions.get(action).runIfEnabled();
            show();
        });
        return toggle;
    }

    /// A transition: dragged to a cut, or put on the cut nearest to the playhead.
    private IconButton crossing(Crossing.Kind kind) {
        Ikon icon =
                switch (kind) {
                    case DISSOLVE -> MaterialDesignB.BLUR_LINEAR;
                    case DIP -> MaterialDesignC.CIRCLE_HALF_FULL;
                    case WIPE -> MaterialDesignA.ARROW_RIGHT_BOLD_BOX_OUTLINE;
                    case PUSH -> MaterialDesignA.ARROW_RIGHT_BOLD;
                };
        String lower = kind.name().toLowerCase(Locale.ROOT);
        IconButton button = new IconButton(icon, words.get("crossing." + lower));
        button.setId("timeline-crossing-" + lower);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> new Crossings(model).addAtPlayhead(kind));
        button.setOnDragDetected(event -> {
            Drops.begin(button, kind);
            event.consume();
        });
        return button;
    }

    private void zoomed(ToggleButton fit, Viewport now) {
        zoom.setValue(now.nearness());
        fit.setSelected(now.isFitted());
    }

    private ToolToggle toggle(String key, String action, String id) {
        ToolToggle toggle = new ToolToggle(words.get(key), KeyNames.of(firstKey(action)));
        toggle.setId(id);
        toggle.setFocusTraversable(true);
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.setOnAction(_ -> {
            actions.get(action).runIfEnabled();
            show();
        });
        return toggle;
    }

    private IconButton button(Ikon icon, String action) {
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
            item.setOnAction(_ -> model.camera().follow(mode));
            model.camera()
                    .followProperty()
                    .addListener((_, _, now) -> item.setSelected(now.mode() == mode));
            item.setSelected(model.camera().followProperty().get().mode() == mode);
            menu.getItems().add(item);
        }
        return menu;
    }

    private void show() {
        tools.forEach((tool, toggle) -> toggle.setSelected(model.toolProperty().get() == tool));
        snap.setSelected(model.snapProperty().get());
        click.setSelected(model.transport().clickingProperty().get());
        Follow now = model.camera().followProperty().get();
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

package studio.longplay.app.timeline;

import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import studio.longplay.app.session.Hearing;
import studio.longplay.app.words.Words;
import studio.longplay.engine.mix.Stem;

import java.util.Locale;

/// The head of one track: its name, mute and solo where it sounds; its lower edge sets its height.
final class TrackHead extends HBox {
    private static final double EDGE = 5;

    private final TimelineViewModel model;
    private final TrackKind kind;
    private final Words words;
    private double pressedAt;
    private int pressedHeight;
    private boolean resizing;

    TrackHead(TimelineViewModel model, TrackKind kind, Words words) {
        this.model = model;
        this.kind = kind;
        this.words = words;
        setId(id(""));
        setManaged(false);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("timeline-head");
        Label name = new Label(ClipText.track(words, kind));
        name.getStyleClass().add("timeline-head-name");
        name.setMinWidth(USE_PREF_SIZE);
        Label tag = new Label(kind.tag());
        tag.getStyleClass().add("timeline-head-tag");
        tag.setMinWidth(USE_PREF_SIZE);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        Region chip = new Region();
        chip.getStyleClass().addAll("timeline-head-chip", "timeline-hue-" + lower());
        getChildren().addAll(chip, name, tag, spring);
        kind.stem().ifPresent(this::addButtons);
        addEventFilter(MouseEvent.MOUSE_MOVED, this::moved);
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> resizing = false);
    }

    private String lower() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private String id(String what) {
        return "timeline-head-" + lower() + what;
    }

    private void addButtons(Stem stem) {
        ToggleButton mute = button("mute");
        ToggleButton solo = button("solo");
        mute.getStyleClass().add("timeline-mute");
        solo.getStyleClass().add("timeline-solo");
        mute.setOnAction(_ -> model.mute(stem, mute.isSelected()));
        solo.setOnAction(_ -> model.solo(stem, solo.isSelected()));
        show(stem, mute, solo);
        model.hearingProperty().addListener((_, _, _) -> show(stem, mute, solo));
        HBox pair = new HBox(2, mute, solo);
        pair.setAlignment(Pos.CENTER);
        getChildren().add(pair);
    }

    private void show(Stem stem, ToggleButton mute, ToggleButton solo) {
        Hearing hearing = model.hearingProperty().get();
        mute.setSelected(hearing.muted().contains(stem));
        solo.setSelected(hearing.soloed().contains(stem));
        setOpacity(hearing.heard().contains(stem) ? 1 : 0.72);
    }

    private ToggleButton button(String what) {
        ToggleButton button = new ToggleButton(words.get("head." + what));
        button.setId(id("-" + what));
        button.getStyleClass().add("timeline-head-button");
        String said = words.get("head." + what + ".tip", ClipText.track(words, kind));
        button.setTooltip(new Tooltip(said));
        button.setAccessibleText(said);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private boolean isOnEdge(MouseEvent event) {
        return sceneToLocal(event.getSceneX(), event.getSceneY()).getY() >= getHeight() - EDGE;
    }

    private void moved(MouseEvent event) {
        setCursor(isOnEdge(event) ? Cursor.V_RESIZE : Cursor.DEFAULT);
    }

    private void pressed(MouseEvent event) {
        resizing = isOnEdge(event);
        if (resizing) {
            pressedAt = event.getScreenY();
            pressedHeight = (int) getHeight();
            event.consume();
        }
    }

    private void dragged(MouseEvent event) {
        if (resizing) {
            model.setHeight(kind, (int) (pressedHeight + event.getScreenY() - pressedAt));
            event.consume();
        }
    }

    TrackKind kind() {
        return kind;
    }
}

package studio.longplay.app.timeline;

import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

import studio.longplay.app.session.Hearing;
import studio.longplay.app.words.Words;
import studio.longplay.engine.mix.Stem;

import java.util.Locale;

/// The head of one track: its name, mute and solo where it sounds, off and lock where it is the
/// user's; its lower edge sets its height.
final class TrackHead extends HBox {
    private static final double EDGE = 5;

    private final TimelineViewModel model;
    private final Track.Head head;
    private final Words words;
    private final Label name;
    private double pressedAt;
    private int pressedHeight;
    private boolean resizing;

    TrackHead(TimelineViewModel model, Track.Head head, Words words) {
        this.model = model;
        this.head = head;
        this.words = words;
        setId(id(""));
        setManaged(false);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("timeline-head");
        name = new Label(ClipText.track(words, head));
        name.getStyleClass().add("timeline-head-name");
        name.setMinWidth(0);
        name.setTooltip(new Tooltip(name.getText()));
        Label tag = new Label(head.tag());
        tag.getStyleClass().add("timeline-head-tag");
        tag.setMinWidth(USE_PREF_SIZE);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        Region chip = new Region();
        chip.setMinWidth(USE_PREF_SIZE);
        chip.getStyleClass().addAll("timeline-head-chip", "timeline-hue-" + lower());
        getChildren().addAll(chip, name, tag, spring);
        if (head.kind().isOwn()) {
            ownButtons();
        } else if (head.id().name().isEmpty()) {
            head.kind().stem().ifPresent(this::stemButtons);
        }
        listen();
    }

    private void listen() {
        TrackMenu menu = new TrackMenu(model, words);
        setOnContextMenuRequested(event -> {
            menu.of(head, this::rename).show(this, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        addEventFilter(MouseEvent.MOUSE_MOVED, this::moved);
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> resizing = false);
        name.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                rename();
            }
        });
    }

    private String lower() {
        return head.kind().name().toLowerCase(Locale.ROOT);
    }

    private String id(String what) {
        return "timeline-head-" + head.id().key() + what;
    }

    private void stemButtons(Stem stem) {
        ToggleButton mute = button("mute");
        ToggleButton solo = button("solo");
        mute.getStyleClass().add("timeline-mute");
        solo.getStyleClass().add("timeline-solo");
        mute.setOnAction(_ -> model.mute(stem, mute.isSelected()));
        solo.setOnAction(_ -> model.solo(stem, solo.isSelected()));
        show(stem, mute, solo);
        model.hearingProperty().addListener((_, _, _) -> show(stem, mute, solo));
        addPair(mute, solo);
    }

    private void addPair(ToggleButton one, ToggleButton other) {
        HBox pair = new HBox(2, one, other);
        pair.setAlignment(Pos.CENTER);
        pair.setMinWidth(USE_PREF_SIZE);
        getChildren().add(pair);
    }

    private void show(Stem stem, ToggleButton mute, ToggleButton solo) {
        Hearing hearing = model.hearingProperty().get();
        mute.setSelected(hearing.muted().contains(stem));
        solo.setSelected(hearing.soloed().contains(stem));
        setOpacity(hearing.heard().contains(stem) ? 1 : 0.72);
    }

    private void ownButtons() {
        boolean seen = head.kind().isSeen();
        ToggleButton off = button(seen ? "hide" : "silence");
        Ikon shown = seen ? MaterialDesignE.EYE_OUTLINE : MaterialDesignV.VOLUME_HIGH;
        Ikon hidden = seen ? MaterialDesignE.EYE_OFF_OUTLINE : MaterialDesignV.VOLUME_OFF;
        off.setText("");
        off.setGraphic(new FontIcon(head.off() ? hidden : shown));
        off.getStyleClass().add("timeline-mute");
        off.setSelected(head.off());
        off.setOnAction(_ -> model.trackEditing().off(head, off.isSelected()));
        ToggleButton lock = button("lock");
        lock.setText("");
        lock.setGraphic(
                new FontIcon(
                        head.locked()
                                ? MaterialDesignL.LOCK_OUTLINE
                                : MaterialDesignL.LOCK_OPEN_VARIANT_OUTLINE));
        lock.getStyleClass().add("timeline-lock");
        lock.setSelected(head.locked());
        lock.setOnAction(_ -> model.trackEditing().lock(head, lock.isSelected()));
        addPair(off, lock);
    }

    private ToggleButton button(String what) {
        ToggleButton button = new ToggleButton(words.get("head." + what));
        button.setId(id("-" + what));
        button.getStyleClass().add("timeline-head-button");
        String said = words.get("head." + what + ".tip", ClipText.track(words, head));
        button.setTooltip(new Tooltip(said));
        button.setAccessibleText(said);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    /// Puts a field in the place of the name of a track of the user's.
    private void rename() {
        int at = getChildren().indexOf(name);
        if (!head.kind().isOwn() || at < 0) {
            return;
        }
        TextField field = new TextField(name.getText());
        field.setId(id("-rename"));
        field.getStyleClass().add("timeline-head-field");
        field.setAccessibleText(words.get("head.rename"));
        getChildren().set(at, field);
        field.requestFocus();
        field.selectAll();
        field.setOnAction(_ -> {
            model.trackEditing().rename(head, field.getText());
            restore(field);
        });
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                restore(field);
                event.consume();
            }
        });
        field.focusedProperty()
                .addListener((_, _, focused) -> {
                    if (!focused) {
                        restore(field);
                    }
                });
    }

    private void restore(TextField field) {
        int at = getChildren().indexOf(field);
        if (at >= 0) {
            getChildren().set(at, name);
        }
    }

    private boolean isOnEdge(MouseEvent event) {
        return sceneToLocal(event.getSceneX(), event.getSceneY()).getY() >= getHeight() - EDGE;
    }

    private void moved(MouseEvent event) {
        setCursor(isOnEdge(event) ? Cursor.V_RESIZE : Cursor.DEFAULT);
    }

    private void pressed(MouseEvent event) {
        resizing = event.getButton() == MouseButton.PRIMARY && isOnEdge(event);
        if (resizing) {
            pressedAt = event.getScreenY();
            pressedHeight = (int) getHeight();
            event.consume();
        }
    }

    private void dragged(MouseEvent event) {
        if (resizing) {
            int height = (int) (pressedHeight + event.getScreenY() - pressedAt);
            model.camera().setHeight(head.id(), height);
            event.consume();
        }
    }
}

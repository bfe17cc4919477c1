package studio.longplay.app.cast;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

import studio.longplay.app.controls.IconButton;
import studio.longplay.app.controls.ValueFormat;
import studio.longplay.app.controls.ValueRange;
import studio.longplay.app.controls.ValueRow;
import studio.longplay.app.words.Words;
import studio.longplay.engine.project.voicing.Turn;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The gaps between lines, in place of the cast: of anyone, by mood, by pair. Escape goes back.
final class TurnsView extends VBox implements AutoCloseable {
    private static final ValueRange SECONDS = new ValueRange(-2, 5, 0.05, 0.5, 0.5);

    private final TurnsViewModel model;
    private final Words words;
    private final VBox rows = new VBox(10);
    private final Map<Turn, ValueRow> values = new HashMap<>();
    private final Map<Turn, IconButton> resets = new HashMap<>();
    private final ComboBox<CastRow> from = new ComboBox<>();
    private final ComboBox<CastRow> to = new ComboBox<>();
    private final InvalidationListener changed = _ -> show();
    private List<Turn> order = List.of();

    TurnsView(TurnsViewModel model, Words words, Runnable back) {
        this.model = model;
        this.words = words;
        setId("turns");
        getStyleClass().add("voice-chooser");
        rows.getStyleClass().add("turns-rows");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head(back), pair(), scroll);
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        back.run();
                        key.consume();
                    }
                });
        model.rows().addListener(changed);
        show();
    }

    private HBox head(Runnable back) {
        IconButton leave =
                new IconButton(MaterialDesignA.ARROW_LEFT, words.get("chooser.back"))
                        .alongReading();
        leave.withKey("Esc");
        leave.setId("turns-back");
        leave.setOnAction(_ -> back.run());
        Label title = new Label(words.get("turns.title"));
        title.getStyleClass().add("cast-name");
        HBox head = new HBox(8, leave, title);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("voice-head");
        return head;
    }

    private VBox pair() {
        Label hint = new Label(words.get("turns.hint"));
        hint.getStyleClass().add("cast-faint");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        Button add = new Button(words.get("turns.add"));
        add.setId("turns-add");
        add.setMinWidth(USE_PREF_SIZE);
        add.disableProperty().bind(from.valueProperty().isNull().or(to.valueProperty().isNull()));
        add.setOnAction(_ -> model.add(from.getValue(), to.getValue()));
        Label after = new Label("→");
        after.getStyleClass().add("cast-faint");
        after.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(8, choice(from, "from"), after, choice(to, "to"), add);
        row.setAlignment(Pos.CENTER_LEFT);
        VBox form = new VBox(8, hint, row);
        form.getStyleClass().add("voice-asked");
        return form;
    }

    private ComboBox<CastRow> choice(ComboBox<CastRow> box, String name) {
        box.setId("turns-" + name);
        box.setAccessibleText(words.get("turns." + name));
        box.setPromptText(words.get("turns." + name));
        box.getItems().setAll(model.speakers());
        box.setMinWidth(70);
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(CastRow row) {
                        return row == null ? "" : row.speaker().name();
                    }

                    @Override
                    public CastRow fromString(String name) {
                        return box.getValue();
                    }
                });
        return box;
    }

    /// Rows stay where only their values changed, so that a slider keeps the keyboard.
    private void show() {
        List<Turn> now = model.rows().stream().map(TurnRow::turn).toList();
        if (!now.equals(order)) {
            order = now;
            values.clear();
            resets.clear();
            rows.getChildren().setAll(model.rows().stream().map(this::row).toList());
        }
        for (TurnRow row : model.rows()) {
            ValueRow value = values.get(row.turn());
            IconButton reset = resets.get(row.turn());
            if (value != null && reset != null) {
                value.valueProperty().set(row.seconds());
                value.setOpacity(row.set() ? 1 : 0.85);
                reset.setVisible(row.set());
            }
        }
    }

    private Node row(TurnRow row) {
        ValueRow value = new ValueRow(row.name(), SECONDS, ValueFormat.number(2, " s"));
        value.withId("turns-value-" + slug(row.turn()));
        value.whenSettled(seconds -> model.set(row.turn(), seconds));
        HBox.setHgrow(value, Priority.ALWAYS);
        IconButton reset =
                new IconButton(MaterialDesignR.RESTORE, words.get("turns.reset", row.name()));
        reset.setId("turns-reset-" + slug(row.turn()));
        reset.setOnAction(_ -> model.unset(row.turn()));
        values.put(row.turn(), value);
        resets.put(row.turn(), reset);
        HBox line = new HBox(8, value, reset);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static String slug(Turn turn) {
        String name = turn.isPair() ? turn.from() + "-" + turn.to() : turn.to();
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    /// Puts the keyboard on the first value.
    void begin() {
        from.requestFocus();
    }

    @Override
    public void close() {
        model.rows().removeListener(changed);
    }
}

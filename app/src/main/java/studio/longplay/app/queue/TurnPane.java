package studio.longplay.app.queue;

import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.controls.Layout;
import studio.longplay.app.words.Words;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// When the turn of a film that waits comes: its priority, and the film it waits for.
final class TurnPane extends VBox {
    private static final double NAME_WIDTH = 90;
    private static final List<Integer> PRIORITIES = List.of(10, 5, 0, -5, -10);

    private final QueueViewModel model;
    private final Words words;
    private final ComboBox<Integer> priority = new ComboBox<>();
    private final ComboBox<Long> after = new ComboBox<>();
    private boolean showing;

    TurnPane(QueueViewModel model, Words words) {
        super(6);
        this.model = model;
        this.words = words;
        priority.setId("queue-priority");
        priority.setConverter(said(this::priority));
        priority.setOnAction(_ -> {
            Integer chosen = priority.getValue();
            if (!showing && chosen != null) {
                model.prioritise(chosen);
            }
        });
        after.setId("queue-after");
        after.setConverter(said(this::title));
        after.setOnAction(_ -> {
            Long chosen = after.getValue();
            if (!showing && chosen != null) {
                model.follow(chosen);
            }
        });
        getChildren().addAll(row("priority", priority), row("after", after));
    }

    private HBox row(String key, ComboBox<?> choice) {
        Label name = Layout.label(words.get(key), "queue-secondary");
        name.setMinWidth(NAME_WIDTH);
        choice.setAccessibleText(words.get(key));
        choice.setMinWidth(0);
        choice.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(choice, Priority.ALWAYS);
        HBox row = new HBox(8, name, choice);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    void show(QueueRow now) {
        Layout.shown(this, now.canMove());
        if (!now.canMove()) {
            return;
        }
        showing = true;
        List<Integer> all = new ArrayList<>(PRIORITIES);
        int its = now.job().order().priority();
        if (!all.contains(its)) {
            all.add(its);
            all.sort(Collections.reverseOrder());
        }
        priority.getItems().setAll(all);
        priority.setValue(its);
        List<Long> others = new ArrayList<>(List.of(0L));
        for (QueueRow row : model.rows()) {
            boolean waitsForIt = row.job().order().after().contains(now.id());
            if (row.id() != now.id() && !row.state().isEnd() && !waitsForIt) {
                others.add(row.id());
            }
        }
        after.getItems().setAll(others);
        after.setValue(
                now.job().order().after().stream().filter(others::contains).findFirst().orElse(0L));
        showing = false;
    }

    private String priority(int number) {
        return words.get("priority.value", number);
    }

    private String title(long id) {
        return model.rows().stream()
                .filter(row -> row.id() == id)
                .map(row -> row.job().order().title())
                .findFirst()
                .orElseGet(() -> words.get("after.none"));
    }

    /// How a value is said.
    @FunctionalInterface
    private interface Said<T> {
        String of(T value);
    }

    private static <T> StringConverter<T> said(Said<T> said) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : said.of(value);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null;
            }
        };
    }
}

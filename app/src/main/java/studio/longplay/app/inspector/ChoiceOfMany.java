package studio.longplay.app.inspector;

import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// One of a few values of several clips, with a dash where they differ.
final class ChoiceOfMany<T> extends HBox {
    private static final String DASH = "—";

    private final ComboBox<T> box = new ComboBox<>();
    private final Function<T, String> naming;
    private boolean showing;

    ChoiceOfMany(String name, String id, Function<T, String> naming, Consumer<T> chosen) {
        this.naming = naming;
        getStyleClass().add("lp-row");
        setAlignment(Pos.CENTER_LEFT);
        Label label = new Label(name);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setLabelFor(box);
        HBox.setHgrow(label, Priority.ALWAYS);
        box.setId(id);
        box.setAccessibleText(name);
        box.setMinWidth(120);
        box.setConverter(converter());
        box.setButtonCell(new Named());
        box.valueProperty()
                .addListener((_, _, now) -> {
                    if (!showing && now != null) {
                        chosen.accept(now);
                    }
                });
        getChildren().addAll(label, box);
    }

    void show(List<T> choices, Optional<T> chosen) {
        showing = true;
        if (!box.getItems().equals(choices)) {
            box.getItems().setAll(choices);
        }
        box.setValue(chosen.orElse(null));
        showing = false;
    }

    private String text(@Nullable T value) {
        return value == null ? DASH : naming.apply(value);
    }

    private StringConverter<T> converter() {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return text(value);
            }

            @Override
            public T fromString(String text) {
                return box.getValue();
            }
        };
    }

    /// Shows the dash where the usual cell shows nothing.
    private final class Named extends ListCell<T> {
        @Override
        protected void updateItem(@Nullable T value, boolean empty) {
            super.updateItem(value, empty);
            setText(text(value));
        }
    }
}

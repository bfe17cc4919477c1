package studio.longplay.app.controls;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;

import java.util.List;
import java.util.function.Function;

/// One of a few values, by name.
///
/// @param <T> what is chosen among
public final class ChoiceRow<T> extends HBox {
    private final ComboBox<T> box = new ComboBox<>();

    /// A row with the first choice taken.
    ///
    /// @param choices at least one
    /// @param name how a choice is called
    public ChoiceRow(String words, List<T> choices, Function<? super T, String> name) {
        getStyleClass().add("lp-row");
        setAlignment(Pos.CENTER_LEFT);
        Label label = new Label(words);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setLabelFor(box);
        label.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        box.getItems().setAll(choices);
        box.setConverter(converter(name));
        box.setValue(choices.getFirst());
        box.setAccessibleText(words);
        box.setMinWidth(120);
        getChildren().addAll(label, box);
    }

    /// What is chosen; null only where it was set so.
    public ObjectProperty<T> valueProperty() {
        return box.valueProperty();
    }

    /// Names the box to tests.
    ///
    /// @return this
    public ChoiceRow<T> withId(String id) {
        box.setId(id);
        return this;
    }

    private StringConverter<T> converter(Function<? super T, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                return box.getItems().stream()
                        .filter(value -> name.apply(value).equals(text))
                        .findFirst()
                        .orElse(box.getValue());
            }
        };
    }
}

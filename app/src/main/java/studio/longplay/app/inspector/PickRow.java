package studio.longplay.app.inspector;

import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/// One word out of a list that may also hold a word we do not know, or none.
final class PickRow extends HBox {
    private final ComboBox<String> box = new ComboBox<>();
    private boolean showing;

    /// @param none what no word is called; empty where there must be one
    PickRow(String name, String id, String none, Consumer<String> picked) {
        getStyleClass().add("lp-row");
        setAlignment(Pos.CENTER_LEFT);
        Label label = new Label(name);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinWidth(USE_PREF_SIZE);
        label.setLabelFor(box);
        HBox.setHgrow(label, Priority.ALWAYS);
        box.setId(id);
        box.setAccessibleText(name);
        box.setConverter(converter(none));
        box.setVisibleRowCount(12);
        box.setMinWidth(120);
        box.valueProperty()
                .addListener((_, _, now) -> {
                    if (!showing && now != null) {
                        picked.accept(now);
                    }
                });
        getChildren().addAll(label, box);
    }

    private static StringConverter<String> converter(String none) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable String word) {
                return word == null || word.isEmpty() ? none : word;
            }

            @Override
            public String fromString(String text) {
                return text.equals(none) ? "" : text;
            }
        };
    }

    /// Shows what is picked among what there is, with no word first.
    void show(List<String> known, String picked) {
        fill(CueEditors.withNone(known, picked), picked);
    }

    /// Shows what is picked where a word there must be.
    void showOneOf(List<String> known, String picked) {
        List<String> all = CueEditors.withNone(known, picked);
        fill(all.subList(1, all.size()), picked);
    }

    private void fill(List<String> all, String picked) {
        showing = true;
        if (!box.getItems().equals(all)) {
            box.getItems().setAll(all);
        }
        box.setValue(picked);
        showing = false;
    }
}

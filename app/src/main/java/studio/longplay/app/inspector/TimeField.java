package studio.longplay.app.inspector;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.function.Consumer;

/// A time that can be typed over, beside its name.
final class TimeField extends HBox {
    private static final int COLUMNS = 11;

    private final EnteredField field;

    TimeField(String name, String id, Consumer<String> entered) {
        field = new EnteredField(name, id, entered);
        getStyleClass().add("lp-row");
        setAlignment(Pos.CENTER_LEFT);
        Label label = new Label(name);
        label.setLabelFor(field);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        field.setPrefColumnCount(COLUMNS);
        field.setMinWidth(USE_PREF_SIZE);
        field.getStyleClass().add("inspector-time");
        getChildren().addAll(label, field);
    }

    /// Shows a time, unless another is just being typed.
    void show(String text) {
        field.show(text);
    }

    /// Brings back what was shown last.
    void goBack() {
        field.goBack();
    }
}

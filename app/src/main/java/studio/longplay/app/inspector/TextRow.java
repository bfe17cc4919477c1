package studio.longplay.app.inspector;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/// A text under its name.
final class TextRow extends VBox {
    private final EnteredField field;

    TextRow(String name, String id, Consumer<String> entered) {
        super(4);
        field = new EnteredField(name, id, entered);
        Label label = Pages.caption(name);
        label.setLabelFor(field);
        getChildren().addAll(label, field);
    }

    /// Shows a text, unless another is just being typed.
    void show(String text) {
        field.show(text);
    }

    /// Brings back what was shown last.
    void goBack() {
        field.goBack();
    }
}

package studio.longplay.app.inspector;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/// A text under its name; it is taken when Enter is pressed or the field is left, and Escape brings
/// back what was.
final class TextRow extends VBox {
    private final TextField field = new TextField();
    private final Consumer<String> entered;
    private String shown = "";

    TextRow(String name, String id, Consumer<String> entered) {
        super(4);
        this.entered = entered;
        Label label = Pages.caption(name);
        label.setLabelFor(field);
        field.setId(id);
        field.setAccessibleText(name);
        field.setOnAction(_ -> take());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
        field.focusedProperty().addListener((_, _, focused) -> takeUnless(focused));
        getChildren().addAll(label, field);
    }

    /// Shows a text, unless another is just being typed.
    void show(String text) {
        boolean typing = field.isFocused() && !field.getText().equals(shown);
        boolean other = !text.equals(shown);
        shown = text;
        if (!typing || other) {
            field.setText(text);
        }
    }

    /// Brings back what was shown last.
    void goBack() {
        field.setText(shown);
    }

    private void leave(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && !field.getText().equals(shown)) {
            goBack();
            key.consume();
        }
    }

    private void takeUnless(boolean focused) {
        if (!focused) {
            take();
        }
    }

    private void take() {
        String text = field.getText();
        if (!text.equals(shown)) {
            entered.accept(text);
        }
    }
}

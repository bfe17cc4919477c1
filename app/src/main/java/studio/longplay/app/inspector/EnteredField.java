package studio.longplay.app.inspector;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.function.Consumer;

/// A field whose text is taken when Enter is pressed or the field is left; Escape brings back what
/// was.
final class EnteredField extends TextField {
    private final Consumer<String> entered;
    private String shown = "";

    EnteredField(String name, String id, Consumer<String> entered) {
        this.entered = entered;
        setId(id);
        setAccessibleText(name);
        setOnAction(_ -> take());
        addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
        focusedProperty().addListener((_, _, focused) -> takeUnless(focused));
    }

    /// Shows a text, unless another is just being typed over the same.
    void show(String text) {
        boolean typing = isFocused() && !getText().equals(shown);
        boolean other = !text.equals(shown);
        shown = text;
        if (!typing || other) {
            setText(text);
        }
    }

    /// Brings back what was shown last.
    void goBack() {
        setText(shown);
    }

    private void leave(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && !getText().equals(shown)) {
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
        String text = getText();
        if (!text.equals(shown)) {
            entered.accept(text);
        }
    }
}

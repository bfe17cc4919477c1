package studio.longplay.app.takes;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.function.Consumer;

/// A note that is written where it stands: Enter or going elsewhere keeps it, Escape does not.
final class NoteField extends TextField {
    private String kept = "";
    private final Consumer<String> entered;
    private final Runnable left;

    /// @param entered hears of another note
    /// @param left takes the keyboard back
    NoteField(Consumer<String> entered, Runnable left) {
        this.entered = entered;
        this.left = left;
        getStyleClass().add("take-note");
        addEventHandler(KeyEvent.KEY_PRESSED, this::typed);
        focusedProperty()
                .addListener((_, _, focused) -> {
                    if (!focused) {
                        keep();
                    }
                });
    }

    void show(String note) {
        if (!note.equals(kept)) {
            kept = note;
            if (!isFocused()) {
                setText(note);
            }
        }
    }

    private void typed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            setText(kept);
        }
        if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.ENTER) {
            event.consume();
            left.run();
        }
    }

    private void keep() {
        String now = getText().strip();
        if (!now.equals(kept)) {
            kept = now;
            entered.accept(now);
        }
    }
}

package studio.longplay.app.inspector;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.function.Consumer;

/// A time that can be typed over; it is taken when Enter is pressed or the field is left, and
/// Escape brings back what was.
final class TimeField extends HBox {
    private static final int COLUMNS = 11;

    private final TextField field = new TextField();
    private final Consumer<String> entered;
    private String shown = "";

    TimeField(String name, String id, Consumer<String> entered) {
        this.entered = entered;
        getStyleClass().add("lp-row");
        setAlignment(Pos.CENTER_LEFT);
        Label label = new Label(name);
        label.setLabelFor(field);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        field.setId(id);
        field.setAccessibleText(name);
        field.setPrefColumnCount(COLUMNS);
        field.setMinWidth(USE_PREF_SIZE);
        field.getStyleClass().add("inspector-time");
        field.setOnAction(_ -> take());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
        field.focusedProperty().addListener((_, _, focused) -> takeUnless(focused));
        getChildren().addAll(label, field);
    }

    /// Shows a time, unless another is just being typed.
    void show(String text) {
        boolean typing = field.isFocused() && !field.getText().equals(shown);
        if (!typing || !text.equals(shown)) {
            shown = text;
            field.setText(text);
        }
    }

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

package studio.longplay.app.controls;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import java.util.function.Consumer;

/// A figure that becomes a field when it is double-clicked, or F2 or Enter is pressed on it.
public final class ValueText extends StackPane {
    private final Label label = new Label();
    private final TextField field = new TextField();
    private Consumer<String> entered = _ -> {};

    /// A figure without text.
    ///
    /// @param words whose figure it is, for screen readers
    public ValueText(String words) {
        getStyleClass().add("lp-value-text");
        label.getStyleClass().add("lp-figure");
        label.setFocusTraversable(true);
        label.setMinWidth(USE_PREF_SIZE);
        label.setTooltip(new Tooltip(Wording.of("value.edit")));
        label.setOnMouseClicked(click -> {
            label.requestFocus();
            if (click.getClickCount() == 2) {
                edit();
            }
        });
        label.addEventHandler(KeyEvent.KEY_PRESSED, this::editByKey);
        field.setAccessibleText(words);
        field.setVisible(false);
        field.setManaged(false);
        field.setPrefColumnCount(6);
        field.setOnAction(_ -> close(true));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveByKey);
        field.focusedProperty().addListener((_, _, focused) -> closeUnless(focused));
        getChildren().addAll(label, field);
    }

    /// Shows a figure.
    public void show(String text) {
        label.setText(text);
    }

    /// What is shown.
    public String shown() {
        return label.getText();
    }

    /// Has what the user typed taken.
    public void whenEntered(Consumer<String> then) {
        entered = then;
    }

    /// Begins to edit it, all of it selected.
    public void edit() {
        field.setText(label.getText());
        swap(true);
        field.requestFocus();
        field.selectAll();
    }

    private void editByKey(KeyEvent key) {
        if (key.getCode() == KeyCode.F2 || key.getCode() == KeyCode.ENTER) {
            edit();
            key.consume();
        }
    }

    private void leaveByKey(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            close(false);
            key.consume();
        }
    }

    private void closeUnless(boolean focused) {
        if (!focused && field.isVisible()) {
            close(true);
        }
    }

    private void close(boolean take) {
        boolean hadFocus = field.isFocused();
        swap(false);
        if (hadFocus) {
            label.requestFocus();
        }
        if (take && !field.getText().equals(label.getText())) {
            entered.accept(field.getText());
        }
    }

    private void swap(boolean editing) {
        field.setVisible(editing);
        field.setManaged(editing);
        label.setVisible(!editing);
        label.setManaged(!editing);
    }
}

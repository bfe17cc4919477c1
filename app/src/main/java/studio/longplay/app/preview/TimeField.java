package studio.longplay.app.preview;

import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import studio.longplay.app.controls.TimecodeLabel;
import studio.longplay.app.words.Words;

/// Where the playhead is; clicked, a field to type where it should be.
final class TimeField extends StackPane {
    private final PreviewViewModel model;
    private final TimecodeLabel label;
    private final TextField field = new TextField();

    TimeField(PreviewViewModel model, String id) {
        this.model = model;
        Words words = Words.of("preview");
        label = new TimecodeLabel(TimecodeLabel.Size.LARGE, model.timecodeProperty().get());
        label.setId(id);
        label.textProperty().bind(model.timecodeProperty());
        label.setFocusTraversable(true);
        label.setCursor(Cursor.TEXT);
        label.setTooltip(new Tooltip(words.get("timecode")));
        label.setOnMouseClicked(_ -> edit());
        label.addEventHandler(KeyEvent.KEY_PRESSED, this::editByKey);
        field.setId(id + "-field");
        field.setPromptText(words.get("timecode.hint"));
        field.setAccessibleText(words.get("timecode.hint"));
        field.setTooltip(new Tooltip(words.get("timecode.hint")));
        field.setPrefColumnCount(9);
        field.setOnAction(_ -> take());
        field.addEventHandler(KeyEvent.KEY_PRESSED, this::leaveByKey);
        field.focusedProperty().addListener((_, _, focused) -> leaveUnless(focused));
        field.textProperty().addListener(_ -> field.getStyleClass().remove("wrong"));
        getStyleClass().add("preview-time");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(label, field);
        swap(false);
    }

    private void edit() {
        field.setText(model.timecodeProperty().get());
        swap(true);
        field.requestFocus();
        field.selectAll();
    }

    private void editByKey(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.F2) {
            edit();
            key.consume();
        }
    }

    private void leaveByKey(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            leave();
            key.consume();
        }
    }

    private void take() {
        if (model.goTo(field.getText())) {
            leave();
        } else {
            field.getStyleClass().add("wrong");
        }
    }

    private void leave() {
        swap(false);
        label.requestFocus();
    }

    private void leaveUnless(boolean focused) {
        if (!focused && field.isVisible()) {
            swap(false);
        }
    }

    private void swap(boolean editing) {
        field.setVisible(editing);
        field.setManaged(editing);
        label.setVisible(!editing);
        label.setManaged(!editing);
    }
}

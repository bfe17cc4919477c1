package studio.longplay.app.preview;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import studio.longplay.app.controls.TimecodeLabel;
import studio.longplay.app.words.Words;

/// Where the playhead is; a click turns it into a field in which another time is typed.
///
/// Its size is fixed, so that running time lays out nothing around it.
final class TimecodeField extends Region {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double WIDTH = 136;
    private static final double HEIGHT = 30;

    private final TimecodeLabel label = new TimecodeLabel(TimecodeLabel.Size.LARGE, "00:00:00:00");
    private final TextField field = new TextField();
    private final PreviewViewModel model;

    /// @param id before the ids of its parts
    TimecodeField(PreviewViewModel model, Words words, String id) {
        this.model = model;
        getStyleClass().add("preview-timecode");
        setId(id + "-timecode");
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        label.textProperty().bind(model.readout().timecodeProperty());
        label.setManaged(false);
        label.setMouseTransparent(true);
        field.setManaged(false);
        field.setVisible(false);
        field.setId(id + "-timecode-field");
        field.setAccessibleText(words.get("timecode"));
        field.setPromptText(words.get("timecode.hint"));
        field.setOnAction(_ -> take());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveByKey);
        field.focusedProperty().addListener((_, _, focused) -> leaveUnless(focused));
        field.textProperty().addListener(_ -> field.pseudoClassStateChanged(WRONG, false));
        setFocusTraversable(true);
        setCursor(Cursor.TEXT);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(words.get("timecode"));
        Tooltip.install(this, new Tooltip(words.get("timecode")));
        setOnMouseClicked(_ -> edit());
        addEventHandler(KeyEvent.KEY_PRESSED, this::editByKey);
        getChildren().addAll(label, field);
    }

    private void edit() {
        if (!field.isVisible()) {
            field.setText(label.getText());
            show(true);
            field.requestFocus();
            field.selectAll();
        }
    }

    private void editByKey(KeyEvent key) {
        boolean asks = key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.F2;
        if (asks && !field.isVisible()) {
            edit();
            key.consume();
        }
    }

    private void take() {
        if (model.moving().goTo(field.getText())) {
            leave();
        } else {
            field.pseudoClassStateChanged(WRONG, true);
            field.selectAll();
        }
    }

    private void leaveByKey(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            leave();
            key.consume();
        }
    }

    private void leave() {
        requestFocus();
        show(false);
    }

    private void leaveUnless(boolean focused) {
        if (!focused) {
            show(false);
        }
    }

    private void show(boolean editing) {
        field.setVisible(editing);
        label.setVisible(!editing);
    }

    @Override
    protected void layoutChildren() {
        double height = label.prefHeight(-1);
        label.resizeRelocate(6, Math.floor((HEIGHT - height) / 2), WIDTH - 6, height);
        field.resizeRelocate(0, 0, WIDTH, HEIGHT);
    }
}

package studio.longplay.app.controls;

import atlantafx.base.controls.ToggleSwitch;

import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Something that is on or off, with what it means.
public final class SwitchRow extends HBox {
    private final ToggleSwitch toggle = new ToggleSwitch();

    /// A row that is off.
    ///
    /// @param explanation may be empty
    public SwitchRow(String words, String explanation) {
        getStyleClass().add("lp-row");
        setAlignment(Pos.CENTER_LEFT);
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        VBox text = new VBox(2, label);
        text.setAlignment(Pos.CENTER_LEFT);
        if (!explanation.isEmpty()) {
            Label more = new Label(explanation);
            more.getStyleClass().add("lp-row-more");
            more.setWrapText(true);
            more.setMinHeight(USE_PREF_SIZE);
            text.getChildren().add(more);
        }
        HBox.setHgrow(text, Priority.ALWAYS);
        toggle.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        toggle.setAccessibleText(words);
        toggle.setMinWidth(USE_PREF_SIZE);
        text.setOnMouseClicked(_ -> toggle.fire());
        toggle.addEventHandler(KeyEvent.KEY_PRESSED, this::turnByKey);
        getChildren().addAll(text, toggle);
    }

    /// Whether it is on.
    public BooleanProperty onProperty() {
        return toggle.selectedProperty();
    }

    /// Names the switch to tests.
    ///
    /// @return this
    public SwitchRow withId(String id) {
        toggle.setId(id);
        return this;
    }

    /// The base theme's switch listens to the pointer only.
    private void turnByKey(KeyEvent key) {
        if (key.getCode() == KeyCode.SPACE || key.getCode() == KeyCode.ENTER) {
            toggle.fire();
            key.consume();
        }
    }
}

package studio.longplay.app.export;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A name at the left and what it is at the right.
final class FactRow extends HBox {
    private final Label value = new Label();

    FactRow(String name, String value) {
        Label label = new Label(name);
        label.getStyleClass().add("lp-text-secondary");
        label.setMinWidth(USE_PREF_SIZE);
        this.value.setMaxWidth(Double.MAX_VALUE);
        this.value.setAlignment(Pos.CENTER_RIGHT);
        this.value.getStyleClass().add("export-fact");
        HBox.setHgrow(this.value, Priority.ALWAYS);
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(12);
        getStyleClass().add("export-fact-row");
        getChildren().addAll(label, this.value);
        show(value);
    }

    void show(String text) {
        value.setText(text);
    }
}

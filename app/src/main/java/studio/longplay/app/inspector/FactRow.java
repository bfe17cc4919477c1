package studio.longplay.app.inspector;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A fact: its name at the left, what is so at the right.
final class FactRow extends HBox {
    /// How good or bad a fact is.
    enum Tone {
        PLAIN("plain"),
        OK("ok"),
        WARN("warn"),
        BAD("bad");

        private final String state;

        Tone(String state) {
            this.state = state;
        }
    }

    private final Label value = new Label();

    FactRow(String name) {
        getStyleClass().add("inspector-fact");
        setAlignment(Pos.CENTER_LEFT);
        Label label = new Label(name);
        label.getStyleClass().add("inspector-fact-name");
        label.setMinWidth(USE_PREF_SIZE);
        value.getStyleClass().add("inspector-fact-value");
        value.setMinWidth(0);
        value.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(value, Priority.ALWAYS);
        getChildren().addAll(label, value);
        label.setLabelFor(value);
    }

    FactRow withId(String id) {
        value.setId(id);
        return this;
    }

    void show(String text) {
        show(text, Tone.PLAIN);
    }

    void show(String text, Tone tone) {
        value.setText(text);
        for (Tone each : Tone.values()) {
            value.pseudoClassStateChanged(PseudoClass.getPseudoClass(each.state), each == tone);
        }
    }

    /// Takes the row away while it has nothing to say.
    void showIf(boolean some, String text) {
        show(text);
        setVisible(some);
        setManaged(some);
    }
}

package studio.longplay.app.wizard;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import studio.longplay.app.words.Words;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/// The steps in a row: which is done, which is shown; each leads to its page.
final class StepBar extends HBox {
    private final Map<Step, Button> buttons = new EnumMap<>(Step.class);

    StepBar(Words words, Consumer<Step> chosen) {
        super(6);
        getStyleClass().add("wizard-steps");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleText(words.get("steps"));
        for (Step step : Step.values()) {
            if (step != Step.CONSENT) {
                Region line = new Region();
                line.getStyleClass().add("wizard-step-line");
                line.setMinWidth(12);
                HBox.setHgrow(line, Priority.ALWAYS);
                getChildren().add(line);
            }
            Button button = new Button(words.get("step." + step.id()));
            button.setId("wizard-step-" + step.id());
            button.getStyleClass().add("wizard-step");
            button.setMinWidth(USE_PREF_SIZE);
            button.setAccessibleText(
                    words.get("step.spoken", buttons.size() + 1, button.getText()));
            button.setOnAction(_ -> chosen.accept(step));
            buttons.put(step, button);
            getChildren().add(button);
        }
    }

    /// @param done whether all is finished
    void show(Step current, boolean done) {
        int count = 0;
        for (Map.Entry<Step, Button> entry : buttons.entrySet()) {
            Step step = entry.getKey();
            Button button = entry.getValue();
            count++;
            boolean complete = done || step.isBefore(current);
            button.pseudoClassStateChanged(Look.CURRENT, step == current);
            button.pseudoClassStateChanged(Look.COMPLETE, complete);
            button.setDisable(done && step != current);
            Label number = new Label();
            number.getStyleClass().add("wizard-step-number");
            if (complete) {
                number.setGraphic(new FontIcon(MaterialDesignC.CHECK));
            } else {
                number.setText(String.valueOf(count));
            }
            button.setGraphic(number);
        }
    }
}

package studio.longplay.app.export;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import studio.longplay.app.words.Words;

import java.util.EnumMap;
import java.util.Map;

/// The stages of an export in a row: done, in work, to come.
final class StageSteps extends HBox {
    private final Map<Stage, Label> labels = new EnumMap<>(Stage.class);

    StageSteps(Words words) {
        getStyleClass().add("export-stages");
        setAlignment(Pos.CENTER_LEFT);
        for (Stage stage : Stage.values()) {
            if (!labels.isEmpty()) {
                Region line = new Region();
                line.getStyleClass().add("export-stage-line");
                HBox.setHgrow(line, Priority.ALWAYS);
                getChildren().add(line);
            }
            Label label = new Label(words.get("stage." + stage.key()));
            label.setMinWidth(USE_PREF_SIZE);
            label.getStyleClass().add("export-stage");
            labels.put(stage, label);
            getChildren().add(label);
        }
    }

    /// Shows which stage is in work.
    void show(Stage now) {
        labels.forEach((stage, label) -> {
            int side = stage.compareTo(now);
            label.getStyleClass().removeAll("export-done", "export-active");
            label.setGraphic(
                    new FontIcon(
                            side < 0
                                    ? MaterialDesignC.CHECK_CIRCLE
                                    : side == 0
                                            ? MaterialDesignC.CIRCLE_SLICE_4
                                            : MaterialDesignC.CIRCLE_OUTLINE));
            if (side <= 0) {
                label.getStyleClass().add(side < 0 ? "export-done" : "export-active");
            }
        });
    }
}

package studio.longplay.app.export;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import studio.longplay.app.words.Words;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/// The stages of an export in a row: done, in work, to come; with how long each took.
final class StageSteps extends HBox {
    private final Words words;
    private final Map<Stage, Label> labels = new EnumMap<>(Stage.class);
    private @Nullable Stage shown;

    /// @param pictures whether any are drawn
    StageSteps(Words words, boolean pictures) {
        this.words = words;
        getStyleClass().add("export-stages");
        setAlignment(Pos.CENTER_LEFT);
        for (Stage stage : Stage.values()) {
            if (stage == Stage.DRAW && !pictures) {
                continue;
            }
            if (!labels.isEmpty()) {
                Region line = new Region();
                line.getStyleClass().add("export-stage-line");
                HBox.setHgrow(line, Priority.ALWAYS);
                getChildren().add(line);
            }
            Label label = new Label();
            label.setMinWidth(USE_PREF_SIZE);
            label.getStyleClass().add("export-stage");
            labels.put(stage, label);
            getChildren().add(label);
        }
    }

    /// Shows which stage is in work.
    ///
    /// @param times how long each took, the present one so far
    void show(Stage now, Map<Stage, Duration> times) {
        labels.forEach((stage, label) -> {
            String name = words.get("stage." + stage.key());
            @Nullable Duration time = times.get(stage);
            label.setText(time == null ? name : words.get("stage.time", name, Figures.clock(time)));
        });
        if (shown != now) {
            shown = now;
            labels.forEach((stage, label) -> mark(label, stage.compareTo(now)));
        }
    }

    /// @param side under 0 before the stage in work, over 0 after it
    private static void mark(Label label, int side) {
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
    }
}

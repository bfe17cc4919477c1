package studio.longplay.app.export;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import studio.longplay.engine.render.ExportPreset;

/// A preset to choose: its picture, its name and what it makes, in a row.
final class PresetRow extends ToggleButton {
    private static final double HEIGHT = 64;

    private final ExportPreset preset;
    private final HBox body;

    PresetRow(ExportPreset preset, PresetWords words) {
        this.preset = preset;
        setId("export-preset-" + preset.name());
        getStyleClass().addAll("lp-card", "export-preset");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0);
        Label name = new Label(words.name(preset));
        name.getStyleClass().add("lp-card-title");
        Label format = new Label(words.format(preset));
        format.getStyleClass().addAll("lp-text-secondary", "lp-small");
        Label use = new Label(words.use(preset));
        use.getStyleClass().addAll("lp-text-faint", "lp-small");
        VBox text = new VBox(1, name, format, use);
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        body = new HBox(12, new PresetPicture(PresetPicture.Place.of(preset)), text);
        body.setAlignment(Pos.CENTER_LEFT);
        body.getStyleClass().add("export-preset-body");
        setGraphic(body);
        setAccessibleText(words.name(preset) + ". " + words.text(preset));
    }

    ExportPreset preset() {
        return preset;
    }

    /// As wide as the row, whatever its words would like.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        body.resizeRelocate(
                snappedLeftInset(),
                snappedTopInset(),
                getWidth() - snappedLeftInset() - snappedRightInset(),
                getHeight() - snappedTopInset() - snappedBottomInset());
    }
}

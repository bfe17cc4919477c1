package studio.longplay.app.mixer;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import studio.longplay.app.controls.Hue;
import studio.longplay.app.controls.LevelMeter;
import studio.longplay.app.controls.PanelHead;
import studio.longplay.app.words.Words;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.render.preview.Levels;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// Five meters side by side: the stems and the mix, with loudness and true peak over them.
public final class LevelsView extends VBox {
    private final Map<StemName, LevelMeter> meters = new EnumMap<>(StemName.class);
    private final LevelMeter mix = new LevelMeter(Hue.MIX, false);

    public LevelsView(MixerViewModel viewModel) {
        Words words = Words.of("mixer");
        setId("levels");
        getStyleClass().add("mixer-levels");
        Label figures = new Label();
        figures.setId("levels-figures");
        figures.getStyleClass().add("mixer-figures");
        figures.textProperty().bind(viewModel.figuresProperty());
        HBox row = new HBox();
        row.getStyleClass().add("mixer-meters");
        for (StemName stem : viewModel.stems()) {
            LevelMeter meter = new LevelMeter(StemLook.hue(stem), false);
            meters.put(stem, meter);
            row.getChildren().add(column(meter, words.get("stem." + name(stem))));
        }
        row.getChildren().add(column(mix, words.get("stem.mix")));
        VBox.setVgrow(row, Priority.ALWAYS);
        getChildren().addAll(PanelHead.titled(words.get("levels")).trailing(figures), row);
        new MeterPulse(viewModel, this, this::show);
    }

    static String name(StemName stem) {
        return stem.name().toLowerCase(Locale.ROOT);
    }

    private static VBox column(LevelMeter meter, String words) {
        Label label = new Label(words);
        label.setMinWidth(USE_PREF_SIZE);
        VBox.setVgrow(meter, Priority.ALWAYS);
        meter.setMaxWidth(14);
        VBox column = new VBox(6, meter, label);
        column.setAlignment(Pos.BOTTOM_CENTER);
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    private void show(Levels levels) {
        meters.forEach((name, meter) -> {
            Stem stem = MixerViewModel.stem(name);
            meter.show(levels.stemDb(stem, false), levels.stemDb(stem, true));
        });
        mix.show(levels.mixDb(false), levels.mixDb(true));
    }
}

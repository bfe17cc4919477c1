package studio.longplay.app.mixer;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import studio.longplay.app.controls.ChoiceRow;
import studio.longplay.app.controls.Hue;
import studio.longplay.app.controls.LevelMeter;
import studio.longplay.app.controls.PanelHead;
import studio.longplay.app.controls.ValueFormat;
import studio.longplay.app.controls.ValueRange;
import studio.longplay.app.controls.ValueRow;
import studio.longplay.app.words.Words;
import studio.longplay.engine.project.DuckingDepth;
import studio.longplay.engine.project.MixSettings;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.render.preview.Levels;

import java.util.ArrayList;
import java.util.List;

/// The console: a strip for each stem, the mix, and what decides how loud the film is.
public final class ConsoleView extends VBox {
    private static final double LARGEST_DUCKING_DB = 30;
    private static final double USUAL_EFFECTS_DB = DuckingDepth.USUAL.effectsDb();
    private static final double USUAL_MUSIC_DB = DuckingDepth.USUAL.musicDb();

    private final MixerViewModel viewModel;
    private final Words words = Words.of("mixer");
    private final List<Strip> strips = new ArrayList<>();
    private final LevelMeter mix = new LevelMeter(Hue.MIX, true);

    public ConsoleView(MixerViewModel viewModel) {
        this.viewModel = viewModel;
        setId("console");
        getStyleClass().add("mixer-console");
        HBox row = new HBox();
        row.getStyleClass().add("mixer-strips");
        for (StemName stem : viewModel.stems()) {
            Strip strip = new Strip(stem, viewModel, words);
            strips.add(strip);
            HBox.setHgrow(strip, Priority.ALWAYS);
            row.getChildren().add(strip);
        }
        VBox master = master();
        HBox.setHgrow(master, Priority.ALWAYS);
        row.getChildren().add(master);
        VBox.setVgrow(row, Priority.ALWAYS);
        getChildren().addAll(PanelHead.titled(words.get("console")), row, settings());
        new MeterPulse(viewModel, this, this::show);
    }

    private VBox master() {
        Region colour = new Region();
        colour.getStyleClass().add("mixer-strip-colour");
        colour.setStyle("-fx-background-color: " + Hue.MIX.css(Hue.Shade.BASE) + ";");
        Label title = new Label(words.get("stem.mix"));
        title.getStyleClass().add("lp-medium");
        Label figures = new Label();
        figures.setId("console-figures");
        figures.getStyleClass().add("mixer-figures");
        figures.setWrapText(true);
        figures.textProperty().bind(viewModel.figuresProperty());
        VBox.setVgrow(mix, Priority.ALWAYS);
        mix.setMaxWidth(54);
        VBox master = new VBox(colour, title, figures, mix);
        master.getStyleClass().add("mixer-strip");
        master.setAlignment(Pos.TOP_CENTER);
        return master;
    }

    private VBox settings() {
        ChoiceRow<String> target =
                new ChoiceRow<>(words.get("loudness"), viewModel.targets(), viewModel::targetWords)
                        .withId("mixer-target");
        ValueRow music = ducking("mixer-duck-music", "ducking.music", USUAL_MUSIC_DB);
        ValueRow effects = ducking("mixer-duck-effects", "ducking.effects", USUAL_EFFECTS_DB);
        Runnable follow =
                () -> {
                    MixSettings now = viewModel.mixProperty().get();
                    target.valueProperty().set(now.loudnessTarget());
                    music.valueProperty().set(now.ducking().musicDb());
                    effects.valueProperty().set(now.ducking().effectsDb());
                };
        follow.run();
        viewModel.mixProperty().addListener(_ -> follow.run());
        target.valueProperty()
                .addListener((_, _, name) -> {
                    if (name != null) {
                        viewModel.setTarget(name);
                    }
                });
        music.whenSettled(musicDb ->
                viewModel.setDucking(musicDb, viewModel.mixProperty().get().ducking().effectsDb()));
        effects.whenSettled(effectsDb ->
                viewModel.setDucking(viewModel.mixProperty().get().ducking().musicDb(), effectsDb));
        VBox settings = new VBox(target, music, effects);
        settings.getStyleClass().add("mixer-settings");
        return settings;
    }

    private ValueRow ducking(String id, String key, double restDb) {
        return new ValueRow(
                        words.get(key),
                        new ValueRange(0, LARGEST_DUCKING_DB, 1, 3, restDb),
                        ValueFormat.number(0, " dB"))
                .withId(id);
    }

    private void show(Levels levels) {
        strips.forEach(strip -> strip.show(levels));
        mix.show(levels.mixDb(false), levels.mixDb(true));
    }
}

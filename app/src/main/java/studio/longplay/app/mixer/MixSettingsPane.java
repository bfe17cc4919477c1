package studio.longplay.app.mixer;

import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import studio.longplay.app.controls.ChoiceRow;
import studio.longplay.app.controls.ValueFormat;
import studio.longplay.app.controls.ValueRange;
import studio.longplay.app.controls.ValueRow;
import studio.longplay.app.words.Words;
import studio.longplay.engine.project.desk.DuckingSettings;

import java.util.ArrayList;
import java.util.List;

/// What loudness is aimed at, and how deep speech presses music and effects.
final class MixSettingsPane extends FlowPane implements AutoCloseable {
    private static final double WIDTH = 200;
    private static final double CHOICE_WIDTH = 290;
    private static final double DEEPEST_DB = 30;

    private final MixerViewModel model;
    private final Words words = Words.of("mixer");
    private final List<Runnable> undone = new ArrayList<>();

    MixSettingsPane(MixerViewModel model) {
        this.model = model;
        getStyleClass().add("mixer-settings");
        setPrefWrapLength(WIDTH);
        setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(target(), ducking(true), ducking(false));
    }

    private VBox target() {
        ChoiceRow<String> row =
                new ChoiceRow<>(words.get("target.label"), model.targets(), model::targetWords)
                        .withId("mixer-target");
        var mix =
                model.mixProperty().subscribe(now -> row.valueProperty().set(now.loudnessTarget()));
        undone.add(mix::unsubscribe);
        row.valueProperty()
                .addListener((_, _, chosen) -> {
                    if (chosen != null) {
                        model.setTarget(chosen);
                    }
                });
        VBox box = new VBox(row);
        box.setPrefWidth(CHOICE_WIDTH);
        return box;
    }

    private ValueRow ducking(boolean ofMusic) {
        double usualDb = depthDb(DuckingSettings.USUAL, ofMusic);
        ValueRow row =
                new ValueRow(
                                words.get(ofMusic ? "ducking.music" : "ducking.effects"),
                                new ValueRange(0, DEEPEST_DB, 0.5, 3, usualDb),
                                ValueFormat.number(1, " dB"))
                        .withId(ofMusic ? "mixer-ducking-music" : "mixer-ducking-effects");
        row.setPrefWidth(WIDTH);
        Tooltip.install(row, new Tooltip(words.get("ducking.hint")));
        var mix =
                model.mixProperty()
                        .subscribe(now -> row.valueProperty().set(depthDb(now.ducking(), ofMusic)));
        undone.add(mix::unsubscribe);
        row.whenSettled(settledDb -> {
            DuckingSettings now = model.mixProperty().get().ducking();
            model.setDucking(
                    ofMusic ? settledDb : now.musicDb(), ofMusic ? now.effectsDb() : settledDb);
        });
        return row;
    }

    private static double depthDb(DuckingSettings ducking, boolean ofMusic) {
        return ofMusic ? ducking.musicDb() : ducking.effectsDb();
    }

    @Override
    public void close() {
        undone.forEach(Runnable::run);
        undone.clear();
    }
}

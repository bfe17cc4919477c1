package studio.longplay.app.inspector;

import javafx.scene.layout.VBox;

import studio.longplay.app.controls.ValueFormat;
import studio.longplay.app.controls.ValueRange;
import studio.longplay.app.controls.ValueRow;
import studio.longplay.app.words.Words;
import studio.longplay.engine.script.Cue.EnsembleCue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// An ensemble cue: how many they are, who sings what, and how far apart they are.
final class EnsembleEditor extends VBox {
    private final ValueRow people;
    private final ChoiceOfMany<EnsembleCue.Layering> layering;
    private final ValueRow spread;

    EnsembleEditor(CueViewModel model, Words words) {
        super(10);
        people =
                new ValueRow(
                                words.get("ensemble.people"),
                                new ValueRange(1, 32, 1, 4, 8),
                                ValueFormat.number(0, ""))
                        .withId("inspector-ensemble-people");
        people.whenSettled(
                many -> model.setEnsemble("people", it -> it.withVoices((int) Math.round(many))));
        layering =
                new ChoiceOfMany<>(
                        words.get("ensemble.layering"),
                        "inspector-ensemble-layering",
                        it -> words.get("ensemble.layering." + key(it)),
                        other -> model.setEnsemble("layering", it -> it.with(other)));
        spread =
                new ValueRow(
                                words.get("ensemble.spread"),
                                new ValueRange(0, EnsembleCue.MOST_SPREAD, 0.1, 0.5, 1),
                                ValueFormat.number(1, ""))
                        .withId("inspector-ensemble-spread");
        spread.whenSettled(
                far -> model.setEnsemble("spread", it -> it.withSpread(Math.rint(far * 10) / 10)));
        getChildren()
                .addAll(
                        people,
                        layering,
                        spread,
                        Pages.faint(words.get("ensemble.spread.why")),
                        Pages.faint(words.get("ensemble.text")));
    }

    private static String key(EnsembleCue.Layering it) {
        return it.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    EnsembleEditor show(EnsembleCue cue) {
        people.valueProperty().set(cue.voices());
        layering.show(List.of(EnsembleCue.Layering.values()), Optional.of(cue.layering()));
        spread.valueProperty().set(cue.spread());
        layering.setDisable(cue.voices() == 1);
        spread.setDisable(cue.voices() == 1);
        return this;
    }
}

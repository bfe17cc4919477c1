package studio.longplay.app.mixer;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

import studio.longplay.app.controls.ChoiceRow;
import studio.longplay.app.controls.IconButton;
import studio.longplay.app.controls.ValueRow;
import studio.longplay.app.words.Words;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.project.desk.StripRef;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What loudness is aimed at, and how music, effects and ensemble make room for speech.
final class MixSettingsPane extends FlowPane implements AutoCloseable {
    private static final double WIDTH = 200;
    private static final double CHOICE_WIDTH = 290;

    private final MixerViewModel model;
    private final DeskViewModel desk;
    private final Words words = Words.of("mixer");
    private final List<Runnable> undone = new ArrayList<>();

    MixSettingsPane(MixerViewModel model, DeskViewModel desk) {
        this.model = model;
        this.desk = desk;
        getStyleClass().add("mixer-settings");
        setPrefWrapLength(WIDTH);
        setMinHeight(USE_PREF_SIZE);
        getChildren().add(target());
        DuckingKnob.all().forEach(knob -> getChildren().add(ducking(knob)));
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

    private Node ducking(DuckingKnob knob) {
        ValueRow row =
                new ValueRow(words.get("ducking." + knob.key()), knob.range(), knob.format())
                        .withId("mixer-ducking-" + knob.key());
        row.setPrefWidth(WIDTH);
        Tooltip.install(row, new Tooltip(words.get(knob.hint())));
        var mix =
                model.mixProperty()
                        .subscribe(now ->
                                row.valueProperty().set(knob.read().applyAsDouble(now.ducking())));
        undone.add(mix::unsubscribe);
        row.whenSettled(value ->
                model.setDucking(knob.turned().at(model.mixProperty().get().ducking(), value)));
        return knob.bus().<Node>map(bus -> withButton(row, bus)).orElse(row);
    }

    private HBox withButton(ValueRow row, StemName bus) {
        IconButton automate = new IconButton(MaterialDesignV.VECTOR_POLYLINE, "");
        automate.setId("mixer-automate-" + StemLook.id(bus));
        automate.setOnAction(_ -> {
            model.automateDucking(bus);
            desk.chosenProperty().set(Optional.of(new StripRef.OfBus(bus)));
        });
        Runnable show =
                () -> {
                    boolean known = model.duckedProperty().get().isPresent();
                    boolean ducked = model.isDucked(bus);
                    automate.setDisable(!known || !ducked);
                    String why = ducked ? "ducking.automate.wait" : "ducking.automate.none";
                    String key = known && ducked ? "ducking.automate" : why;
                    automate.become(
                            MaterialDesignV.VECTOR_POLYLINE, words.get(key, model.name(bus)), "");
                };
        var mix = model.mixProperty().subscribe(show);
        var mixed = model.duckedProperty().subscribe(show);
        undone.addAll(List.of(mix::unsubscribe, mixed::unsubscribe));
        show.run();
        // A button that is disabled tells nobody why.
        HBox around = new HBox(automate);
        Tooltip why = new Tooltip();
        why.textProperty().bind(automate.accessibleTextProperty());
        Tooltip.install(around, why);
        HBox both = new HBox(4, row, around);
        both.setAlignment(Pos.CENTER);
        return both;
    }

    @Override
    public void close() {
        undone.forEach(Runnable::run);
        undone.clear();
    }
}

package studio.longplay.app.mixer;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import studio.longplay.app.controls.Fader;
import studio.longplay.app.controls.LevelMeter;
import studio.longplay.app.controls.ReductionMeter;
import studio.longplay.app.words.Words;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.project.desk.StripRef;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A strip of the console: a stem's name in its colour, mute and solo, its meter, how far its
/// dynamics turn it down, and its fader.
final class StripView extends VBox implements AutoCloseable {
    private static final PseudoClass SILENT = PseudoClass.getPseudoClass("silent");

    private final MixerViewModel model;
    private final DeskViewModel desk;
    private final StemName stem;
    private final StripRef bus;
    private final ReductionMeter reduction;
    private final Words words = Words.of("mixer");
    private final List<Runnable> undone = new ArrayList<>();

    StripView(MixerViewModel model, DeskViewModel desk, StemName stem, LevelMeter meter) {
        this.model = model;
        this.desk = desk;
        this.stem = stem;
        this.bus = new StripRef.OfBus(stem);
        this.reduction = new ReductionMeter(words.get("reduction", model.name(stem)));
        reduction.setId("reduction-" + StemLook.id(stem));
        reduction.setMaxHeight(Double.MAX_VALUE);
        getStyleClass().addAll("mixer-strip", "mixer-" + StemLook.id(stem));
        setAlignment(Pos.TOP_CENTER);
        HBox row = new HBox(meter, reduction, fader());
        row.getStyleClass().add("mixer-strip-row");
        row.setAlignment(Pos.CENTER);
        VBox.setVgrow(row, Priority.ALWAYS);
        getChildren().addAll(colour(), name(model.name(stem)), switches(), row);
    }

    static Region colour() {
        Region colour = new Region();
        colour.getStyleClass().add("mixer-strip-colour");
        return colour;
    }

    static Label name(String words) {
        Label name = new Label(words);
        name.getStyleClass().add("mixer-strip-name");
        name.setMinWidth(0);
        return name;
    }

    private HBox switches() {
        ToggleButton mute = toggle("mute", on -> desk.set(bus, desk.strip(bus).withMuted(on)));
        ToggleButton solo = toggle("solo", on -> model.solo(stem, on));
        ToggleButton safe = toggle("safe", on -> desk.set(bus, desk.strip(bus).withSoloSafe(on)));
        Runnable show =
                () -> {
                    mute.setSelected(desk.strip(bus).muted());
                    safe.setSelected(desk.strip(bus).soloSafe());
                    solo.setSelected(
                            model.hearingProperty()
                                    .get()
                                    .soloed()
                                    .contains(MixerViewModel.stem(stem)));
                    pseudoClassStateChanged(SILENT, desk.strip(bus).muted() || !isHeardHere());
                };
        var hearing = model.hearingProperty().subscribe(show);
        var mix = desk.mixProperty().subscribe(show);
        undone.addAll(List.of(hearing::unsubscribe, mix::unsubscribe));
        show.run();
        KnobsToggle knobs = new KnobsToggle(desk, bus, StemLook.id(stem));
        undone.add(knobs::close);
        HBox row = new HBox(mute, solo, safe, knobs);
        row.getStyleClass().add("mixer-switches");
        row.setAlignment(Pos.CENTER);
        return row;
    }

    private boolean isHeardHere() {
        return model.hearingProperty().get().heard().contains(MixerViewModel.stem(stem));
    }

    /// Shows how far the dynamics of the strip turn it down at the playhead; 0 at rest.
    void showReduction(double reductionDb) {
        reduction.show(reductionDb);
    }

    StripRef ref() {
        return bus;
    }

    private ToggleButton toggle(String what, Consumer<Boolean> then) {
        ToggleButton toggle = new ToggleButton(words.get(what + ".letter"));
        toggle.setId("mixer-" + what + "-" + StemLook.id(stem));
        toggle.getStyleClass().addAll("mixer-switch", "mixer-" + what);
        toggle.setAccessibleText(words.get(what, model.name(stem)));
        toggle.setTooltip(new Tooltip(words.get(what, model.name(stem))));
        toggle.setOnAction(_ -> then.accept(toggle.isSelected()));
        return toggle;
    }

    private Fader fader() {
        Fader fader =
                new Fader(words.get("fader", model.name(stem)))
                        .withId("mixer-fader-" + StemLook.id(stem));
        var mix =
                model.mixProperty().subscribe(() -> fader.gainDbProperty().set(model.gainDb(stem)));
        undone.add(mix::unsubscribe);
        fader.gainDbProperty().set(model.gainDb(stem));
        fader.gainDbProperty().addListener((_, _, now) -> model.hear(stem, now.doubleValue()));
        fader.whenSettled(gainDb -> model.setGainDb(stem, gainDb));
        return fader;
    }

    @Override
    public void close() {
        undone.forEach(Runnable::run);
        undone.clear();
    }
}

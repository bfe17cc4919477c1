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
import studio.longplay.engine.project.desk.Strip;
import studio.longplay.engine.project.desk.StripPreset;
import studio.longplay.engine.project.desk.StripRef;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// The strip of a speaker or of a track of the user's: name, mute and solo, its knobs, its levels
/// at the playhead, and its fader.
final class SourceStripView extends VBox implements AutoCloseable {
    private static final PseudoClass SILENT = PseudoClass.getPseudoClass("silent");
    private static final double METER_WIDTH = 44;

    private final DeskViewModel desk;
    private final Source source;
    private final Words words = Words.of("mixer");
    private final LevelMeter meter;
    private final ReductionMeter reduction;
    private final List<Runnable> undone = new ArrayList<>();

    SourceStripView(DeskViewModel desk, Source source) {
        this.desk = desk;
        this.source = source;
        getStyleClass().addAll("mixer-strip", "mixer-source");
        setAlignment(Pos.TOP_CENTER);
        meter = new LevelMeter(source.hue(), true);
        meter.setId("source-" + source.id());
        meter.setPrefSize(METER_WIDTH, 160);
        meter.setMaxSize(METER_WIDTH, Double.MAX_VALUE);
        reduction = new ReductionMeter(words.get("reduction", source.name()));
        reduction.setMaxHeight(Double.MAX_VALUE);
        HBox row = new HBox(meter, reduction, fader());
        row.getStyleClass().add("mixer-strip-row");
        row.setAlignment(Pos.CENTER);
        VBox.setVgrow(row, Priority.ALWAYS);
        getChildren().addAll(colour(), name(), switches(), preset(), row);
    }

    private Region colour() {
        Region colour = StripView.colour();
        if (!source.colour().isEmpty()) {
            colour.setStyle("-fx-background-color: " + source.colour() + ";");
        }
        return colour;
    }

    private Label name() {
        Label name = StripView.name(source.name());
        name.setTooltip(new Tooltip(source.name()));
        return name;
    }

    private HBox switches() {
        ToggleButton mute =
                toggle("mute", "source.mute", on -> turn(desk.strip(source.ref()).withMuted(on)));
        ToggleButton solo = toggle("solo", "source.solo", on -> desk.solo(source.ref(), on));
        ToggleButton safe =
                toggle("safe", "safe", on -> turn(desk.strip(source.ref()).withSoloSafe(on)));
        KnobsToggle knobs = new KnobsToggle(desk, source.ref(), source.id());
        undone.add(knobs::close);
        follow(() -> {
            mute.setSelected(desk.strip(source.ref()).muted());
            safe.setSelected(desk.strip(source.ref()).soloSafe());
            showHeard();
        });
        var alone =
                desk.soloedProperty()
                        .subscribe(now -> {
                            solo.setSelected(now.contains(source.ref()));
                            showHeard();
                        });
        undone.add(alone::unsubscribe);
        HBox row = new HBox(mute, solo, safe, knobs);
        row.getStyleClass().add("mixer-switches");
        row.setAlignment(Pos.CENTER);
        return row;
    }

    private void showHeard() {
        Set<StripRef> now = desk.soloedProperty().get();
        boolean safe = desk.strip(source.ref()).soloSafe();
        boolean heard = now.isEmpty() || now.contains(source.ref()) || safe;
        pseudoClassStateChanged(SILENT, !heard);
    }

    private ToggleButton toggle(String what, String tip, Consumer<Boolean> then) {
        ToggleButton toggle = new ToggleButton(words.get(what + ".letter"));
        toggle.setId("source-" + what + "-" + source.id());
        toggle.getStyleClass().addAll("mixer-switch", "mixer-" + what);
        toggle.setAccessibleText(words.get(tip, source.name()));
        toggle.setTooltip(new Tooltip(words.get(tip, source.name())));
        toggle.setOnAction(_ -> then.accept(toggle.isSelected()));
        return toggle;
    }

    private Label preset() {
        Label preset = new Label();
        preset.getStyleClass().add("mixer-aim");
        preset.setMinWidth(0);
        follow(() ->
                preset.setText(
                        desk.presetOf(source.ref())
                                .filter(found -> !found.key().equals("plain"))
                                .map(desk::presetName)
                                .orElseGet(this::ownKnobs)));
        return preset;
    }

    private String ownKnobs() {
        boolean plain =
                desk.presetOf(source.ref())
                        .map(StripPreset::key)
                        .filter("plain"::equals)
                        .isPresent();
        return plain ? "" : words.get("preset.own");
    }

    private Fader fader() {
        Fader fader =
                new Fader(words.get("fader", source.name())).withId("source-fader-" + source.id());
        follow(() -> fader.gainDbProperty().set(desk.strip(source.ref()).gainDb()));
        fader.whenSettled(gainDb -> turn(desk.strip(source.ref()).withGainDb(gainDb)));
        return fader;
    }

    private void turn(Strip strip) {
        desk.set(source.ref(), strip);
    }

    private void follow(Runnable shown) {
        var mix = desk.mixProperty().subscribe(shown);
        undone.add(mix::unsubscribe);
        shown.run();
    }

    /// Shows the levels at the playhead.
    void refresh() {
        StripReadings readings = desk.readings();
        meter.show(readings.peakDb(source.ref(), false), readings.peakDb(source.ref(), true));
        reduction.show(readings.reductionDb(source.ref()));
    }

    /// Falls to rest.
    void rest() {
        meter.show(StripReadings.SILENT_DB, StripReadings.SILENT_DB);
        reduction.show(0);
    }

    @Override
    public void close() {
        undone.forEach(Runnable::run);
        undone.clear();
    }
}

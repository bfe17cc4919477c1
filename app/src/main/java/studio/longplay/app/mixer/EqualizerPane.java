package studio.longplay.app.mixer;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import studio.longplay.app.controls.ChoiceRow;
import studio.longplay.app.controls.ValueFormat;
import studio.longplay.app.controls.ValueRange;
import studio.longplay.app.controls.ValueRow;
import studio.longplay.app.words.Words;
import studio.longplay.engine.project.desk.Band;
import studio.longplay.engine.project.desk.Equalizer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// An equalizer: its curve, its bands as buttons, and the knobs of the band chosen.
final class EqualizerPane extends VBox {
    private final Words words = Words.of("mixer");
    private final EqualizerGraph graph = new EqualizerGraph(words.get("equalizer"));
    private final FlowPane bands = new FlowPane(4, 4);
    private final VBox knobs = new VBox(6);
    private final Consumer<Equalizer> changed;
    private final ChoiceRow<Band.Kind> kind =
            new ChoiceRow<>(words.get("band.kind"), List.of(Band.Kind.values()), this::kindName)
                    .withId("band-kind");
    private final ValueRow frequency =
            row("band.frequency", Knob.range(20, 20_000, 1000), Knob.hertz());
    private final ValueRow gain =
            row("band.gain", new ValueRange(-18, 18, 0.5, 3, 0), Knob.decibels());
    private final ValueRow quality =
            row("band.quality", new ValueRange(0.1, 10, 0.1, 1, 0.7), ValueFormat.number(2, ""));
    private Equalizer equalizer = Equalizer.NONE;
    private int chosen;
    private boolean showing;

    /// @param changed takes the equalizer after each gesture
    EqualizerPane(Consumer<Equalizer> changed) {
        this.changed = changed;
        getStyleClass().add("mixer-equalizer");
        bands.setAlignment(Pos.CENTER_LEFT);
        Button remove = new Button(words.get("band.remove"));
        remove.setId("band-remove");
        remove.setOnAction(_ -> remove());
        knobs.getChildren().addAll(kind, frequency, gain, quality, remove);
        getChildren().addAll(graph, bands, knobs);
        kind.valueProperty().addListener((_, _, now) -> turn(band -> ofKind(band, now)));
        frequency.whenSettled(octaves ->
                turn(band ->
                        new Band(band.kind(), Knob.hertz(octaves), band.gainDb(), band.quality())));
        gain.whenSettled(
                db -> turn(band -> new Band(band.kind(), band.frequencyHz(), db, band.quality())));
        quality.whenSettled(
                q -> turn(band -> new Band(band.kind(), band.frequencyHz(), band.gainDb(), q)));
    }

    private ValueRow row(String key, ValueRange range, ValueFormat format) {
        return new ValueRow(words.get(key), range, format).withId(key.replace('.', '-'));
    }

    private String kindName(Band.Kind of) {
        return words.get("band." + of.name());
    }

    private static Band ofKind(Band band, Band.Kind kind) {
        return new Band(kind, band.frequencyHz(), band.gainDb(), band.quality());
    }

    void show(Equalizer now) {
        showing = true;
        equalizer = now;
        chosen = Math.clamp(chosen, 0, Math.max(0, now.bands().size() - 1));
        graph.show(now);
        bands.getChildren().clear();
        for (int i = 0; i < now.bands().size(); i++) {
            bands.getChildren().add(button(i, now.bands().get(i)));
        }
        bands.getChildren().add(add());
        boolean some = !now.bands().isEmpty();
        knobs.setVisible(some);
        knobs.setManaged(some);
        if (some) {
            Band band = now.bands().get(chosen);
            kind.valueProperty().set(band.kind());
            frequency.valueProperty().set(Knob.octaves(band.frequencyHz()));
            gain.valueProperty().set(band.gainDb());
            gain.setDisable(band.kind().isPass());
            quality.valueProperty().set(band.quality());
        }
        showing = false;
    }

    private ToggleButton button(int number, Band band) {
        ToggleButton button = new ToggleButton(summary(band));
        button.setId("band-" + number);
        button.getStyleClass().add("mixer-band");
        button.setSelected(number == chosen);
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(kindName(band.kind())));
        button.setOnAction(_ -> {
            chosen = number;
            show(equalizer);
        });
        return button;
    }

    private String summary(Band band) {
        String hertz =
                band.frequencyHz() < 1000
                        ? String.format(Locale.ROOT, "%.0f", band.frequencyHz())
                        : String.format(Words.spoken(), "%.1fk", band.frequencyHz() / 1000);
        return band.kind().isPass()
                ? words.get("band.short." + band.kind().name()) + " " + hertz
                : hertz + " " + Knob.decibels().text().apply(band.gainDb());
    }

    private Button add() {
        Button add = new Button(words.get("band.add"));
        add.setId("band-add");
        add.setMinWidth(USE_PREF_SIZE);
        add.setDisable(equalizer.bands().size() >= Equalizer.MOST_BANDS);
        add.setOnAction(_ -> {
            List<Band> more = new ArrayList<>(equalizer.bands());
            more.add(Band.peak(1000, 0, 1));
            chosen = more.size() - 1;
            tell(more);
        });
        return add;
    }

    private void remove() {
        List<Band> fewer = new ArrayList<>(equalizer.bands());
        fewer.remove(chosen);
        tell(fewer);
    }

    private void turn(UnaryOperator<Band> change) {
        if (!showing && chosen < equalizer.bands().size()) {
            List<Band> turned = new ArrayList<>(equalizer.bands());
            turned.set(chosen, change.apply(turned.get(chosen)));
            tell(turned);
        }
    }

    private void tell(List<Band> now) {
        Equalizer next = new Equalizer(now);
        if (!next.equals(equalizer)) {
            show(next);
            changed.accept(next);
        }
    }
}

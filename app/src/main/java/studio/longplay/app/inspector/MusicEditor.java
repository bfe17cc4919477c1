package studio.longplay.app.inspector;

import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import studio.longplay.app.controls.SwitchRow;
import studio.longplay.app.controls.TagChip;
import studio.longplay.app.controls.ValueFormat;
import studio.longplay.app.controls.ValueRange;
import studio.longplay.app.controls.ValueRow;
import studio.longplay.app.words.Words;
import studio.longplay.engine.script.Cue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

/// A music cue: its moods to be turned on and off, its tempo, its key.
final class MusicEditor extends VBox {
    /// The slowest tempo a script may ask for; below it the slider leaves it to the mood.
    private static final double SLOWEST = 40;

    private static final double FASTEST = 200;
    private static final List<String> TONICS =
            List.of("C", "C#", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B");

    private final CueViewModel model;
    private final FlowPane moods = new FlowPane(6, 6);
    private final ValueRow tempo;
    private final PickRow key;
    private final SwitchRow stops;
    private boolean showing;

    MusicEditor(CueViewModel model, Words words) {
        super(10);
        this.model = model;
        String auto = words.get("cue.auto");
        ValueFormat format =
                new ValueFormat(
                        bpm -> bpm < SLOWEST ? auto : words.get("music.tempo.value", bpm),
                        MusicEditor::tempo);
        tempo =
                new ValueRow(
                                words.get("music.tempo"),
                                new ValueRange(SLOWEST - 1, FASTEST, 1, 10, SLOWEST - 1),
                                format)
                        .withId("inspector-tempo");
        tempo.whenSettled(bpm -> model.setTempo(bpm < SLOWEST ? 0 : bpm));
        key = new PickRow(words.get("music.key"), "inspector-key", auto, model::setKey);
        stops = new SwitchRow(words.get("music.stops"), words.get("music.stops.more"));
        stops.withId("inspector-music-stops");
        stops.onProperty().addListener((_, _, on) -> unlessShowing(() -> model.setStops(on)));
        getChildren()
                .addAll(
                        new VBox(6, Pages.caption(words.get("music.moods")), moods),
                        tempo,
                        key,
                        stops);
    }

    static OptionalDouble tempo(String text) {
        String digits = text.replaceAll("[^0-9.]", "");
        return digits.isEmpty() || digits.equals(".")
                ? OptionalDouble.empty()
                : OptionalDouble.of(Double.parseDouble(digits));
    }

    private void unlessShowing(Runnable task) {
        if (!showing) {
            task.run();
        }
    }

    void showBelow(Node panel) {
        getChildren().add(panel);
    }

    MusicEditor show(Cue.MusicCue cue) {
        showing = true;
        showMoods(cue);
        tempo.valueProperty().set(cue.bpm() == 0 ? SLOWEST - 1 : cue.bpm());
        key.show(keys(), cue.key());
        stops.onProperty().set(cue.stops());
        showing = false;
        return this;
    }

    private void showMoods(Cue.MusicCue cue) {
        Set<String> chosen = new LinkedHashSet<>();
        cue.moods().forEach(mood -> chosen.add(mood.toLowerCase(Locale.ROOT)));
        List<String> all = new ArrayList<>(model.moods());
        cue.moods().stream()
                .filter(mood -> !all.contains(mood.toLowerCase(Locale.ROOT)))
                .forEach(all::add);
        List<String> shown =
                moods.getChildren().stream().map(node -> ((TagChip) node).getText()).toList();
        if (!shown.equals(all)) {
            moods.getChildren().setAll(all.stream().map(this::chip).toList());
        }
        moods.getChildren()
                .forEach(node -> {
                    TagChip chip = (TagChip) node;
                    chip.setSelected(chosen.contains(chip.getText().toLowerCase(Locale.ROOT)));
                });
    }

    private TagChip chip(String mood) {
        TagChip chip = new TagChip(mood);
        chip.setId("inspector-mood-" + mood.replace(' ', '-'));
        chip.selectedProperty()
                .addListener((_, _, on) -> unlessShowing(() -> model.setMood(mood, on)));
        return chip;
    }

    private static List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (String mode : List.of(" major", " minor")) {
            TONICS.forEach(tonic -> keys.add(tonic + mode));
        }
        return keys;
    }
}

package studio.longplay.app.inspector;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import studio.longplay.app.controls.ValueFormat;
import studio.longplay.app.controls.ValueRange;
import studio.longplay.app.controls.ValueRow;
import studio.longplay.app.words.Words;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.Melody;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A song cue: its key, its tempo, and its melody as notes to be moved.
final class SongEditor extends VBox {
    private static final double SLOWEST = 40;
    private static final List<String> TONICS =
            List.of("C", "C#", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B");

    private final Words words;
    private final PickRow key;
    private final PickRow metre;
    private final PickRow joined;
    private final ValueRow tempo;
    private final SongRoll roll;
    private final ScrollPane scroll;
    private final Label empty;
    private final Label whose;
    private final Button keep;
    private final Button compose;
    private final TextRow notes;
    private Melody shown = Melody.NONE;

    SongEditor(CueViewModel model, Words words) {
        super(10);
        this.words = words;
        String auto = words.get("cue.auto");
        key = new PickRow(words.get("music.key"), "inspector-song-key", auto, model::setSongKey);
        metre =
                new PickRow(
                        words.get("song.metre"),
                        "inspector-song-metre",
                        "",
                        text -> model.setSongMetre(text.charAt(0) - '0'));
        String legato = words.get("song.legato");
        joined =
                new PickRow(
                        words.get("song.joined"),
                        "inspector-song-joined",
                        "",
                        text -> model.setLegato(text.equals(legato)));
        tempo = tempo(words, auto);
        tempo.whenSettled(bpm -> model.setSongTempo(bpm < SLOWEST ? 0 : bpm));
        roll = new SongRoll(words.get("song.roll"));
        roll.whenChanged(model::setMelody);
        scroll = scrolled(roll);
        empty = Pages.faint(words.get("song.empty"));
        whose = Pages.faint("");
        whose.setId("inspector-song-whose");
        keep = new Button(words.get("song.keep"));
        keep.setId("inspector-song-keep");
        keep.setOnAction(_ -> model.setMelody(shown));
        compose = new Button(words.get("song.compose"));
        compose.setId("inspector-song-compose");
        compose.setOnAction(_ -> model.composeAgain());
        notes = new TextRow(words.get("song.notes"), "inspector-song-notes", model::setNotes);
        VBox melody = new VBox(6, Pages.caption(words.get("song.melody")), scroll, empty, whose);
        getChildren().addAll(key, tempo, metre, joined, melody, notes, keep, compose);
    }

    private static ValueRow tempo(Words words, String auto) {
        ValueFormat format =
                new ValueFormat(
                        bpm -> bpm < SLOWEST ? auto : words.get("music.tempo.value", bpm),
                        MusicEditor::tempo);
        return new ValueRow(
                        words.get("music.tempo"),
                        new ValueRange(SLOWEST - 1, 200, 1, 10, SLOWEST - 1),
                        format)
                .withId("inspector-song-tempo");
    }

    private static ScrollPane scrolled(SongRoll roll) {
        ScrollPane scroll = new ScrollPane(roll);
        scroll.setFitToHeight(true);
        scroll.setFitToWidth(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("inspector-song-scroll");
        scroll.setMinHeight(206);
        return scroll;
    }

    SongEditor show(Cue.SongCue cue, Optional<SongFacts> facts) {
        key.show(keys(), cue.key());
        tempo.valueProperty().set(cue.bpm() == 0 ? SLOWEST - 1 : cue.bpm());
        metre.showOneOf(List.of("4/4", "3/4", "6/8"), cue.metre());
        String legato = words.get("song.legato");
        String apart = words.get("song.apart");
        joined.showOneOf(List.of(apart, legato), cue.legato() ? legato : apart);
        shown = facts.map(SongFacts::melody).orElse(Melody.NONE);
        boolean written = facts.map(SongFacts::written).orElse(false);
        roll.show(
                shown,
                facts.map(SongFacts::words).orElse(List.of()),
                SongFacts.beatsPerBar(cue),
                written);
        Pages.shown(scroll, !shown.isEmpty());
        Pages.shown(empty, shown.isEmpty());
        Pages.shown(whose, !shown.isEmpty());
        whose.setText(words.get(written ? "song.written" : "song.composed"));
        Pages.shown(keep, !shown.isEmpty() && !written);
        compose.setText(words.get(written ? "song.compose" : "song.another"));
        notes.show(cue.melody().text());
        return this;
    }

    private static List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (String mode : List.of(" major", " minor")) {
            TONICS.forEach(tonic -> keys.add(tonic + mode));
        }
        return keys;
    }
}

package studio.longplay.app.inspector;

import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import studio.longplay.app.controls.ChoiceRow;
import studio.longplay.app.controls.ValueFormat;
import studio.longplay.app.controls.ValueRange;
import studio.longplay.app.controls.ValueRow;
import studio.longplay.app.words.Words;
import studio.longplay.engine.voice.Prosody;
import studio.longplay.engine.voice.Voice;

import java.util.ArrayList;
import java.util.List;

/// How a line is spoken; each gesture is one edit of the script.
final class LineControls extends VBox {
    private final Words words;
    private final ValueRow rate;
    private final ValueRow pitch;
    private final ValueRow pause;
    private final ChoiceRow<String> manner;
    private final ChoiceRow<String> voice;
    private final HBox foot = new HBox();
    private String castName = "";
    private boolean showing;

    LineControls(LineViewModel model, Words words) {
        this.words = words;
        rate =
                new ValueRow(
                                words.get("line.rate"),
                                new ValueRange(0.5, 2, 0.01, 0.1, 1),
                                ValueFormat.number(2, "×"))
                        .withId("inspector-rate");
        pitch =
                new ValueRow(
                                words.get("line.pitch"),
                                new ValueRange(-12, 12, 0.5, 2, 0),
                                ValueFormat.signed(1, " st"))
                        .withId("inspector-pitch");
        pause =
                new ValueRow(
                                words.get("line.pause"),
                                new ValueRange(0, 10, 0.1, 1, 0),
                                ValueFormat.number(1, " s"))
                        .withId("inspector-pause-before");
        manner = new ChoiceRow<>(words.get("line.manner"), manners(), this::mannerName);
        manner.withId("inspector-manner");
        voice = new ChoiceRow<>(words.get("line.other"), voices(model), this::voiceName);
        voice.withId("inspector-other-voice");
        rate.whenSettled(model::setRate);
        pitch.whenSettled(model::setPitch);
        pause.whenSettled(model::setPause);
        manner.valueProperty().addListener((_, _, now) -> unlessShowing(now, model::setCharacter));
        voice.valueProperty().addListener((_, _, now) -> unlessShowing(now, model::setVoice));
        getStyleClass().add("inspector-controls");
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(rate, pitch, manner, voice, pause, foot);
    }

    void resetWith(Hyperlink reset) {
        foot.getChildren().setAll(reset);
    }

    private interface Choice {
        void of(String value);
    }

    private void unlessShowing(String value, Choice choice) {
        if (!showing && value != null) {
            choice.of(value);
        }
    }

    private static List<String> manners() {
        List<String> manners = new ArrayList<>(List.of(""));
        manners.addAll(Prosody.CHARACTERS);
        return manners;
    }

    private String mannerName(String character) {
        return words.get("line.manner." + (character.isEmpty() ? "none" : character));
    }

    private static List<String> voices(LineViewModel model) {
        List<String> names = new ArrayList<>(List.of(""));
        model.voices().stream().map(Voice::name).forEach(names::add);
        return names;
    }

    private String voiceName(String name) {
        if (!name.isEmpty()) {
            return name;
        }
        return castName.isEmpty()
                ? words.get("line.other.unknown")
                : words.get("line.other.none", castName);
    }

    void show(LineFacts now) {
        showing = true;
        rate.valueProperty().set(now.manner().rate());
        pitch.valueProperty().set(now.manner().pitchSemitones());
        pause.valueProperty().set(now.pause().toMillisFloor() / 1000.0);
        manner.valueProperty().set(now.manner().known());
        castName = now.castVoice().map(Voice::name).orElse("");
        String other = now.manner().voice();
        if (other.isEmpty()) {
            // The name in brackets is another for another speaker: taken away and set again.
            voice.valueProperty().set(null);
        }
        voice.valueProperty().set(other);
        Pages.shown(foot, !now.manner().isNeutral());
        showing = false;
    }
}

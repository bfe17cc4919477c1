package studio.longplay.app.takes;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import studio.longplay.app.controls.ChoiceRow;
import studio.longplay.app.controls.ValueFormat;
import studio.longplay.app.controls.ValueRange;
import studio.longplay.app.controls.ValueRow;
import studio.longplay.app.words.Words;
import studio.longplay.engine.project.voicing.Manner;
import studio.longplay.engine.project.voicing.TakeSource;
import studio.longplay.engine.render.takes.SlotFit;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.voice.Prosody;
import studio.longplay.engine.voice.Voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts a take together: whose voice, how fast, how high, how lively, through what.
final class ProposalForm extends VBox implements AutoCloseable {
    private final TakesViewModel model;
    private final Proposal proposal;
    private final Words words;
    private final ChoiceRow<String> voice;
    private final ValueRow rate;
    private final ValueRow pitch;
    private final ValueRow range;
    private final ChoiceRow<String> character;
    private final Label length = new Label();
    private final Label tooLong = new Label();
    private final Button hear = new Button();
    private final ChangeListener<Optional<MediaTime>> measured = (_, _, _) -> showLength();
    private final ChangeListener<Object> state = (_, _, _) -> showHeard();
    private boolean showing;

    ProposalForm(TakesViewModel model) {
        this.model = model;
        proposal = model.proposal();
        words = model.words();
        getStyleClass().add("takes-form");
        setId("takes-form");
        voice = new ChoiceRow<>(words.get("form.voice"), voices(), this::voiceName);
        voice.withId("takes-form-voice");
        rate = row("rate", new ValueRange(0.5, 2, 0.01, 0.1, 1), ValueFormat.number(2, "×"));
        pitch = row("pitch", new ValueRange(-12, 12, 0.5, 2, 0), ValueFormat.signed(1, " st"));
        range = row("range", new ValueRange(0, 3, 0.1, 0.5, 1), ValueFormat.number(1, "×"));
        character =
                new ChoiceRow<>(words.get("form.character"), characters(), model.text()::character);
        character.withId("takes-form-character");
        Label title = new Label(words.get("form.title"));
        title.getStyleClass().add("takes-form-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        length.setId("takes-form-length");
        length.getStyleClass().add("take-length");
        length.setMinWidth(USE_PREF_SIZE);
        tooLong.setId("takes-form-too-long");
        tooLong.getStyleClass().add("take-trouble");
        tooLong.setWrapText(true);
        tooLong.setMinHeight(USE_PREF_SIZE);
        HBox head = new HBox(8, title, length);
        getChildren().addAll(head, tooLong, voice, rate, pitch, range, character, foot());
        voice.valueProperty().addListener((_, _, _) -> changed());
        character.valueProperty().addListener((_, _, _) -> changed());
        addEventHandler(KeyEvent.KEY_PRESSED, this::typed);
        proposal.lengthProperty().addListener(measured);
        proposal.makingProperty().addListener(state);
        model.heardProperty().addListener(state);
    }

    private ValueRow row(String key, ValueRange values, ValueFormat format) {
        ValueRow made =
                new ValueRow(words.get("form." + key), values, format).withId("takes-form-" + key);
        made.whenSettled(_ -> changed());
        return made;
    }

    private HBox foot() {
        hear.setId("takes-form-hear");
        hear.setOnAction(_ -> proposal.hear());
        Button keep = new Button(words.get("form.keep"));
        keep.setId("takes-form-keep");
        keep.getStyleClass().add("lp-primary");
        keep.setOnAction(_ -> model.keep(proposal.sourceProperty().get()));
        Button cancel = new Button(words.get("form.cancel"));
        cancel.setId("takes-form-cancel");
        cancel.setOnAction(_ -> model.compose(false));
        for (Button button : List.of(hear, keep, cancel)) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        HBox buttons = new HBox(6, cancel, hear, keep);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }

    private List<String> voices() {
        List<String> ids = new ArrayList<>(List.of(""));
        model.voices().stream().map(Voice::id).forEach(ids::add);
        return ids;
    }

    private String voiceName(String id) {
        if (id.isEmpty()) {
            return words.get(
                    "form.voice.cast", model.subjectProperty().get().map(model::cast).orElse(""));
        }
        return model.voices().stream()
                .filter(one -> one.id().equals(id))
                .map(Voice::name)
                .findFirst()
                .orElse(id);
    }

    private static List<String> characters() {
        List<String> names = new ArrayList<>(List.of(""));
        names.addAll(Prosody.CHARACTERS);
        return names;
    }

    /// Shows the proposal as it begins.
    void begin() {
        showing = true;
        TakeSource.Spoken from = proposal.sourceProperty().get();
        voice.valueProperty().set(null);
        voice.valueProperty().set(from.voice());
        rate.valueProperty().set(from.manner().rate());
        pitch.valueProperty().set(from.manner().semitones());
        range.valueProperty().set(from.manner().range());
        List<String> characters = from.manner().characters();
        character.valueProperty().set(characters.isEmpty() ? "" : characters.getFirst());
        showing = false;
        showLength();
        showHeard();
        rate.lookup(".slider").requestFocus();
    }

    private void changed() {
        String chosen = voice.valueProperty().get();
        String through = character.valueProperty().get();
        if (showing || chosen == null || through == null) {
            return;
        }
        Manner before = proposal.sourceProperty().get().manner();
        Manner manner =
                new Manner(
                        rate.valueProperty().get(),
                        pitch.valueProperty().get(),
                        before.gainDb(),
                        range.valueProperty().get(),
                        through.isEmpty() ? List.of() : List.of(through));
        proposal.sourceProperty().set(new TakeSource.Spoken(chosen, manner, 0));
    }

    private void typed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            model.compose(false);
            event.consume();
        }
    }

    private void showLength() {
        length.setText(
                proposal.lengthProperty()
                        .get()
                        .map(found -> words.get("form.length", TakeText.seconds(found)))
                        .orElse(""));
        Optional<SlotFit> misfit =
                proposal.lengthProperty()
                        .get()
                        .flatMap(found ->
                                model.subjectProperty()
                                        .get()
                                        .map(line -> model.fit(line, found, false)))
                        .filter(fit -> !fit.fits());
        tooLong.setText(misfit.map(model.text()::tooLong).orElse(""));
        tooLong.setVisible(misfit.isPresent());
        tooLong.setManaged(misfit.isPresent());
    }

    private void showHeard() {
        boolean sounding =
                model.heardProperty()
                        .get()
                        .filter(heard -> heard.now().equals(Proposal.ID))
                        .isPresent();
        hear.setText(words.get(sounding ? "form.stop" : "form.hear"));
        hear.setDisable(proposal.makingProperty().get());
    }

    @Override
    public void close() {
        proposal.lengthProperty().removeListener(measured);
        proposal.makingProperty().removeListener(state);
        model.heardProperty().removeListener(state);
    }
}

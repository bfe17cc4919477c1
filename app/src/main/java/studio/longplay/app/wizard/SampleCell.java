package studio.longplay.app.wizard;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

import studio.longplay.app.controls.Chip;
import studio.longplay.app.controls.IconButton;
import studio.longplay.app.controls.Layout;
import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.voice.clone.CheckedRecording;
import studio.longplay.engine.voice.match.Verdict;

import java.util.Optional;

/// One recording: what it looks like, how good it is, and what to do better.
final class SampleCell extends ListCell<Sample> {
    private static final double WAVE_WIDTH = 220;
    private static final double VERDICT_WIDTH = 112;
    private static final double HEIGHT = 74;

    private final WizardViewModel model;
    private final Words words;
    private final IconButton hear;
    private final IconButton remove;
    private final Label name = Layout.label("wizard-fact");
    private final Label length = Layout.label("wizard-faint");
    private final Label advice = Layout.label("wizard-secondary");
    private final SampleWave wave = new SampleWave();
    private final StackPane verdict = new StackPane();
    private final HBox row;

    SampleCell(WizardViewModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("wizard-sample");
        hear = new IconButton(IconButton.Kind.ROUND, MaterialDesignP.PLAY, "");
        hear.setOnAction(_ -> withItem(model::hear));
        remove = new IconButton(MaterialDesignD.DELETE_OUTLINE, "");
        remove.setOnAction(_ -> withItem(model.samples()::remove));
        hear.setFocusTraversable(false);
        remove.setFocusTraversable(false);
        advice.setWrapText(true);
        VBox said = new VBox(2, name, length, advice);
        said.setAlignment(Pos.CENTER_LEFT);
        said.setMinWidth(0);
        HBox.setHgrow(said, Priority.ALWAYS);
        wave.setMinSize(WAVE_WIDTH, 44);
        wave.setPrefSize(WAVE_WIDTH, 44);
        wave.setMaxSize(WAVE_WIDTH, 44);
        verdict.setMinWidth(VERDICT_WIDTH);
        verdict.setMaxWidth(VERDICT_WIDTH);
        verdict.setAlignment(Pos.CENTER_RIGHT);
        row = new HBox(12, hear, said, wave, verdict, remove);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(HEIGHT);
        setPrefWidth(0);
        ChangeListener<Optional<String>> heard = (_, _, _) -> showHeard();
        // Held as weakly as the list holds its cells.
        model.listening()
                .heardProperty()
                .addListener(new javafx.beans.value.WeakChangeListener<>(heard));
        row.setUserData(heard);
    }

    private void withItem(java.util.function.Consumer<Sample> then) {
        Sample item = getItem();
        if (item != null) {
            then.accept(item);
        }
    }

    @Override
    protected void updateItem(Sample sample, boolean empty) {
        super.updateItem(sample, empty);
        if (empty || sample == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        name.setText(sample.name());
        remove.become(
                MaterialDesignD.DELETE_OUTLINE, words.get("samples.remove", sample.name()), "");
        remove.setId("wizard-remove-" + getIndex());
        hear.setId("wizard-hear-" + getIndex());
        hear.setDisable(false);
        Layout.shown(length, true);
        switch (sample.state()) {
            case Sample.State.Checking _ -> checking();
            case Sample.State.Checked(CheckedRecording found) -> checked(found);
            case Sample.State.Failed(StudioFault fault) -> failed(fault);
        }
        showHeard();
        setGraphic(row);
    }

    private void checking() {
        length.setText(words.get("samples.checking"));
        advice.setText("");
        Layout.shown(advice, false);
        wave.show(Optional.empty());
        verdict.getChildren().clear();
        say(words.get("samples.checking"), "");
    }

    private void checked(CheckedRecording found) {
        Verdict how = found.verdict().verdict();
        length.setText(
                words.get("samples.length", found.speechSeconds(), found.samples() / 48_000.0)
                        + (found.shortened() ? ". " + words.get("samples.shortened") : ""));
        tell(
                found.verdict().advice(),
                switch (how) {
                    case GOOD -> new Chip(Chip.Tone.OK, words.get("samples.good"));
                    case USABLE -> new Chip(Chip.Tone.WARN, words.get("samples.usable"));
                    case REFUSED -> new Chip(Chip.Tone.BAD, words.get("samples.refused"));
                });
        wave.show(Optional.of(found));
    }

    private void failed(StudioFault fault) {
        length.setText("");
        Layout.shown(length, false);
        hear.setDisable(true);
        tell(
                fault.sentence() + " " + fault.remedy(),
                new Chip(Chip.Tone.BAD, words.get("samples.failed")));
        wave.show(Optional.empty());
    }

    private void tell(String sentence, Chip chip) {
        advice.setText(sentence);
        Layout.shown(advice, true);
        verdict.getChildren().setAll(chip);
        say(chip.getText(), sentence);
    }

    private void say(String how, String sentence) {
        setAccessibleText(words.get("samples.spoken", name.getText(), how, sentence));
    }

    private void showHeard() {
        withItem(sample -> {
            boolean now =
                    model.listening()
                            .heardProperty()
                            .get()
                            .equals(Optional.of(sample.file().toString()));
            hear.become(
                    now ? MaterialDesignS.STOP : MaterialDesignP.PLAY,
                    now ? words.get("samples.stop") : words.get("samples.hear", sample.name()),
                    "");
        });
    }
}

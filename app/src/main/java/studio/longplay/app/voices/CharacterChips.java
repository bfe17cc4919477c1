package studio.longplay.app.voices;

import javafx.collections.SetChangeListener;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import studio.longplay.app.controls.Layout;
import studio.longplay.app.controls.TagChip;
import studio.longplay.app.words.Words;
import studio.longplay.engine.voice.Prosody;

import java.util.HashMap;
import java.util.Map;

/// What is done to the voices: they are heard, compared and given so.
final class CharacterChips extends VBox implements AutoCloseable {
    private final VoicesViewModel model;
    private final Map<String, TagChip> chips = new HashMap<>();
    private final SetChangeListener<String> changed = _ -> show();

    CharacterChips(VoicesViewModel model, Words words) {
        super(4);
        this.model = model;
        setId("voices-characters");
        Label title = Layout.label(words.get("characters"), "voices-faint");
        FlowPane pane = new FlowPane(6, 6);
        for (String character : Prosody.CHARACTERS) {
            TagChip chip = new TagChip(words.get("character." + character));
            chip.setId("voices-character-" + character);
            chip.selectedProperty().addListener((_, _, on) -> model.wear(character, on));
            chips.put(character, chip);
            pane.getChildren().add(chip);
        }
        getChildren().addAll(title, pane);
        model.listening().characters().addListener(changed);
        show();
    }

    private void show() {
        chips.forEach(
                (name, chip) -> chip.setSelected(model.listening().characters().contains(name)));
    }

    @Override
    public void close() {
        model.listening().characters().removeListener(changed);
    }
}

package studio.longplay.app.inspector;

import javafx.scene.layout.VBox;

import studio.longplay.app.controls.SwitchRow;
import studio.longplay.app.controls.ValueFormat;
import studio.longplay.app.controls.ValueRange;
import studio.longplay.app.controls.ValueRow;
import studio.longplay.app.words.Words;
import studio.longplay.engine.script.Cue;

import java.util.List;

/// A sound cue: which sound, where it comes from, how loud and how long.
final class SoundEditor extends VBox {
    private final CueViewModel model;
    private final PickRow sound;
    private final PickRow distance;
    private final PickRow side;
    private final PickRow loudness;
    private final SwitchRow loop;
    private final ValueRow length;
    private final SoundKnobs knobs;
    private final ValueRow take;
    private final TextRow on;
    private boolean showing;

    SoundEditor(CueViewModel model, Words words) {
        super(6);
        this.model = model;
        String none = words.get("sound.none");
        sound = new PickRow(words.get("sound.sound"), "inspector-sound", "", model::setSound);
        distance = group("distance", none, CueViewModel.DISTANCES, words);
        side = group("side", none, CueViewModel.SIDES, words);
        loudness = group("loudness", none, CueViewModel.LOUDNESSES, words);
        loop = new SwitchRow(words.get("sound.loop"), words.get("sound.loop.more"));
        loop.withId("inspector-sound-loop");
        loop.onProperty()
                .addListener((_, _, on) -> {
                    if (!showing) {
                        model.setLoops(on);
                    }
                });
        ValueFormat number = ValueFormat.number(1, " s");
        String own = words.get("sound.length.own");
        length =
                new ValueRow(
                                words.get("sound.length"),
                                new ValueRange(0, 60, 0.5, 5, 0),
                                new ValueFormat(
                                        seconds ->
                                                seconds == 0 ? own : number.text().apply(seconds),
                                        number.value()))
                        .withId("inspector-sound-length");
        length.whenSettled(model::setSoundLength);
        knobs = new SoundKnobs(model);
        take =
                new ValueRow(
                                words.get("sound.take"),
                                new ValueRange(1, SoundWords.MOST_TAKES, 1, 5, 1),
                                ValueFormat.number(0, ""))
                        .withId("inspector-sound-take");
        take.whenSettled(value -> model.setTake((int) Math.round(value)));
        on = new TextRow(words.get("sound.on"), "inspector-sound-on", model::setOn);
        getChildren().addAll(sound, knobs, distance, side, loudness, length, loop, take, on);
    }

    private PickRow group(String name, String none, List<String> group, Words words) {
        return new PickRow(
                words.get("sound." + name),
                "inspector-" + name,
                none,
                word -> model.setModifier(group, word));
    }

    SoundEditor show(Cue.SoundCue cue) {
        showing = true;
        sound.showOneOf(model.sounds(), cue.sound());
        show(distance, CueViewModel.DISTANCES, cue);
        show(side, CueViewModel.SIDES, cue);
        show(loudness, CueViewModel.LOUDNESSES, cue);
        loop.onProperty().set(CueViewModel.loops(cue));
        knobs.show(cue);
        take.valueProperty().set(Math.min(SoundWords.take(cue), SoundWords.MOST_TAKES));
        on.show(SoundWords.on(cue));
        length.valueProperty().set(cue.length().toMillisFloor() / 1000.0);
        showing = false;
        return this;
    }

    private static void show(PickRow row, List<String> group, Cue.SoundCue cue) {
        row.show(group, CueViewModel.modifier(cue, group));
    }
}

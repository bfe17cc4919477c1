package studio.longplay.app.export;

import javafx.scene.layout.VBox;

import studio.longplay.app.controls.ChoiceRow;
import studio.longplay.app.controls.SwitchRow;
import studio.longplay.app.fx.Followed;
import studio.longplay.app.words.Words;
import studio.longplay.engine.mix.StemFormat;
import studio.longplay.engine.render.StemWish;

import java.util.List;

/// How the stems are written, and whether each speaker has a file.
final class StemsPane extends VBox implements AutoCloseable {
    private final Followed followed = new Followed();

    StemsPane(ExportChoices choices, PresetWords presetWords, Words words) {
        ChoiceRow<StemFormat> format =
                new ChoiceRow<>(
                                words.get("choose.stems"),
                                List.of(StemFormat.values()),
                                each -> presetWords.named("stems", each))
                        .withId("export-stem-format");
        SwitchRow speakers =
                new SwitchRow(
                                words.get("choose.speaker-stems"),
                                words.get("choose.speaker-stems.text"))
                        .withId("export-speaker-stems");
        followed.follow(
                choices.stemsProperty(),
                wish -> {
                    format.valueProperty().set(wish.format());
                    speakers.onProperty().set(wish.speakers());
                });
        format.valueProperty()
                .addListener((_, _, now) -> {
                    if (now != null) {
                        boolean each = choices.stemsProperty().get().speakers();
                        choices.stemsProperty().set(new StemWish(now, each));
                    }
                });
        speakers.onProperty()
                .addListener((_, _, on) -> {
                    StemFormat now = choices.stemsProperty().get().format();
                    choices.stemsProperty().set(new StemWish(now, on));
                });
        getChildren().addAll(format, speakers);
    }

    @Override
    public void close() {
        followed.close();
    }
}

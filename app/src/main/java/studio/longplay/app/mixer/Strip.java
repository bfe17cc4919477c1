package studio.longplay.app.mixer;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import studio.longplay.app.controls.Fader;
import studio.longplay.app.controls.LevelMeter;
import studio.longplay.app.controls.ToolToggle;
import studio.longplay.app.session.Hearing;
import studio.longplay.app.words.Words;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.project.MixSettings;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.render.preview.Levels;

/// A stem's strip on the console: its name in its colour, mute and solo, fader and meter.
final class Strip extends VBox {
    private final Stem stem;
    private final LevelMeter meter;

    Strip(StemName name, MixerViewModel viewModel, Words words) {
        this.stem = MixerViewModel.stem(name);
        String id = LevelsView.name(name);
        String title = words.get("stem." + id);
        meter = new LevelMeter(StemLook.hue(name), true);
        getStyleClass().add("mixer-strip");
        setAlignment(Pos.TOP_CENTER);
        Region colour = new Region();
        colour.getStyleClass().add("mixer-strip-colour");
        colour.setStyle(
                "-fx-background-color: "
                        + StemLook.hue(name).css(studio.longplay.app.controls.Hue.Shade.BASE)
                        + ";");
        Label label = new Label(title);
        label.getStyleClass().add("lp-medium");
        Fader fader = new Fader(title).withId("mixer-fader-" + id);
        fader.gainDbProperty().set(viewModel.gainDb(name));
        fader.whenSettled(gainDb -> viewModel.setGainDb(name, gainDb));
        viewModel
                .mixProperty()
                .addListener((_, _, now) -> fader.gainDbProperty().set(gain(now, name)));
        HBox levels = new HBox(10, fader, meter);
        levels.setAlignment(Pos.CENTER);
        VBox.setVgrow(levels, Priority.ALWAYS);
        getChildren().addAll(colour, label, buttons(name, viewModel, words), levels);
    }

    private static double gain(MixSettings mix, StemName name) {
        return mix.gainDb(name);
    }

    private HBox buttons(StemName name, MixerViewModel viewModel, Words words) {
        String id = LevelsView.name(name);
        ToolToggle mute = toggle("mixer-mute-" + id, words.get("mute"), words.get("mute.tip"));
        ToolToggle solo = toggle("mixer-solo-" + id, words.get("solo"), words.get("solo.tip"));
        Runnable follow =
                () -> {
                    Hearing hearing = viewModel.hearingProperty().get();
                    mute.setSelected(hearing.muted().contains(stem));
                    solo.setSelected(hearing.soloed().contains(stem));
                };
        viewModel.hearingProperty().addListener(_ -> follow.run());
        follow.run();
        mute.setOnAction(_ -> viewModel.mute(name, mute.isSelected()));
        solo.setOnAction(_ -> viewModel.solo(name, solo.isSelected()));
        HBox buttons = new HBox(4, mute, solo);
        buttons.setAlignment(Pos.CENTER);
        return buttons;
    }

    private static ToolToggle toggle(String id, String words, String tip) {
        ToolToggle toggle = new ToolToggle(words, "");
        toggle.setId(id);
        toggle.setTooltip(new Tooltip(tip));
        toggle.setAccessibleText(tip);
        return toggle;
    }

    void show(Levels levels) {
        meter.show(levels.stemDb(stem, false), levels.stemDb(stem, true));
    }
}

package studio.longplay.app.gallery;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

import studio.longplay.app.controls.CorrelationBar;
import studio.longplay.app.controls.EmptyState;
import studio.longplay.app.controls.Fader;
import studio.longplay.app.controls.Hue;
import studio.longplay.app.controls.InputMeter;
import studio.longplay.app.controls.LevelMeter;
import studio.longplay.app.controls.LoudnessScale;
import studio.longplay.app.controls.ReductionMeter;
import studio.longplay.app.controls.SegmentMap;
import studio.longplay.app.controls.SegmentState;
import studio.longplay.app.controls.SpectrumGraph;
import studio.longplay.app.controls.SplitLayout;
import studio.longplay.app.controls.StateStrip;
import studio.longplay.app.controls.TimecodeLabel;

import java.util.List;

/// What shows levels, states and places.
final class ShowPages {
    private ShowPages() {}

    static List<Page> pages() {
        return List.of(
                new Page("console", ShowPages::console),
                new Page("mix", ShowPages::mix),
                new Page("maps", ShowPages::maps),
                new Page("empty", ShowPages::empty),
                new Page("split", ShowPages::split));
    }

    private static Node console() {
        HBox strips = new HBox(24);
        Hue[] hues = {Hue.DIALOGUE, Hue.MUSIC, Hue.EFFECTS, Hue.ENSEMBLE};
        double[] peaksDb = {-3, -18, -9, 0.2};
        double[] gainsDb = {0, -6.5, 3.2, Fader.SILENT_DB};
        for (int index = 0; index < hues.length; index++) {
            LevelMeter meter = new LevelMeter(hues[index], true);
            meter.setId("meter-" + index);
            meter.setPrefHeight(220);
            meter.show(peaksDb[index], peaksDb[index] - 4);
            Fader fader = new Fader(hues[index].name()).withId("fader-" + index);
            fader.gainDbProperty().set(gainsDb[index]);
            Label name = new Label(hues[index].name());
            name.getStyleClass().add("lp-small");
            VBox strip = new VBox(8, new HBox(8, fader, meter), name);
            strip.setAlignment(Pos.CENTER);
            strips.getChildren().add(strip);
        }
        LevelMeter silent = new LevelMeter(Hue.PICTURE, false);
        ReductionMeter reduction = new ReductionMeter("Reduction");
        reduction.setId("reduction");
        reduction.show(8);
        strips.getChildren().addAll(silent, reduction);
        return new VBox(24, strips, inputs());
    }

    /// What the strip of the mix shows.
    private static Node mix() {
        LoudnessScale loudness = new LoudnessScale();
        loudness.setId("loudness");
        loudness.show(2, -1.5);
        SpectrumGraph spectrum = new SpectrumGraph(31, "Spectrum");
        spectrum.setId("spectrum");
        float[] levelsDb = new float[31];
        for (int band = 0; band < levelsDb.length; band++) {
            levelsDb[band] = -12 - Math.abs(band - 11) * 2.4f;
        }
        spectrum.show(levelsDb);
        CorrelationBar alike = new CorrelationBar("Correlation");
        CorrelationBar apart = new CorrelationBar("Correlation");
        for (int frame = 0; frame < 60; frame++) {
            alike.show(0.8);
            apart.show(-0.5);
        }
        VBox column = Gallery.column(loudness, spectrum, alike, apart);
        column.setMaxWidth(240);
        return column;
    }

    /// An input that is soft, right, hot, clipped.
    private static Node inputs() {
        VBox inputs = new VBox(12);
        double[] peaksDb = {-34, -9, -2, 0};
        for (int index = 0; index < peaksDb.length; index++) {
            InputMeter meter = new InputMeter();
            meter.setId("input-" + index);
            meter.show(peaksDb[index], peaksDb[index] - 11);
            inputs.getChildren().add(meter);
        }
        return inputs;
    }

    private static Node maps() {
        SegmentMap few = new SegmentMap();
        few.setId("map");
        few.reset(60, SegmentState.WAITING);
        paint(few, 60);
        SegmentMap many = new SegmentMap();
        many.reset(2_400, SegmentState.WAITING);
        paint(many, 2_400);
        StateStrip strip = new StateStrip();
        strip.show(
                List.of(
                        new StateStrip.Span(0, 0.5, StateStrip.State.CACHED),
                        new StateStrip.Span(0.5, 0.64, StateStrip.State.RENDERING),
                        new StateStrip.Span(0.64, 0.8, StateStrip.State.STALE),
                        new StateStrip.Span(0.8, 0.82, StateStrip.State.FAILED)));
        HBox time =
                new HBox(
                        16,
                        new TimecodeLabel(TimecodeLabel.Size.LARGE, "00:03:41:12"),
                        new TimecodeLabel(TimecodeLabel.Size.SMALL, "/ 01:58:04:00"));
        time.setAlignment(Pos.CENTER_LEFT);
        return Gallery.column(time, strip, few, many);
    }

    private static void paint(SegmentMap map, int count) {
        for (int index = 0; index < count * 6 / 10; index++) {
            boolean reused = index % 7 < 3;
            map.show(index, reused ? SegmentState.REUSED : SegmentState.FINISHED);
        }
        map.show(count / 2, SegmentState.FAILED);
        map.show(count * 6 / 10, SegmentState.DRAWING);
        map.show(count * 6 / 10 + 1, SegmentState.DRAWING);
        map.show(count * 6 / 10 + 2, SegmentState.RETRYING);
        map.show(count / 2 + 1, SegmentState.QUARANTINED);
        map.show(count / 3, SegmentState.REPEATED);
    }

    private static Node empty() {
        return new EmptyState(
                        MaterialDesignS.SCRIPT_TEXT_OUTLINE,
                        "No script yet",
                        "Write or paste a script: names in capitals speak, and cues in double"
                                + " brackets ask for music, effects and pictures.")
                .withAction("empty-act", "Open a script\u2026", () -> {});
    }

    private static Node split() {
        SplitLayout split =
                new SplitLayout(Orientation.HORIZONTAL)
                        .addFixed("left", filled("left, 200"), 120, 200)
                        .addGrowing("middle", filled("takes what is left"), 160)
                        .addFixed("right", filled("right, 160"), 120, 160);
        split.setId("split");
        split.setPrefHeight(120);
        split.setMinHeight(120);
        return split;
    }

    private static Node filled(String words) {
        StackPane pane = new StackPane(new Label(words));
        pane.getStyleClass().add("lp-ground");
        return pane;
    }
}

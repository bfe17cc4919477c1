package studio.longplay.app.mixer;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableStringValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import studio.longplay.app.words.Words;
import studio.longplay.engine.project.desk.StripRef;

import java.util.ArrayList;
import java.util.List;

/// The strip of the mix: its aim, its level, how far master strip and limiter turn it down, its
/// loudness in figures and on a scale, its spectrum. A click on the figures measures anew.
final class MixStripView extends VBox implements AutoCloseable {
    private static final PseudoClass LOUD = PseudoClass.getPseudoClass("loud");
    private static final PseudoClass YOUNG = PseudoClass.getPseudoClass("young");
    private static final double SCALE_HEIGHT = 285;
    private static final double FIGURES_HEIGHT = 365;
    private static final double SIGHT_HEIGHT = 452;
    private static final double SPECTRUM_HEIGHT = 64;

    private final MixerViewModel model;
    private final LoudnessFigures figures;
    private final ObservableDoubleValue room;
    private final Words words = Words.of("mixer");
    private final List<Runnable> undone = new ArrayList<>();

    /// @param room height of what the strips stand in: less of it, and parts are not shown
    MixStripView(
            MixerViewModel model, DeskViewModel desk, Meters meters, ObservableDoubleValue room) {
        this.model = model;
        this.figures = model.figures();
        this.room = room;
        meters.master().setMaxHeight(Double.MAX_VALUE);
        meters.limiter().setMaxHeight(Double.MAX_VALUE);
        HBox row =
                new HBox(
                        ConsoleView.tall(meters.mix()),
                        meters.master(),
                        meters.limiter(),
                        figures());
        row.getStyleClass().add("mixer-strip-row");
        row.setAlignment(Pos.CENTER);
        VBox.setVgrow(row, Priority.ALWAYS);
        KnobsToggle knobs = new KnobsToggle(desk, new StripRef.Master(), "mix");
        undone.add(knobs::close);
        meters.spectrum().setPrefHeight(SPECTRUM_HEIGHT);
        HBox aim = new HBox(6, aim(), knobs);
        aim.setAlignment(Pos.CENTER);
        VBox sight = new VBox(6, meters.spectrum(), meters.correlation());
        roomFor(sight, SIGHT_HEIGHT);
        roomFor(meters.loudness(), SCALE_HEIGHT);
        meters.loudness().wideProperty().bindBidirectional(model.wideScaleProperty());
        getChildren()
                .addAll(
                        StripView.colour(),
                        StripView.name(words.get("mix")),
                        aim,
                        meters.loudness(),
                        row,
                        sight);
        getStyleClass().addAll("mixer-strip", "mixer-mix");
        setAlignment(Pos.TOP_CENTER);
    }

    /// Shows a part only where there is height for it.
    private void roomFor(Node part, double height) {
        part.visibleProperty().bind(Bindings.createBooleanBinding(() -> room.get() > height, room));
        part.managedProperty().bind(part.visibleProperty());
    }

    private Label aim() {
        Label aim = new Label();
        aim.setId("mixer-aim");
        aim.getStyleClass().add("mixer-aim");
        aim.setMinWidth(0);
        var target =
                model.mixProperty()
                        .subscribe(mix -> aim.setText(model.targetWords(mix.loudnessTarget())));
        undone.add(target::unsubscribe);
        return aim;
    }

    private VBox figures() {
        VBox shortTerm =
                figure(
                        "short-term",
                        figures.shortTermProperty(),
                        second("most-short-term", figures.maxShortTermProperty()));
        VBox momentary =
                figure(
                        "momentary",
                        figures.momentaryProperty(),
                        second("most-momentary", figures.maxMomentaryProperty()));
        VBox range = figure("range", figures.rangeProperty());
        roomFor(momentary, FIGURES_HEIGHT);
        roomFor(range, FIGURES_HEIGHT);
        follow(range, YOUNG, figures.youngProperty());
        VBox peak =
                figure(
                        "true-peak",
                        figures.truePeakProperty(),
                        second("sample-peak", figures.samplePeakProperty()));
        follow(peak, LOUD, figures.tooLoudProperty());
        VBox all =
                new VBox(
                        figure("integrated", figures.integratedProperty()),
                        shortTerm,
                        momentary,
                        range,
                        peak);
        all.setId("mixer-loudness");
        all.getStyleClass().add("mixer-loudness");
        all.setAccessibleRole(AccessibleRole.BUTTON);
        all.setAccessibleText(words.get("measure-anew"));
        all.setFocusTraversable(true);
        all.setCursor(Cursor.HAND);
        all.setOnMouseClicked(_ -> model.measureAnew());
        all.addEventHandler(KeyEvent.KEY_PRESSED, this::byKey);
        return all;
    }

    private void byKey(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
            model.measureAnew();
            key.consume();
        }
    }

    private void follow(Node part, PseudoClass state, ReadOnlyBooleanProperty when) {
        var shown = when.subscribe(on -> part.pseudoClassStateChanged(state, on));
        undone.add(shown::unsubscribe);
    }

    private VBox figure(String key, ObservableStringValue text, Label... beside) {
        Label value = new Label();
        value.setId("mixer-" + key);
        value.getStyleClass().addAll("lp-figure", "mixer-loudness-value");
        value.textProperty().bind(text);
        value.setMinWidth(USE_PREF_SIZE);
        Label unit = unit(words.get(key), words.get(key + ".hint"));
        HBox first = new HBox(5, value);
        first.getChildren().addAll(beside);
        first.setAlignment(Pos.BASELINE_LEFT);
        VBox figure = new VBox(first, unit);
        figure.getStyleClass().add("mixer-loudness-figure");
        return figure;
    }

    private Label second(String key, ObservableStringValue text) {
        String hint = key.startsWith("most") ? "most" : key;
        Label label = unit("", words.get(hint + ".hint"));
        label.setId("mixer-" + key);
        label.textProperty().bind(text);
        return label;
    }

    private Label unit(String text, String hint) {
        Label unit = new Label(text);
        unit.getStyleClass().add("mixer-loudness-unit");
        unit.setMinWidth(USE_PREF_SIZE);
        unit.setTooltip(new Tooltip(hint));
        return unit;
    }

    @Override
    public void close() {
        undone.forEach(Runnable::run);
        undone.clear();
    }
}

package studio.longplay.app.mixer;

import javafx.beans.value.ObservableStringValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.controls.LevelMeter;
import studio.longplay.app.controls.PanelHead;
import studio.longplay.app.words.Words;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.project.desk.StripRef;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The console: a strip for each bus and the mix with its loudness, a strip for each speaker and
/// track, where they go, and which lines drown; beside them the knobs of the strip chosen.
public final class ConsoleView extends VBox implements AutoCloseable {
    private static final PseudoClass LOUD = PseudoClass.getPseudoClass("loud");
    private static final double METER_WIDTH = 44;
    private static final double FIGURES_HEIGHT = 500;
    private static final double SIGHT_HEIGHT = 580;

    private final MixerViewModel model;
    private final DeskViewModel desk;
    private final Words words = Words.of("mixer");
    private final Meters meters;
    private final List<Runnable> undone = new ArrayList<>();
    private final HBox body = new HBox();
    private final PanelHead head;
    private final Map<String, Node> pages = new HashMap<>();
    private @Nullable StripPane knobs;

    public ConsoleView(MixerViewModel model, DeskViewModel desk, HardLinesViewModel clarity) {
        this.model = model;
        this.desk = desk;
        setId("console");
        getStyleClass().add("mixer-console");
        meters = new Meters(model, this, "console-", true);
        undone.add(meters::close);
        SourcesView sources = new SourcesView(model, desk);
        RoutingView routing = new RoutingView(desk);
        HardLinesView lines = new HardLinesView(clarity);
        undone.addAll(List.of(sources::close, routing::close, lines::close));
        pages.put("buses", buses());
        pages.put("sources", sources);
        pages.put("routing", routing);
        pages.put("clarity", lines);
        body.setMinHeight(0);
        head =
                PanelHead.tabbed(
                        List.of(
                                new PanelHead.Tab("buses", words.get("console")),
                                new PanelHead.Tab("sources", words.get("sources")),
                                new PanelHead.Tab("routing", words.get("routing")),
                                new PanelHead.Tab("clarity", words.get("clarity"))));
        head.setId("mixer-head");
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head, body);
        var page = head.selectedProperty().subscribe(this::show);
        var chosen = desk.chosenProperty().subscribe(this::show);
        undone.addAll(List.of(page::unsubscribe, chosen::unsubscribe));
        show();
    }

    private void show() {
        if (knobs != null) {
            knobs.close();
            knobs = null;
        }
        Node page = Objects.requireNonNull(pages.get(head.selectedProperty().get()));
        HBox.setHgrow(page, Priority.ALWAYS);
        body.getChildren().setAll(page);
        desk.chosenProperty()
                .get()
                .ifPresent(ref -> {
                    knobs = new StripPane(desk, ref);
                    body.getChildren().add(knobs);
                });
    }

    /// Where it is higher than the panel it scrolls, and the tabs above it stay.
    private ScrollPane buses() {
        ScrollPane strips = strips();
        VBox.setVgrow(strips, Priority.ALWAYS);
        MixSettingsPane settings = new MixSettingsPane(model);
        undone.add(settings::close);
        VBox buses = new VBox(strips, settings);
        buses.setMinWidth(0);
        ScrollPane low = new ScrollPane(buses);
        low.setFitToWidth(true);
        low.setFitToHeight(true);
        low.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        low.setFocusTraversable(false);
        low.setMinHeight(0);
        return low;
    }

    private ScrollPane strips() {
        HBox row = new HBox();
        row.getStyleClass().add("mixer-strips");
        for (StemName stem : model.stems()) {
            StripView strip = new StripView(model, desk, stem, tall(meters.of(stem)));
            undone.add(strip::close);
            row.getChildren().add(growing(strip));
        }
        row.getChildren().add(growing(mixStrip()));
        ScrollPane scroll = new ScrollPane(row);
        scroll.setFitToHeight(true);
        scroll.setFitToWidth(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(180);
        return scroll;
    }

    private static VBox growing(VBox strip) {
        HBox.setHgrow(strip, Priority.ALWAYS);
        return strip;
    }

    private static LevelMeter tall(LevelMeter meter) {
        meter.setPrefSize(METER_WIDTH, 200);
        meter.setMaxSize(METER_WIDTH, Double.MAX_VALUE);
        return meter;
    }

    private VBox mixStrip() {
        VBox momentary = figure("momentary", model.figures().momentaryProperty());
        VBox range = figure("range", model.figures().rangeProperty());
        roomFor(momentary, FIGURES_HEIGHT);
        roomFor(range, FIGURES_HEIGHT);
        VBox figures =
                new VBox(
                        figure("integrated", model.figures().integratedProperty()),
                        figure("short-term", model.figures().shortTermProperty()),
                        momentary,
                        range,
                        peak());
        figures.getStyleClass().add("mixer-loudness");
        HBox row = new HBox(tall(meters.mix()), figures);
        row.getStyleClass().add("mixer-strip-row");
        row.setAlignment(Pos.CENTER);
        VBox.setVgrow(row, Priority.ALWAYS);
        KnobsToggle knobs = new KnobsToggle(desk, new StripRef.Master(), "mix");
        undone.add(knobs::close);
        VBox sight = new VBox(6, meters.spectrum(), meters.correlation());
        roomFor(sight, SIGHT_HEIGHT);
        VBox strip =
                new VBox(
                        StripView.colour(),
                        StripView.name(words.get("mix")),
                        aim(),
                        knobs,
                        row,
                        sight);
        strip.getStyleClass().addAll("mixer-strip", "mixer-mix");
        strip.setAlignment(Pos.TOP_CENTER);
        return strip;
    }

    /// Shows a part only where the console is high enough.
    private void roomFor(Node part, double height) {
        part.visibleProperty().bind(heightProperty().greaterThan(height));
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

    private VBox peak() {
        VBox peak = figure("true-peak", model.figures().truePeakProperty());
        var loudness =
                model.figures()
                        .tooLoudProperty()
                        .subscribe(loud -> peak.pseudoClassStateChanged(LOUD, loud));
        undone.add(loudness::unsubscribe);
        return peak;
    }

    private VBox figure(String key, ObservableStringValue text) {
        Label value = new Label();
        value.setId("mixer-" + key);
        value.getStyleClass().addAll("lp-figure", "mixer-loudness-value");
        value.textProperty().bind(text);
        value.setMinWidth(USE_PREF_SIZE);
        Label unit = new Label(words.get(key));
        unit.getStyleClass().add("mixer-loudness-unit");
        unit.setMinWidth(USE_PREF_SIZE);
        unit.setTooltip(new Tooltip(words.get(key + ".hint")));
        VBox figure = new VBox(value, unit);
        figure.getStyleClass().add("mixer-loudness-figure");
        return figure;
    }

    @Override
    public void close() {
        if (knobs != null) {
            knobs.close();
        }
        undone.forEach(Runnable::run);
        undone.clear();
    }
}

package studio.longplay.app.mixer;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.controls.LevelMeter;
import studio.longplay.app.controls.PanelHead;
import studio.longplay.app.words.Words;
import studio.longplay.engine.project.StemName;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The console: a strip for each bus and the mix with its loudness, a strip for each speaker and
/// track, where they go, and which lines drown; beside them the knobs of the strip chosen.
public final class ConsoleView extends VBox implements AutoCloseable {
    private static final double METER_WIDTH = 44;

    private final MixerViewModel model;
    private final DeskViewModel desk;
    private final Words words = Words.of("mixer");
    private final Meters meters;
    private final List<Runnable> undone = new ArrayList<>();
    private final List<StripView> buses = new ArrayList<>();
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
        MixSettingsPane settings = new MixSettingsPane(model, desk);
        undone.add(settings::close);
        VBox page = new VBox(strips, settings);
        page.setMinWidth(0);
        ScrollPane low = new ScrollPane(page);
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
            buses.add(strip);
            row.getChildren().add(growing(strip));
        }
        ScrollPane scroll = new ScrollPane(row);
        MixStripView mix = new MixStripView(model, desk, meters, scroll.heightProperty());
        undone.add(mix::close);
        row.getChildren().add(growing(mix));
        meters.also(_ -> showReductions());
        scroll.setFitToHeight(true);
        scroll.setFitToWidth(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(180);
        return scroll;
    }

    private void showReductions() {
        boolean playing = model.playingProperty().get();
        if (playing && head.selectedProperty().get().equals("buses")) {
            desk.readings().refresh();
        }
        for (StripView bus : buses) {
            bus.showReduction(playing ? desk.readings().reductionDb(bus.ref()) : 0);
        }
    }

    private static VBox growing(VBox strip) {
        HBox.setHgrow(strip, Priority.ALWAYS);
        return strip;
    }

    static LevelMeter tall(LevelMeter meter) {
        meter.setPrefSize(METER_WIDTH, 200);
        meter.setMaxSize(METER_WIDTH, Double.MAX_VALUE);
        return meter;
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

package studio.longplay.app.mixer;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import studio.longplay.app.controls.LevelMeter;
import studio.longplay.app.controls.PanelHead;
import studio.longplay.app.words.Words;
import studio.longplay.engine.project.StemName;

import java.util.ArrayList;
import java.util.List;

/// The levels in little room: a head with the loudness, a meter for each stem and one for the mix.
public final class LevelsView extends VBox implements AutoCloseable {
    private static final PseudoClass SILENT = PseudoClass.getPseudoClass("silent");
    private static final PseudoClass LOUD = PseudoClass.getPseudoClass("loud");

    private static final double LEAST_METER = 24;

    /// In less room than this it shows its head only.
    public static final double LEAST_PIXELS = 106;

    /// Its head.
    public static final double HEAD_PIXELS = 34;

    private final MixerViewModel model;
    private final Words words = Words.of("mixer");
    private final Meters meters;
    private final List<Runnable> undone = new ArrayList<>();

    public LevelsView(MixerViewModel model) {
        this.model = model;
        setId("levels");
        getStyleClass().add("mixer-levels");
        setMinHeight(HEAD_PIXELS);
        meters = new Meters(model, this, "levels-", false);
        undone.add(meters::close);
        HBox row = new HBox();
        row.getStyleClass().add("mixer-levels-row");
        row.setAlignment(Pos.CENTER);
        for (StemName stem : model.stems()) {
            row.getChildren().add(column(meters.of(stem), stemLabel(stem)));
        }
        row.getChildren()
                .add(column(meters.mix(), new LevelName(words.get("mix"), words.get("mix.brief"))));
        VBox.setVgrow(row, Priority.ALWAYS);
        row.visibleProperty().bind(heightProperty().greaterThanOrEqualTo(LEAST_PIXELS));
        getChildren().addAll(head(), row);
    }

    private PanelHead head() {
        Label figures = new Label();
        figures.setId("levels-figures");
        figures.getStyleClass().addAll("lp-figure", "mixer-figures");
        figures.textProperty().bind(model.figuresProperty());
        figures.setTooltip(new Tooltip(words.get("figures.hint")));
        var loudness =
                model.figures()
                        .tooLoudProperty()
                        .subscribe(loud -> figures.pseudoClassStateChanged(LOUD, loud));
        undone.add(loudness::unsubscribe);
        return PanelHead.titled(words.get("levels")).trailing(figures);
    }

    private static VBox column(LevelMeter meter, Label label) {
        label.getStyleClass().add("mixer-level-name");
        label.setMinWidth(0);
        label.setMinHeight(USE_PREF_SIZE);
        meter.setMinHeight(LEAST_METER);
        meter.setPrefSize(14, 64);
        meter.setMaxWidth(14);
        VBox.setVgrow(meter, Priority.ALWAYS);
        VBox column = new VBox(meter, label);
        column.getStyleClass().add("mixer-level");
        column.setAlignment(Pos.BOTTOM_CENTER);
        column.setMinWidth(0);
        column.setPrefWidth(10);
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    private Label stemLabel(StemName stem) {
        Label label = new LevelName(model.name(stem), words.get("stem.brief." + stem.name()));
        Tooltip tip = new Tooltip();
        label.setTooltip(tip);
        Runnable follow =
                () -> {
                    boolean heard = model.isHeard(stem);
                    label.pseudoClassStateChanged(SILENT, !heard);
                    tip.setText(
                            words.get(
                                    heard ? "level.heard" : "level.silent",
                                    model.name(stem),
                                    model.gainDb(stem)));
                };
        var hearing = model.hearingProperty().subscribe(follow);
        var mix = model.mixProperty().subscribe(follow);
        undone.add(hearing::unsubscribe);
        undone.add(mix::unsubscribe);
        follow.run();
        return label;
    }

    @Override
    public void close() {
        undone.forEach(Runnable::run);
        undone.clear();
    }
}

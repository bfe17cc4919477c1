package studio.longplay.app.mixer;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import studio.longplay.app.controls.ChoiceRow;
import studio.longplay.app.controls.CurveGraph;
import studio.longplay.app.words.Words;
import studio.longplay.engine.project.desk.AutomationLane.Parameter;
import studio.longplay.engine.time.TimeRange;

import java.util.Optional;

/// How a knob of a strip moves by itself, drawn over the scene at the playhead.
final class LanePane extends VBox implements AutoCloseable {
    private static final double MOST_SHOWN_DB = 12;

    private final LaneViewModel model;
    private final Words words = Words.of("mixer");
    private final CurveGraph graph = new CurveGraph(words.get("lane"));
    private final Label none = new Label(words.get("lane.none"));
    private final Button key = new Button(words.get("lane.key"));
    private final Button clear = new Button(words.get("lane.clear"));
    private final Runnable undone;
    private Optional<TimeRange> shown = Optional.empty();

    LanePane(LaneViewModel model) {
        this.model = model;
        getStyleClass().add("mixer-lane");
        ChoiceRow<Parameter> knob =
                new ChoiceRow<>(words.get("lane.knob"), model.parameters(), this::name)
                        .withId("lane-knob");
        knob.valueProperty()
                .addListener((_, _, now) -> {
                    model.parameterProperty().set(now);
                    show();
                });
        graph.setId("lane-graph");
        graph.setMinHeight(84);
        graph.setPrefHeight(84);
        graph.whenChanged(model::draw);
        Tooltip.install(graph, new Tooltip(words.get("lane.hint")));
        none.setWrapText(true);
        none.getStyleClass().add("mixer-aim");
        key.setId("lane-key");
        key.setMinWidth(USE_PREF_SIZE);
        key.setOnAction(_ -> model.setKey());
        clear.setId("lane-clear");
        clear.setMinWidth(USE_PREF_SIZE);
        clear.setOnAction(_ -> model.clear());
        getChildren().addAll(knob, graph, none, new HBox(8, key, clear));
        var playhead = model.playheadProperty().subscribe(this::follow);
        undone = playhead::unsubscribe;
    }

    private String name(Parameter parameter) {
        return words.get("lane." + parameter.name());
    }

    private void follow() {
        if (!model.range().equals(shown)) {
            show();
        }
        graph.showPlayhead(model.playheadProperty().get());
    }

    void show() {
        shown = model.range();
        boolean there = shown.isPresent();
        graph.setVisible(there);
        graph.setManaged(there);
        none.setVisible(!there);
        none.setManaged(!there);
        key.setDisable(!there);
        clear.setDisable(!model.moves());
        shown.ifPresent(range -> {
            boolean pan = model.parameterProperty().get() == Parameter.PAN;
            graph.show(
                    model.curve(),
                    range.start(),
                    range.end(),
                    pan ? -1 : LaneViewModel.LOWEST_SHOWN_DB,
                    pan ? 1 : MOST_SHOWN_DB);
            graph.showPlayhead(model.playheadProperty().get());
        });
    }

    @Override
    public void close() {
        undone.run();
    }
}

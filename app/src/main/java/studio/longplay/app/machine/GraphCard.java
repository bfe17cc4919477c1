package studio.longplay.app.machine;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import studio.longplay.app.words.Words;

import java.util.Locale;

/// A graph with its name, its figure now, and its scale.
final class GraphCard extends VBox {
    private static final double HEIGHT = 92;

    private final MachineViewModel model;
    private final Label now = new Label();
    private final Label scale = new Label();
    private final GraphDrawing drawing;

    GraphCard(MachineViewModel model, GraphKind kind, Words words) {
        this.model = model;
        setId("machine-" + kind.id());
        getStyleClass().add("machine-card");
        String name = words.get("graph." + kind.id());
        Label title = new Label(name.toUpperCase(Locale.ROOT));
        title.setAccessibleText(name);
        title.getStyleClass().add("lp-panel-head");
        now.getStyleClass().add("machine-now");
        now.setId("machine-" + kind.id() + "-now");
        now.setMinWidth(USE_PREF_SIZE);
        scale.getStyleClass().addAll("lp-text-faint", "machine-scale");
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox head = new HBox(8, title, spring, now);
        head.setAlignment(Pos.BASELINE_LEFT);
        drawing = new GraphDrawing();
        drawing.setPrefHeight(HEIGHT);
        drawing.setMinHeight(HEIGHT);
        getChildren().addAll(head, drawing, scale);
    }

    void show(Graph graph) {
        now.setText(graph.now());
        scale.setText(Words.of("machine").get("scale", graph.scale()));
        drawing.show(graph);
        drawing.setAccessibleText(model.sentence(graph));
    }
}

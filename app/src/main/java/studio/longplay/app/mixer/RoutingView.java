package studio.longplay.app.mixer;

import javafx.collections.ListChangeListener;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

import studio.longplay.app.controls.EmptyState;
import studio.longplay.app.words.Words;
import studio.longplay.engine.project.StemName;

import java.util.ArrayList;
import java.util.List;

/// Which source goes to which bus, and how loud: a row for each source, a column for each bus.
final class RoutingView extends StackPane implements AutoCloseable {
    private final DeskViewModel desk;
    private final Words words = Words.of("mixer");
    private final GridPane grid = new GridPane();
    private final ScrollPane scroll = new ScrollPane(grid);
    private final List<RouteCell> cells = new ArrayList<>();
    private final ListChangeListener<Source> listed = _ -> list();
    private final Runnable undone;

    RoutingView(DeskViewModel desk) {
        this.desk = desk;
        setId("mixer-routing");
        grid.getStyleClass().add("mixer-routing");
        scroll.setFitToWidth(true);
        desk.sources().addListener(listed);
        list();
        var mix = desk.mixProperty().subscribe(() -> cells.forEach(RouteCell::show));
        undone = mix::unsubscribe;
    }

    private void list() {
        cells.clear();
        grid.getChildren().clear();
        if (desk.sources().isEmpty()) {
            getChildren().setAll(empty());
            return;
        }
        for (StemName bus : StemName.values()) {
            Label head = new Label(words.get("stem." + bus.name()));
            head.getStyleClass().addAll("mixer-routing-bus", "mixer-" + StemLook.id(bus));
            GridPane.setHalignment(head, HPos.CENTER);
            grid.add(head, bus.ordinal() + 1, 0);
        }
        for (int i = 0; i < desk.sources().size(); i++) {
            row(desk.sources().get(i), i + 1);
        }
        getChildren().setAll(scroll);
    }

    private void row(Source source, int number) {
        Label name = new Label(source.name());
        name.getStyleClass().add("mixer-routing-source");
        name.setTooltip(new Tooltip(source.name()));
        grid.add(name, 0, number);
        for (StemName bus : StemName.values()) {
            RouteCell cell = new RouteCell(desk, source, bus);
            cells.add(cell);
            GridPane.setHalignment(cell, HPos.CENTER);
            grid.add(cell, bus.ordinal() + 1, number);
        }
    }

    private Node empty() {
        return new EmptyState(
                        MaterialDesignM.MATRIX,
                        words.get("sources.empty"),
                        words.get("sources.empty.how"))
                .withHelp();
    }

    @Override
    public void close() {
        undone.run();
        desk.sources().removeListener(listed);
    }
}

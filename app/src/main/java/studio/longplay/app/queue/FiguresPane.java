package studio.longplay.app.queue;

import javafx.beans.InvalidationListener;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import studio.longplay.app.controls.Layout;
import studio.longplay.app.controls.Role;
import studio.longplay.app.controls.ToolToggle;
import studio.longplay.app.words.Words;
import studio.longplay.engine.store.metrics.Metric;
import studio.longplay.engine.store.metrics.Point;
import studio.longplay.engine.store.metrics.Sample;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/// The machine's figures over time, side by side.
final class FiguresPane extends VBox implements AutoCloseable {
    private final QueueViewModel model;
    private final Words words;
    private final Map<Figure, Card> cards = new EnumMap<>(Figure.class);
    private final InvalidationListener measured = _ -> show();

    /// One figure: its name, what it is now, and its graph.
    private static final class Card extends VBox {
        private final Label now = Layout.label("queue-figure");
        private final Label detail = Layout.label("queue-axis");
        private final Label none = Layout.label("queue-secondary");
        private final Label since = Layout.label("queue-axis");
        private final HBox axis;
        private final FigureGraph graph;

        Card(Figure figure, Words words) {
            String key = key(figure);
            Label name = Layout.label(words.get("figure." + key), "queue-figure-name");
            name.setMinWidth(USE_PREF_SIZE);
            graph = new FigureGraph(Role.CACHED, Role.OK_SOFT);
            graph.setId("queue-graph-" + key);
            now.setId("queue-now-" + key);
            now.setMinWidth(USE_PREF_SIZE);
            HBox head = new HBox(8, name, Layout.spring(), now);
            head.setAlignment(Pos.BASELINE_LEFT);
            none.setWrapText(true);
            Label here = Layout.label(words.get("now"), "queue-axis");
            since.setMinWidth(USE_PREF_SIZE);
            here.setMinWidth(USE_PREF_SIZE);
            axis = new HBox(4, since, Layout.spring(), detail, Layout.spring(), here);
            // As the graph, whose time runs to the right.
            axis.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
            getStyleClass().add("queue-figure-card");
            getChildren().addAll(head, graph, axis, none);
            VBox.setVgrow(graph, Priority.ALWAYS);
            setMinWidth(0);
            setPrefWidth(240);
        }
    }

    FiguresPane(QueueViewModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("queue-figures");
        HBox row = new HBox(12);
        for (Figure figure : Figure.values()) {
            Card card = new Card(figure, words);
            HBox.setHgrow(card, Priority.ALWAYS);
            cards.put(figure, card);
            row.getChildren().add(card);
        }
        getChildren().addAll(head(), row);
        model.figuresProperty().addListener(measured);
        show();
    }

    private HBox head() {
        Label title = Layout.label(words.get("figures"), "lp-panel-head");
        HBox head = new HBox(4, title, Layout.spring());
        head.setAlignment(Pos.CENTER_LEFT);
        ToggleGroup group = new ToggleGroup();
        for (Stretch stretch : Stretch.values()) {
            String key = key(stretch);
            ToolToggle toggle = new ToolToggle(words.get("stretch." + key), "");
            toggle.setId("queue-stretch-" + key);
            toggle.setToggleGroup(group);
            toggle.setSelected(stretch == model.stretchProperty().get());
            toggle.setOnAction(_ -> {
                toggle.setSelected(true);
                model.stretchProperty().set(stretch);
            });
            head.getChildren().add(toggle);
        }
        return head;
    }

    private void show() {
        Figures figures = model.figuresProperty().get();
        cards.forEach((figure, card) -> show(figure, card, figures));
    }

    private void show(Figure figure, Card card, Figures figures) {
        List<Point> points = figures.of(figure);
        OptionalDouble now = figure.of(figures.latest());
        double highest = points.stream().mapToDouble(Point::high).max().orElse(now.orElse(1));
        double top = figure.top(figures.latest(), highest);
        boolean some = now.isPresent() || !points.isEmpty();
        card.now.setText(now.isPresent() ? text(figure, now.getAsDouble()) : "");
        card.detail.setText(now.isPresent() ? detail(figure, figures.latest(), top) : "");
        card.graph.show(points, figures.fromSecond(), figures.endSecond(), top);
        card.graph.setAccessibleText(
                words.get(
                        "figure.spoken",
                        words.get("figure." + key(figure)),
                        card.now.getText().isEmpty()
                                ? words.get("figure.none")
                                : card.now.getText()));
        boolean measuredOnce = figures.latest().epochSecond() > 0;
        card.none.setText(measuredOnce ? words.get("figure.none") : words.get("figure.wait"));
        Layout.shown(card.none, !some);
        Layout.shown(card.graph, some);
        Layout.shown(card.axis, some);
        card.since.setText(words.get("since." + key(figures.stretch())));
    }

    private static String key(Figure figure) {
        return figure.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String key(Stretch stretch) {
        return stretch.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String detail(Figure figure, Sample latest, double top) {
        return switch (figure) {
            case MEMORY, VIDEO_MEMORY -> words.get("figure.of", QueueWords.size(words, top));
            case QUEUE -> words.get("figure.running", latest.of(Metric.QUEUE_RUNNING).orElse(0));
            case PROCESSOR, GPU, DISK -> "";
        };
    }

    private String text(Figure figure, double value) {
        if (figure.isCount()) {
            return words.get("figure.waiting", value);
        }
        return figure.isShare()
                ? words.get("figure.percent", value)
                : QueueWords.size(words, value);
    }

    @Override
    public void close() {
        model.figuresProperty().removeListener(measured);
    }
}

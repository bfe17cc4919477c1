package studio.longplay.app.machine;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import studio.longplay.app.controls.NoticeBar;
import studio.longplay.app.controls.SegmentedBar;
import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.Warning;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// The graphs of this machine, over them what is wrong with it, under them what else is known.
public final class MachineView extends ScrollPane implements AutoCloseable {
    private static final int COLUMNS = 3;
    private static final double GAP = 12;

    private final MachineViewModel model;
    private final Words words = Words.of("machine");
    private final VBox warnings = new VBox(8);
    private final GridPane graphs = new GridPane(GAP, GAP);
    private final GridPane facts = new GridPane(16, 6);
    private final Map<GraphKind, GraphCard> cards = new EnumMap<>(GraphKind.class);
    private final List<Subscription> followed = new ArrayList<>();

    public MachineView(MachineViewModel model) {
        this.model = model;
        setId("machine-now");
        getStyleClass().add("machine");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        VBox page = new VBox(16, head(), warnings, graphs, facts);
        page.getStyleClass().add("machine-page");
        warnings.setId("machine-warnings");
        facts.setId("machine-facts");
        facts.getStyleClass().add("machine-facts");
        for (int column = 0; column < COLUMNS; column++) {
            ColumnConstraints third = new ColumnConstraints();
            third.setPercentWidth(100.0 / COLUMNS);
            graphs.getColumnConstraints().add(third);
        }
        setContent(page);
        follow(model.graphsProperty(), this::draw);
        follow(model.warningsProperty(), this::warn);
        follow(model.factsProperty(), this::tell);
    }

    private HBox head() {
        Label lead = new Label(words.get("lead"));
        lead.getStyleClass().add("lp-text-secondary");
        lead.setWrapText(true);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        SegmentedBar spans = new SegmentedBar();
        spans.setMinWidth(USE_PREF_SIZE);
        for (Span span : Span.values()) {
            spans.add(span.id(), words.get("span." + span.id()));
        }
        spans.select(model.spanProperty().get().id());
        follow(
                spans.selectedProperty(),
                id -> model.spanProperty().set(Span.valueOf(id.toUpperCase(Locale.ROOT))));
        HBox head = new HBox(12, lead, spring, spans);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void draw(List<Graph> drawn) {
        if (!List.copyOf(cards.keySet()).equals(drawn.stream().map(Graph::kind).toList())) {
            cards.clear();
            graphs.getChildren().clear();
            for (Graph graph : drawn) {
                GraphCard card = new GraphCard(model, graph.kind(), words);
                graphs.add(card, cards.size() % COLUMNS, cards.size() / COLUMNS);
                cards.put(graph.kind(), card);
            }
        }
        for (Graph graph : drawn) {
            GraphCard card = cards.get(graph.kind());
            if (card != null) {
                card.show(graph);
            }
        }
    }

    private void warn(List<Warning> wrong) {
        warnings.getChildren()
                .setAll(
                        wrong.stream()
                                .map(warning -> new NoticeBar(NoticeBar.Kind.WARN, warning.whole()))
                                .toList());
        boolean any = !wrong.isEmpty();
        warnings.setVisible(any);
        warnings.setManaged(any);
    }

    private void tell(List<FactRow> rows) {
        facts.getChildren().clear();
        int line = 0;
        for (FactRow row : rows) {
            Label name = new Label(row.name());
            name.getStyleClass().add("lp-text-secondary");
            name.setMinWidth(USE_PREF_SIZE);
            Label text = new Label(row.words());
            text.setWrapText(true);
            facts.addRow(line++, name, text);
        }
    }

    private <T> void follow(ObservableValue<T> value, Consumer<T> then) {
        followed.add(value.subscribe(then));
    }

    @Override
    public void close() {
        followed.forEach(Subscription::unsubscribe);
        followed.clear();
    }
}

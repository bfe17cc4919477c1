package studio.longplay.app.queue;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import studio.longplay.app.controls.Layout;
import studio.longplay.app.words.Words;
import studio.longplay.engine.store.metrics.CacheTotals;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;

/// How often work was found finished instead of being made again, a field for each kind.
final class CachesPane extends VBox implements AutoCloseable {
    /// Three rows of fields; the films above them need the rest.
    private static final double MOST_HEIGHT = 94;

    private static final double USUAL_WIDTH = 720;

    private final CachesViewModel model;
    private final Words words;
    private final DateTimeFormatter days =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withZone(ZoneId.systemDefault());
    private final Label since = Layout.label("queue-secondary");
    private final Label none = Layout.label("queue-secondary");
    private final FlowPane fields = new FlowPane(8, 6);
    private final InvalidationListener read = _ -> show();
    private List<CacheTotals.Total> shown = List.of();

    CachesPane(CachesViewModel model, Words words) {
        this.model = model;
        this.words = words;
        setId("queue-caches");
        getStyleClass().add("queue-caches");
        Label title = Layout.label(words.get("caches"), "lp-panel-head");
        title.setMinWidth(USE_PREF_SIZE);
        since.setId("queue-caches-since");
        none.setId("queue-caches-none");
        none.setWrapText(true);
        HBox head = new HBox(10, title, since);
        head.setAlignment(Pos.BASELINE_LEFT);
        getChildren().addAll(head, none, scrolled());
        model.totalsProperty().addListener(read);
        show();
    }

    private ScrollPane scrolled() {
        fields.setPrefWrapLength(USUAL_WIDTH);
        ScrollPane scroll = new ScrollPane(fields);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("queue-scroll");
        scroll.setMinHeight(0);
        scroll.setMaxHeight(MOST_HEIGHT);
        scroll.visibleProperty().bind(fields.visibleProperty());
        scroll.managedProperty().bind(fields.managedProperty());
        return scroll;
    }

    private void show() {
        Optional<List<CacheTotals.Total>> now = model.totalsProperty().get();
        List<CacheTotals.Total> totals = now.orElse(List.of());
        none.setText(words.get(now.isPresent() ? "caches.none" : "caches.wait"));
        Layout.shown(none, totals.isEmpty());
        Layout.shown(fields, !totals.isEmpty());
        since.setText(model.since().map(this::since).orElse(""));
        if (!totals.equals(shown)) {
            shown = totals;
            fields.getChildren().setAll(totals.stream().map(this::field).toList());
        }
    }

    private String since(Instant then) {
        return words.get("caches.since", days.format(then));
    }

    private Node field(CacheTotals.Total total) {
        String name = name(total);
        Label kind = Layout.label(name, "queue-figure-name");
        Label share = Layout.label(words.get("percent", total.share()), "queue-cache-share");
        share.setId("queue-cache-" + total.name().replace(' ', '-'));
        Label count =
                Layout.label(
                        words.get("caches.count", total.hits(), total.asked()), "queue-secondary");
        HBox field = new HBox(6, kind, share, count);
        field.getChildren().forEach(part -> ((Label) part).setMinWidth(USE_PREF_SIZE));
        field.setAlignment(Pos.BASELINE_LEFT);
        field.getStyleClass().add("queue-cache");
        field.setAccessibleText(words.get("caches.spoken", name, share.getText(), count.getText()));
        if (total.sinceSecond() > 0) {
            Tooltip.install(field, new Tooltip(since(Instant.ofEpochSecond(total.sinceSecond()))));
        }
        return field;
    }

    private String name(CacheTotals.Total total) {
        String key = "cache." + total.name().replace(' ', '-');
        return words.has(key) ? words.get(key) : total.name();
    }

    @Override
    public void close() {
        model.totalsProperty().removeListener(read);
    }
}

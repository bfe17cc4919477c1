package studio.longplay.app.library;

import javafx.beans.InvalidationListener;
import javafx.collections.ObservableSet;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import studio.longplay.app.controls.Layout;
import studio.longplay.app.words.Words;
import studio.longplay.engine.store.library.Facet;
import studio.longplay.engine.store.library.TakeField;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The values of one field, the most frequent first, those chosen always among them; nodes are kept
/// as long as their value is shown.
final class FacetList extends VBox {
    private static final int FEW = 6;
    private static final int MOST = 300;

    private final TakeField field;
    private final ObservableSet<String> wanted;
    private final Words words;
    private final VBox rows = new VBox(6);
    private final Hyperlink more = new Hyperlink();
    private final Map<String, Row> known = new HashMap<>();
    private List<Facet> facets = List.of();
    private boolean open;

    private record Row(HBox node, CheckBox box, Label count) {}

    FacetList(LibraryViewModel model, TakeField field, Words words) {
        this.field = field;
        this.wanted = model.sought().any(field);
        this.words = words;
        setSpacing(8);
        more.setId("library-more-" + name());
        more.setOnAction(_ -> {
            open = !open;
            more.setVisited(false);
            fill();
        });
        getChildren()
                .addAll(Layout.label(words.get("facet." + name()), "library-section"), rows, more);
        wanted.addListener(
                (InvalidationListener)
                        _ ->
                                known.forEach((value, row) ->
                                        row.box.setSelected(wanted.contains(value))));
    }

    private String name() {
        return field.name().toLowerCase(Locale.ROOT);
    }

    void show(List<Facet> now) {
        facets = now;
        fill();
    }

    private void fill() {
        List<Facet> shown = new ArrayList<>();
        int most = open ? MOST : FEW;
        for (Facet facet : facets) {
            if (shown.size() < most || wanted.contains(facet.value())) {
                shown.add(facet);
            }
        }
        for (String value : wanted) {
            if (shown.stream().noneMatch(facet -> facet.value().equals(value))) {
                Row row = known.get(value);
                shown.add(new Facet(value, row == null ? value : row.box.getText(), 0));
            }
        }
        List<HBox> nodes = shown.stream().map(this::row).toList();
        if (!rows.getChildren().equals(nodes)) {
            rows.getChildren().setAll(nodes);
        }
        more.setText(
                open ? words.get("facet.fewer") : words.get("facet.more", facets.size() - FEW));
        Layout.shown(more, facets.size() > FEW);
        Layout.shown(this, !shown.isEmpty());
    }

    private HBox row(Facet facet) {
        Row row = known.computeIfAbsent(facet.value(), value -> made(value, facet.label()));
        row.count.setText(words.get("number", facet.count()));
        row.box.setText(facet.label());
        row.box.setAccessibleText(words.get("facet.spoken", facet.label(), facet.count()));
        return row.node;
    }

    private Row made(String value, String label) {
        CheckBox box = new CheckBox(label);
        box.setId("library-" + name() + "-" + value);
        box.setMinWidth(0);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setTooltip(new Tooltip(label));
        box.setSelected(wanted.contains(value));
        HBox.setHgrow(box, Priority.ALWAYS);
        box.selectedProperty()
                .addListener((_, _, on) -> {
                    if (on) {
                        wanted.add(value);
                    } else {
                        wanted.remove(value);
                    }
                });
        Label count = Layout.label("library-faint");
        count.setMinWidth(USE_PREF_SIZE);
        HBox node = new HBox(8, box, count);
        node.setAlignment(Pos.CENTER_LEFT);
        return new Row(node, box, count);
    }
}

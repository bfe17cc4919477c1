package studio.longplay.app.export;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import studio.longplay.app.controls.SegmentMap;
import studio.longplay.app.controls.SegmentState;
import studio.longplay.app.words.Words;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// The map of segments with what its colours mean and how many there are of each.
final class SegmentPane extends VBox implements AutoCloseable {
    private static final double LARGEST_HEIGHT = 190;

    private final SegmentLedger ledger;
    private final Words words;
    private final SegmentMap map = new SegmentMap();
    private final Map<SegmentState, Label> counts = new EnumMap<>(SegmentState.class);
    private final Runnable ending;

    SegmentPane(SegmentLedger ledger, Words words) {
        this.ledger = ledger;
        this.words = words;
        getStyleClass().add("export-segments");
        map.setId("export-map");
        map.setMaxHeight(LARGEST_HEIGHT);
        getChildren().addAll(map, legend());
        ending =
                ledger.read(
                        new SegmentLedger.Reader() {
                            @Override
                            public void planned(int segments) {
                                map.reset(segments, SegmentState.WAITING);
                                count();
                            }

                            @Override
                            public void changed(int segment, SegmentState state) {
                                map.show(segment, state);
                                count();
                            }
                        });
    }

    private HBox legend() {
        HBox legend = new HBox(14);
        legend.setAlignment(Pos.CENTER_LEFT);
        for (SegmentState state : SegmentState.values()) {
            String name = state.name().toLowerCase(Locale.ROOT);
            Region swatch = new Region();
            swatch.getStyleClass().addAll("export-swatch", "export-swatch-" + name);
            Label count = new Label();
            count.getStyleClass().addAll("lp-text-secondary", "lp-small");
            count.setMinWidth(USE_PREF_SIZE);
            count.setGraphic(swatch);
            counts.put(state, count);
            legend.getChildren().add(count);
        }
        return legend;
    }

    private void count() {
        counts.forEach((state, label) -> {
            int count = ledger.count(state);
            label.setText(words.get("segments." + state.name().toLowerCase(Locale.ROOT), count));
            boolean shown = count > 0 || state != SegmentState.FAILED;
            label.setVisible(shown);
            label.setManaged(shown);
        });
    }

    @Override
    public void close() {
        ending.run();
    }
}

package studio.longplay.app.export;

import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import studio.longplay.app.controls.SegmentMap;
import studio.longplay.app.controls.SegmentState;
import studio.longplay.app.words.Words;
import studio.longplay.engine.render.make.SegmentWatch;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.Timecode;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The map of segments with what its colours mean, how many there are of each, and where the
/// selected one stands.
final class SegmentPane extends VBox implements AutoCloseable {
    private static final double LARGEST_HEIGHT = 190;
    private static final Set<SegmentState> ALWAYS_COUNTED =
            EnumSet.of(
                    SegmentState.WAITING,
                    SegmentState.REUSED,
                    SegmentState.DRAWING,
                    SegmentState.FINISHED);

    private final ExportViewModel viewModel;
    private final SegmentLedger ledger;
    private final Words words;
    private final SegmentMap map = new SegmentMap();
    private final Label selected = new Label();
    private final Hyperlink show = new Hyperlink();
    private final Map<SegmentState, Label> counts = new EnumMap<>(SegmentState.class);
    private final Runnable ending;

    /// @param showing after the playhead was moved to a segment
    SegmentPane(ExportViewModel viewModel, Words words, Runnable showing) {
        this.viewModel = viewModel;
        this.ledger = viewModel.segments();
        this.words = words;
        getStyleClass().add("export-segments");
        map.setId("export-map");
        map.setMaxHeight(LARGEST_HEIGHT);
        show.setText(words.get("segments.show"));
        show.setId("export-segment-show");
        show.setOnAction(_ -> {
            viewModel.goTo(start(map.selectedProperty().get()));
            showing.run();
        });
        selected.setId("export-segment");
        selected.getStyleClass().addAll("lp-text-secondary", "lp-small");
        HBox row = new HBox(10, selected, show);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("export-segment-row");
        getChildren().addAll(map, row, legend());
        map.selectedProperty().addListener(_ -> tellSelected());
        ending = ledger.read(new Reading());
        tellSelected();
    }

    private final class Reading implements SegmentLedger.Reader {
        @Override
        public void planned(int segments) {
            map.reset(segments, SegmentState.WAITING);
            count();
        }

        @Override
        public void changed(int segment, SegmentState state) {
            map.show(segment, state);
            count();
            if (segment == map.selectedProperty().get()) {
                tellSelected();
            }
        }
    }

    private void tellSelected() {
        int index = map.selectedProperty().get();
        boolean some = index >= 0 && index < ledger.size();
        show.setVisible(some);
        if (!some) {
            selected.setText(words.get("segments.choose"));
            return;
        }
        SegmentWatch.Planned segment = ledger.at(index);
        selected.setText(
                words.get(
                        "segments.selected",
                        index + 1,
                        segment.scene() + 1,
                        Timecode.of(start(index)),
                        segment.frames(),
                        words.get("segment." + key(ledger.state(index)))));
    }

    private MediaTime start(int index) {
        FrameRate rate = viewModel.frameRate();
        return MediaTime.ofFrames(ledger.at(index).firstFrame(), rate);
    }

    private FlowPane legend() {
        FlowPane legend = new FlowPane(14, 4);
        legend.setAlignment(Pos.CENTER_LEFT);
        for (SegmentState state : SegmentState.values()) {
            Region swatch = new Region();
            swatch.getStyleClass().addAll("export-swatch", "export-swatch-" + key(state));
            Label count = new Label();
            count.getStyleClass().addAll("lp-text-secondary", "lp-small");
            count.setMinWidth(USE_PREF_SIZE);
            count.setGraphic(swatch);
            counts.put(state, count);
            legend.getChildren().add(count);
        }
        return legend;
    }

    private static String key(SegmentState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private void count() {
        counts.forEach((state, label) -> {
            int count = ledger.count(state);
            label.setText(words.get("segments." + key(state), count));
            boolean shown = count > 0 || ALWAYS_COUNTED.contains(state);
            label.setVisible(shown);
            label.setManaged(shown);
        });
    }

    @Override
    public void close() {
        ending.run();
    }
}

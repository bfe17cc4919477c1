package studio.longplay.app.timeline;

import javafx.scene.Group;
import javafx.scene.layout.Region;

import studio.longplay.engine.time.MediaTime;

import java.util.List;
import java.util.Optional;

/// The playhead and the marked range: nodes of their own over the clips, so that moving them draws
/// no clip again.
final class Playhead extends Group {
    private static final double HANDLE = 11;
    private static final double LINE = 2;

    private final Region line = new Region();
    private final Region handle = new Region();
    private final Region range = new Region();
    private final Region band = new Region();
    private final TimelineViewModel model;
    private double width;

    Playhead(TimelineViewModel model) {
        this.model = model;
        setManaged(false);
        setMouseTransparent(true);
        line.getStyleClass().add("timeline-playhead");
        line.setId("timeline-playhead");
        handle.getStyleClass().add("timeline-playhead-handle");
        range.getStyleClass().add("timeline-range");
        range.setId("timeline-range");
        band.getStyleClass().add("timeline-range-band");
        getChildren().addAll(range, band, line, handle);
        for (Region region : List.of(range, band, line, handle)) {
            region.setManaged(false);
        }
    }

    void fill(double newWidth, double height) {
        width = newWidth;
        line.resizeRelocate(0, 0, LINE, height);
        handle.resizeRelocate(0, Header.RULER - 14.0, HANDLE, 14);
        range.resizeRelocate(0, 0, Math.max(0, range.getWidth()), height);
        place();
    }

    /// Puts all where the model says.
    void place() {
        move();
        MediaTime from = model.transport().markInProperty().get().orElse(MediaTime.ZERO);
        Optional<MediaTime> out = model.transport().markOutProperty().get();
        boolean marked = model.transport().markInProperty().get().isPresent() || out.isPresent();
        MediaTime to = out.orElse(model.tracks().duration());
        double left = Math.clamp(model.viewport().x(from), -2.0, width);
        double right = Math.clamp(model.viewport().x(to), 0.0, width + 2);
        range.setVisible(marked && right > left);
        band.setVisible(range.isVisible());
        range.resizeRelocate(left, 0, Math.max(0, right - left), line.getHeight());
        band.resizeRelocate(left, 0, Math.max(0, right - left), Header.RULER);
    }

    /// Puts the playhead where it is.
    void move() {
        int x = model.viewport().x(model.transport().position());
        boolean seen = x >= 0 && x < width && !model.tracks().isEmpty();
        if (line.isVisible() != seen) {
            line.setVisible(seen);
            handle.setVisible(seen);
        }
        if (seen) {
            line.setTranslateX(x);
            handle.setTranslateX(x + LINE / 2 - HANDLE / 2);
        }
    }
}

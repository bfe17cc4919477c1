package studio.longplay.app.timeline;

import java.util.ArrayList;
import java.util.List;

/// Clips chosen by a rubber band. A press that is not dragged selects nothing and moves the
/// playhead.
final class BandDrag implements Drag {
    private static final double LEAST = 4;

    private final TimelineViewModel model;
    private final Pointer from;
    private final long fromTicks;
    private final List<Clip> before;
    private boolean drawn;

    BandDrag(TimelineViewModel model, Pointer from) {
        this.model = model;
        this.from = from;
        fromTicks = model.viewport().ticks(from.x());
        before = from.shift() || from.shortcut() ? model.picking().clips() : List.of();
    }

    @Override
    public void to(Pointer pointer) {
        double fromX = model.viewport().x(fromTicks);
        double width = Math.abs(pointer.x() - fromX);
        double height = Math.abs(pointer.y() - from.y());
        drawn |= width >= LEAST || height >= LEAST;
        if (!drawn) {
            return;
        }
        var band =
                new Sketch.Band(
                        Math.rint(Math.min(pointer.x(), fromX)),
                        Math.rint(Math.max(Header.HEIGHT, Math.min(pointer.y(), from.y()))),
                        Math.rint(width),
                        Math.rint(height));
        model.sketchProperty().set(Sketch.of(band));
        List<Clip> met = new ArrayList<>(before);
        long start = model.viewport().ticks(band.left());
        long end = model.viewport().ticks(band.left() + band.width());
        double top = band.top() - Header.HEIGHT + model.rows().scroll();
        for (TrackRows.Row row : model.rows().rows()) {
            if (row.bottom() > top && row.top() < top + band.height()) {
                Track track = model.tracks().tracks().get(row.index());
                Picking.within(track, start, end).stream()
                        .filter(clip -> clip.strip().isPresent() && !met.contains(clip))
                        .forEach(met::add);
            }
        }
        model.picking().pickAll(met);
    }

    @Override
    public void drop(Pointer pointer) {
        if (!drawn && before.isEmpty()) {
            model.picking().none();
            model.seekAt(from.x());
        }
    }

    @Override
    public void cancel() {
        model.picking().pickAll(before);
    }
}

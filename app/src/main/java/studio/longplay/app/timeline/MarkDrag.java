package studio.longplay.app.timeline;

import studio.longplay.engine.project.arrange.Board;

import java.util.List;

/// A marker's flag dragged along the ruler. One that is only pressed takes the playhead there.
final class MarkDrag implements Drag {
    private final TimelineViewModel model;
    private final Board.Mark mark;
    private final Pointer from;
    private final long fromTicks;
    private boolean moved;

    MarkDrag(TimelineViewModel model, Board.Mark mark, Pointer from) {
        this.model = model;
        this.mark = mark;
        this.from = from;
        fromTicks = model.viewport().ticks(from.x());
    }

    private Snapping.Rest rest(Pointer pointer) {
        long by = model.viewport().ticks(pointer.x()) - fromTicks;
        return model.snapping().rest(Math.max(0, mark.range().start().ticks() + by));
    }

    @Override
    public void to(Pointer pointer) {
        moved |= Math.abs(pointer.x() - from.x()) > 3;
        if (moved) {
            var rest = rest(pointer);
            var guide = java.util.OptionalLong.of(rest.ticks());
            String words = ClockText.withFrames(rest.time());
            model.sketchProperty().set(Sketch.of(List.of(), guide, words));
        }
    }

    @Override
    public void drop(Pointer pointer) {
        if (moved) {
            model.treating().moveMark(mark.marker(), rest(pointer).time());
        } else {
            model.transport().seek(mark.range().start());
        }
    }
}

package studio.longplay.app.timeline;

import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.time.MediaTime;

import java.util.List;
import java.util.Optional;

/// One end of a clip dragged: a trim, or a ripple trim, with which all that follows moves.
final class TrimDrag implements Drag {
    private static final long FRAME = PreviewState.RATE.ticksPerFrame();

    private final TimelineViewModel model;
    private final Clip clip;
    private final Strip strip;
    private final boolean atStart;
    private final boolean ripples;
    private final long fromTicks;
    private long edge;

    /// @param ripples by the tool; the shortcut key turns it round
    TrimDrag(TimelineViewModel model, Clip clip, boolean atStart, boolean ripples, Pointer from) {
        this.model = model;
        this.clip = clip;
        this.strip = clip.strip().orElseThrow();
        this.atStart = atStart;
        this.ripples = ripples;
        fromTicks = model.viewport().ticks(from.x());
        edge = atStart ? clip.start() : clip.end();
    }

    @Override
    public void to(Pointer pointer) {
        long natural = atStart ? clip.start() : clip.end();
        long raw = natural + model.viewport().ticks(pointer.x()) - fromTicks;
        var rest = model.snapping().rest(raw);
        long least = atStart ? clip.start() - strip.roomBefore().ticks() : clip.start() + FRAME;
        long most = atStart ? clip.end() - FRAME : clip.end() + strip.roomAfter().ticks();
        edge = Math.clamp(rest.ticks(), Math.max(0, least), Math.max(least, most));
        long start = atStart ? edge : clip.start();
        long end = atStart ? clip.end() : edge;
        int row =
                model.tracks().trackOf(clip.id()).map(model.tracks().tracks()::indexOf).orElse(-1);
        var ghost = new Sketch.Ghost(row, start, end, Optional.of(clip));
        String words =
                ClipText.delta(edge - natural)
                        + "  "
                        + ClockText.withFrames(new MediaTime(end - start));
        var guide = rest.ticks() == edge ? rest.guideTicks() : java.util.OptionalLong.empty();
        model.sketchProperty()
                .set(Sketch.of(List.of(ghost), guide, words).refused(rest.ticks() != edge));
    }

    @Override
    public void drop(Pointer pointer) {
        to(pointer);
        long natural = atStart ? clip.start() : clip.end();
        if (edge != natural) {
            model.editing().trim(clip, atStart, new MediaTime(edge), ripples != pointer.shortcut());
        }
    }
}

package studio.longplay.app.timeline;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.time.MediaTime;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Clips moved along their tracks, and the user's own to other tracks. Shift keeps the time, Alt
/// leaves the clips and places copies, the shortcut key cross-fades what is met instead of cutting
/// it.
final class MoveDrag implements Drag {
    private final TimelineViewModel model;
    private final Clip grabbed;
    private final long fromTicks;
    private final Set<ClipRef> moved;
    private final List<Clip> clips;
    private long byTicks;
    private int tracksUp;
    private @Nullable Asked lastAsked;
    private boolean refused;

    MoveDrag(TimelineViewModel model, Clip grabbed, Pointer from) {
        this.model = model;
        this.grabbed = grabbed;
        fromTicks = model.viewport().ticks(from.x());
        moved = model.editing().bound(model.picking().refs());
        clips = moved.stream().flatMap(ref -> model.tracks().clip(ref).stream()).toList();
    }

    @Override
    public void to(Pointer pointer) {
        long raw = model.viewport().ticks(pointer.x()) - fromTicks;
        var rest = model.snapping().restOf(grabbed.start(), grabbed.end(), raw);
        byTicks = pointer.shift() ? 0 : Math.max(rest.ticks(), -earliest());
        tracksUp = tracksUp(pointer);
        List<Sketch.Ghost> ghosts = new ArrayList<>();
        for (Clip clip : clips) {
            int row = rowOf(clip);
            int shown = clip.kind() == grabbed.kind() ? row - tracksUp : row;
            ghosts.add(
                    new Sketch.Ghost(
                            shown,
                            clip.start() + byTicks,
                            clip.end() + byTicks,
                            java.util.Optional.of(clip)));
        }
        String words = ClipText.delta(byTicks) + "  " + ClockText.withFrames(start());
        model.sketchProperty()
                .set(Sketch.of(ghosts, rest.guideTicks(), words).refused(isRefused(pointer)));
    }

    /// Asked anew only when it would come to another place.
    private boolean isRefused(Pointer pointer) {
        var asked = new Asked(byTicks, tracksUp, pointer.alt(), pointer.shortcut());
        if (!asked.equals(lastAsked)) {
            lastAsked = asked;
            boolean moves = byTicks != 0 || tracksUp != 0;
            refused = moves && !pointer.alt() && !model.editing().canMove(moved, asked);
        }
        return refused;
    }

    /// Where clips would be moved to.
    record Asked(long byTicks, int tracksUp, boolean copies, boolean crossFades) {}

    private MediaTime start() {
        return new MediaTime(Math.max(0, grabbed.start() + byTicks));
    }

    private long earliest() {
        return clips.stream().mapToLong(Clip::start).min().orElse(0);
    }

    private int rowOf(Clip clip) {
        return model.tracks().trackOf(clip.id()).map(model.tracks().tracks()::indexOf).orElse(-1);
    }

    /// Only between the user's tracks of one kind.
    private int tracksUp(Pointer pointer) {
        int row = rowOf(grabbed);
        return model.rows()
                .nearest(pointer.y() - Header.HEIGHT)
                .filter(over -> over.id().kind().isOwn())
                .filter(over -> model.tracks().tracks().get(row).kind() == over.id().kind())
                .map(over -> row - over.index())
                .orElse(0);
    }

    @Override
    public void drop(Pointer pointer) {
        to(pointer);
        if (byTicks == 0 && tracksUp == 0) {
            if (!pointer.shift() && !pointer.shortcut()) {
                model.picking().pick(grabbed);
            }
            return;
        }
        if (pointer.alt()) {
            model.editing().copyTo(moved, start());
        } else {
            model.editing().move(moved, new MediaTime(byTicks), tracksUp, !pointer.shortcut());
        }
    }
}

package studio.longplay.app.timeline;

import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.time.MediaTime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A cut rolled, what is inside of a clip slipped, or a clip slid between its neighbours.
final class ShiftDrag implements Drag {
    private static final long FRAME = PreviewState.RATE.ticksPerFrame();

    /// What is shifted.
    enum What {
        ROLL,
        SLIP,
        SLIDE
    }

    private final TimelineViewModel model;
    private final What what;
    private final Clip clip;
    private final Optional<Clip> before;
    private final Optional<Clip> after;
    private final int row;
    private final long fromTicks;
    private long by;

    ShiftDrag(TimelineViewModel model, What what, Grab grab, Pointer from) {
        this.model = model;
        this.what = what;
        fromTicks = model.viewport().ticks(from.x());
        clip = grab.clip();
        Track track = model.tracks().trackOf(clip.id()).orElseThrow();
        row = model.tracks().tracks().indexOf(track);
        int index = track.indexOf(clip);
        before = grab.before().isPresent() ? grab.before() : touching(track, index - 1);
        after = touching(track, index + 1);
    }

    private static Optional<Clip> touching(Track track, int index) {
        return index >= 0 && index < track.clips().size()
                ? Optional.of(track.clips().get(index))
                : Optional.empty();
    }

    @Override
    public void to(Pointer pointer) {
        long raw = model.viewport().ticks(pointer.x()) - fromTicks;
        OptionalLong guide = OptionalLong.empty();
        long wanted = Math.floorDiv(raw + FRAME / 2, FRAME) * FRAME;
        if (what == What.ROLL) {
            var rest = model.snapping().rest(clip.start() + raw);
            wanted = rest.ticks() - clip.start();
            guide = rest.guideTicks();
        } else if (what == What.SLIDE) {
            var rest = model.snapping().restOf(clip.start(), clip.end(), raw);
            wanted = rest.ticks();
            guide = rest.guideTicks();
        }
        by = Math.clamp(wanted, least(), Math.max(least(), most()));
        model.sketchProperty()
                .set(
                        Sketch.of(ghosts(), by == wanted ? guide : OptionalLong.empty(), words())
                                .refused(by != wanted));
    }

    private String words() {
        if (what != What.SLIP) {
            return ClipText.delta(by);
        }
        MediaTime source = clip.strip().map(Strip::sourceStart).orElse(MediaTime.ZERO);
        return ClipText.delta(by) + "  " + ClockText.withFrames(source.minus(new MediaTime(by)));
    }

    private long least() {
        return switch (what) {
            case ROLL, SLIDE ->
                    Math.max(
                            before.map(left -> left.start() - left.end() + FRAME).orElse(-FRAME),
                            what == What.ROLL
                                    ? -room(Optional.of(clip), true)
                                    : after.filter(this::touches)
                                            .map(next -> -room(Optional.of(next), true))
                                            .orElse(Long.MIN_VALUE / 4));
            case SLIP -> -room(Optional.of(clip), false);
        };
    }

    private long most() {
        return switch (what) {
            case ROLL -> Math.min(clip.end() - clip.start() - FRAME, room(before, false));
            case SLIDE ->
                    Math.min(
                            after.map(next -> next.end() - clip.end() - FRAME)
                                    .orElse(Long.MAX_VALUE / 4),
                            room(before, false));
            case SLIP -> room(Optional.of(clip), true);
        };
    }

    private boolean touches(Clip next) {
        return next.start() == clip.end();
    }

    private static long room(Optional<Clip> of, boolean atStart) {
        return of.flatMap(Clip::strip)
                .map(strip -> atStart ? strip.roomBefore() : strip.roomAfter())
                .map(MediaTime::ticks)
                .orElse(Long.MAX_VALUE / 4);
    }

    private List<Sketch.Ghost> ghosts() {
        List<Sketch.Ghost> ghosts = new ArrayList<>();
        switch (what) {
            case SLIP -> ghosts.add(ghost(clip, clip.start(), clip.end()));
            case ROLL -> {
                before.ifPresent(left -> ghosts.add(ghost(left, left.start(), left.end() + by)));
                ghosts.add(ghost(clip, clip.start() + by, clip.end()));
            }
            case SLIDE -> {
                before.filter(left -> left.end() == clip.start())
                        .ifPresent(left -> ghosts.add(ghost(left, left.start(), left.end() + by)));
                after.filter(this::touches)
                        .ifPresent(next -> ghosts.add(ghost(next, next.start() + by, next.end())));
                ghosts.add(ghost(clip, clip.start() + by, clip.end() + by));
            }
        }
        return ghosts;
    }

    private Sketch.Ghost ghost(Clip of, long start, long end) {
        return new Sketch.Ghost(row, start, end, Optional.of(of));
    }

    @Override
    public void drop(Pointer pointer) {
        to(pointer);
        if (by == 0) {
            return;
        }
        MediaTime time = new MediaTime(by);
        switch (what) {
            case ROLL -> before.ifPresent(left -> model.editing().roll(left, time));
            case SLIP -> model.editing().slip(clip, new MediaTime(-by));
            case SLIDE -> model.editing().slide(clip, time);
        }
    }
}

package studio.longplay.app.timeline;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import studio.longplay.app.session.Transport;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.time.MediaTime;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/// Where things come to rest when they are dragged near to something.
public final class Snapping {
    /// How near, in pixels.
    private static final double STRENGTH = 8;

    private static final long FRAME = PreviewState.RATE.ticksPerFrame();

    private final Supplier<Tracks> tracks;
    private final Transport transport;
    private final Camera camera;
    private final BooleanProperty on;

    Snapping(Supplier<Tracks> tracks, Transport transport, Camera camera, boolean isOn) {
        this.tracks = tracks;
        this.transport = transport;
        this.camera = camera;
        on = new SimpleBooleanProperty(this, "on", isOn);
    }

    public BooleanProperty onProperty() {
        return on;
    }

    /// A place to come to.
    ///
    /// @param ticks in the programme
    /// @param guideTicks what it snapped to; empty if it did not
    public record Rest(long ticks, OptionalLong guideTicks) {
        public MediaTime time() {
            return new MediaTime(ticks);
        }
    }

    /// Where a time that is dragged comes to rest: at what is near, else on a frame.
    Rest rest(long ticks) {
        OptionalLong near = near(ticks, true);
        return near.isPresent()
                ? new Rest(near.getAsLong(), near)
                : new Rest(onFrame(ticks), OptionalLong.empty());
    }

    /// The same for the playhead, which does not snap to itself.
    Rest restOfPlayhead(long ticks) {
        OptionalLong near = near(ticks, false);
        return near.isPresent()
                ? new Rest(near.getAsLong(), near)
                : new Rest(Math.floorDiv(ticks, FRAME) * FRAME, OptionalLong.empty());
    }

    /// How far a stretch that is dragged moves, so that one of its ends comes to rest.
    ///
    /// @param by ticks the pointer has moved
    Rest restOf(long start, long end, long by) {
        OptionalLong first = near(start + by, true);
        OptionalLong last = near(end + by, true);
        long toFirst = first.isPresent() ? first.getAsLong() - start : by;
        long toLast = last.isPresent() ? last.getAsLong() - end : by;
        boolean byFirst =
                first.isPresent()
                        && (last.isEmpty() || Math.abs(toFirst - by) <= Math.abs(toLast - by));
        if (byFirst) {
            return new Rest(toFirst, first);
        }
        return last.isPresent()
                ? new Rest(toLast, last)
                : new Rest(onFrame(start + by) - start, OptionalLong.empty());
    }

    private static long onFrame(long ticks) {
        return Math.floorDiv(ticks + FRAME / 2, FRAME) * FRAME;
    }

    private OptionalLong near(long ticks, boolean toPlayhead) {
        if (!on.get()) {
            return OptionalLong.empty();
        }
        long reach = camera.viewport().length(STRENGTH).ticks();
        long none = Long.MAX_VALUE / 4;
        long best =
                tracks.get()
                        .cuts()
                        .nearest(new MediaTime(ticks), new MediaTime(reach))
                        .map(MediaTime::ticks)
                        .orElse(none);
        if (toPlayhead) {
            best = nearer(ticks, transport.position().ticks(), best);
        }
        best = nearer(ticks, transport.markInProperty().get(), best);
        best = nearer(ticks, transport.markOutProperty().get(), best);
        for (Board.Mark mark : tracks.get().marks()) {
            best = nearer(ticks, mark.range().start().ticks(), best);
            best = nearer(ticks, mark.range().end().ticks(), best);
        }
        if (Math.abs(best - ticks) > reach) {
            best = inside(ticks, reach, none);
        }
        return Math.abs(best - ticks) <= reach ? OptionalLong.of(best) : OptionalLong.empty();
    }

    /// Words, bars and beats only where they stand far enough apart to be meant.
    private long inside(long ticks, long reach, long none) {
        SnapPoints points = tracks.get().snapPoints();
        if (reach < MediaTime.TICKS_PER_SECOND / 8) {
            return points.nearest(ticks, none);
        }
        return reach < MediaTime.TICKS_PER_SECOND / 2 ? points.nearestBar(ticks, none) : none;
    }

    private static long nearer(long ticks, Optional<MediaTime> one, long other) {
        return one.isPresent() ? nearer(ticks, one.get().ticks(), other) : other;
    }

    private static long nearer(long ticks, long one, long other) {
        return Math.abs(one - ticks) < Math.abs(other - ticks) ? one : other;
    }
}

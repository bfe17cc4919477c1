package studio.longplay.app.timeline;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Crossing;

import java.util.List;
import java.util.Optional;

/// What of a clip the pointer has.
///
/// @param part of it
/// @param clip the one under the pointer; of a cut and of a transition the later one
/// @param before the clip that ends where `clip` begins, for a cut
record Grab(Part part, Clip clip, Optional<Clip> before) {
    private static final int EDGE = 6;
    private static final int CUT = 3;
    private static final int LEAST = 18;
    private static final int LEAST_HEIGHT = 18;

    /// A place on a clip.
    enum Part {
        BODY,
        START,
        END,
        CUT,
        FADE_IN,
        FADE_OUT,
        CROSSING_START,
        CROSSING_END
    }

    /// The pointer on a clip.
    ///
    /// @param x pixels from the left edge of the field
    /// @param height of the clip's box
    /// @param inside pixels below the top of the clip's box
    record Touch(double x, int height, double inside) {}

    /// What the pointer has of a clip.
    static Grab at(Track track, Clip clip, Viewport view, Touch touch) {
        double x = touch.x();
        double inside = touch.inside();
        int height = touch.height();
        int left = view.x(clip.start());
        int right = view.x(clip.end());
        int index = track.indexOf(clip);
        Optional<Clip> before = neighbour(track.clips(), index - 1);
        Optional<Clip> after = neighbour(track.clips(), index + 1);
        boolean low = inside > height / 2.0;
        if (height >= LEAST_HEIGHT && low) {
            Optional<Grab> end = crossing(clip, view, x);
            end = end.isPresent() ? end : after.flatMap(next -> crossing(next, view, x));
            if (end.isPresent()) {
                return end.get();
            }
        }
        if (right - left >= 4 * TreatmentPainter.HANDLE && height >= LEAST_HEIGHT && !low) {
            Optional<Part> fade = fade(clip, view, x, inside);
            if (fade.isPresent()) {
                return new Grab(fade.get(), clip, Optional.empty());
            }
        }
        return edge(clip, new Sides(left, right), x, before, after);
    }

    private record Sides(int left, int right) {}

    private static Grab edge(
            Clip clip, Sides sides, double x, Optional<Clip> before, Optional<Clip> after) {
        boolean wide = sides.right() - sides.left() >= LEAST;
        int reach = wide ? EDGE : Math.max(1, (sides.right() - sides.left()) / 4);
        boolean atStart = x - sides.left() <= reach;
        boolean atEnd = sides.right() - x <= reach;
        if (atStart && before.isPresent() && before.get().end() == clip.start()) {
            return x - sides.left() <= CUT
                    ? new Grab(Part.CUT, clip, before)
                    : new Grab(Part.START, clip, Optional.empty());
        }
        if (atEnd && after.isPresent() && after.get().start() == clip.end()) {
            return sides.right() - x <= CUT
                    ? new Grab(Part.CUT, after.get(), Optional.of(clip))
                    : new Grab(Part.END, clip, Optional.empty());
        }
        return new Grab(
                atStart ? Part.START : atEnd ? Part.END : Part.BODY, clip, Optional.empty());
    }

    private static Optional<Clip> neighbour(List<Clip> clips, int index) {
        return index < 0 || index >= clips.size() || clips.get(index).strip().isEmpty()
                ? Optional.empty()
                : Optional.of(clips.get(index));
    }

    private static Optional<Grab> crossing(Clip later, Viewport view, double x) {
        Optional<Crossing> crossing = later.treatment().crossing();
        if (crossing.isEmpty()) {
            return Optional.empty();
        }
        MediaTime cut = later.range().start();
        if (Math.abs(view.x(cut.minus(crossing.get().before())) - x) <= CUT + 1) {
            return Optional.of(new Grab(Part.CROSSING_START, later, Optional.empty()));
        }
        if (Math.abs(view.x(cut.plus(crossing.get().after())) - x) <= CUT + 1) {
            return Optional.of(new Grab(Part.CROSSING_END, later, Optional.empty()));
        }
        return Optional.empty();
    }

    /// The handles stand where the fades end; without a fade a little inside of the corner.
    private static Optional<Part> fade(Clip clip, Viewport view, double x, double inside) {
        if (inside > TreatmentPainter.HANDLE + 2) {
            return Optional.empty();
        }
        int reach = TreatmentPainter.HANDLE;
        double perPixel = view.ticksPerPixel();
        long in = Math.max(reach, Math.round(clip.treatment().fadeIn().ticks() / perPixel));
        long out = Math.max(reach, Math.round(clip.treatment().fadeOut().ticks() / perPixel));
        if (Math.abs(view.x(clip.start()) + in - x) <= 5) {
            return Optional.of(Part.FADE_IN);
        }
        return Math.abs(view.x(clip.end()) - out - x) <= 5
                ? Optional.of(Part.FADE_OUT)
                : Optional.empty();
    }
}

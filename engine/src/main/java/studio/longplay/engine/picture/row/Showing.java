package studio.longplay.engine.picture.row;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.timeline.Crossing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// When and how a picture of a track is shown.
///
/// Frames are counted from the scene's first and half-open. All of it is absolute, so a segment's
/// part of it does not hang on what other segments show.
///
/// @param fromFrame of the scene, where it is first seen, its [Entrance] included
/// @param toFrame of the scene, until where it is seen below the one that follows
/// @param clock what of its source it shows
/// @param courses of the properties that are not as usual
/// @param fades at its own start and end
/// @param entrance how it takes over; empty for a cut
/// @param detail of the source
@JsonPropertyOrder({"fromFrame", "toFrame", "clock", "courses", "fades", "entrance", "detail"})
public record Showing(
        long fromFrame,
        long toFrame,
        Clock clock,
        List<Course> courses,
        List<Fade> fades,
        Optional<Entrance> entrance,
        Detail detail) {
    public Showing {
        courses = List.copyOf(courses);
        fades = List.copyOf(fades);
    }

    /// From a frame until another, as it is, from the start of its source.
    public static Showing plain(long fromFrame, long toFrame) {
        return new Showing(
                fromFrame,
                toFrame,
                new Clock(fromFrame, 0, 1, 1),
                List.of(),
                List.of(),
                Optional.empty(),
                Detail.PLAIN);
    }

    public Showing until(long frame) {
        return new Showing(fromFrame, frame, clock, courses, fades, entrance, detail);
    }

    public Showing entering(Entrance how) {
        return new Showing(
                Math.min(fromFrame, how.fromFrame()),
                toFrame,
                clock,
                courses,
                fades,
                Optional.of(how),
                detail);
    }

    public boolean meets(long first, long end) {
        return fromFrame < end && toFrame > first && fromFrame < toFrame;
    }

    /// Only what frames of that stretch show of it: what lies before and after may change.
    public Showing within(long first, long end, FrameRate rate) {
        long from = Math.max(fromFrame, first);
        long to = Math.min(toFrame, end);
        long ticksPerFrame = rate.ticksPerFrame();
        long fromTicks = clock.ticksAt(from, ticksPerFrame);
        long toTicks = clock.ticksAt(to - 1, ticksPerFrame);
        List<Course> kept = new ArrayList<>();
        for (Course course : courses) {
            Course part = course.within(fromTicks, toTicks);
            // A camera that stands still is not the same as none: it stills the picture's own move.
            if (part.isCamera() || !part.isUsual()) {
                kept.add(part);
            }
        }
        return new Showing(
                from,
                to,
                clock,
                kept,
                fades.stream().filter(fade -> fade.touches(from, to)).toList(),
                entrance.filter(how -> how.toFrame() > from),
                detail);
    }

    /// Whether frames of that stretch show it as if nothing had been done to it: it runs as it is
    /// from its first frame, and comes by a cut or a dissolve.
    public boolean isPlainWithin(long first, long end, FrameRate rate) {
        Showing part = within(first, end, rate);
        boolean untouched =
                part.courses.isEmpty()
                        && part.fades.isEmpty()
                        && clock.isPlain()
                        && clock.frame() == fromFrame
                        && detail.equals(Detail.PLAIN);
        return untouched
                && entrance.filter(how ->
                                how.kind() != Crossing.Kind.DISSOLVE
                                        || how.fromFrame() != fromFrame)
                        .isEmpty();
    }
}

package studio.longplay.engine.render.make;

import studio.longplay.engine.picture.Shot;
import studio.longplay.engine.picture.Subject;
import studio.longplay.engine.picture.row.Clock;
import studio.longplay.engine.picture.row.Course;
import studio.longplay.engine.picture.row.Detail;
import studio.longplay.engine.picture.row.Entrance;
import studio.longplay.engine.picture.row.Fade;
import studio.longplay.engine.picture.row.Showing;
import studio.longplay.engine.render.lay.Slice;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Crossing;
import studio.longplay.engine.timeline.Treatment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The shots of one track of a scene, each taking over from the one before.
///
/// ```
/// before  [..............|~~~~~)
/// this               (~~~|~~~~~..............]    ~ both are seen, | the cut
///               crossing: before, after
/// ```
final class ShotRow {
    private final FrameRate rate;
    private final List<Shot> shots = new ArrayList<>();
    private long lastStart;
    private long lastEnd = Long.MIN_VALUE;

    ShotRow(FrameRate rate) {
        this.rate = rate;
    }

    /// Shows a slice of something from its start to its end.
    ///
    /// @param crossing how it takes over; of no length for a cut
    void follow(Subject subject, Slice slice, Optional<Crossing> crossing) {
        long start = frame(slice.range().start());
        long end = frame(slice.end());
        if (end <= start || slice.treatment().disabled()) {
            return;
        }
        Showing showing = showing(slice, start, end);
        Optional<Entrance> entrance = crossing.flatMap(how -> entrance(how, start, end));
        if (reaches(start)) {
            long hidden = entrance.map(Entrance::toFrame).orElse(start);
            Shot before = shots.removeLast();
            shots.add(new Shot(before.subject(), before.showing().until(hidden)));
        }
        shots.add(new Shot(subject, entrance.map(showing::entering).orElse(showing)));
        lastStart = start;
        lastEnd = end;
    }

    /// Lets the last shot go on until a time.
    void goOn(MediaTime until) {
        Shot last = shots.removeLast();
        lastEnd = frame(until);
        shots.add(new Shot(last.subject(), last.showing().until(lastEnd)));
    }

    /// Whether the last shot is still there when another one starts.
    boolean reaches(MediaTime start) {
        return reaches(frame(start));
    }

    private boolean reaches(long start) {
        return !shots.isEmpty() && lastEnd >= start;
    }

    private Optional<Entrance> entrance(Crossing how, long start, long end) {
        long before = frame(how.before());
        long after = frame(how.after());
        // Over nothing there is no cut to lie on: it comes from its start on.
        boolean over = reaches(start);
        long from = over ? Math.max(lastStart, start - before) : start;
        long to = Math.min(end, start + (over ? after : before + after));
        return to > from
                ? Optional.of(new Entrance(how.kind(), how.direction(), from, to))
                : Optional.empty();
    }

    private Showing showing(Slice slice, long start, long end) {
        Treatment treatment = slice.treatment();
        List<Course> courses = new ArrayList<>();
        treatment
                .curves()
                .forEach((property, curve) -> {
                    if (!property.isSound()) {
                        courses.add(Course.of(property, curve));
                    }
                });
        List<Fade> fades = new ArrayList<>();
        long in = frame(treatment.fadeIn());
        long out = frame(treatment.fadeOut());
        if (in > 0) {
            fades.add(new Fade(start, start + in, true));
        }
        if (out > 0) {
            fades.add(new Fade(end - out, end, false));
        }
        return new Showing(
                start,
                end,
                Clock.of(start, slice.sourceStart(), treatment.speed()),
                courses,
                fades,
                Optional.empty(),
                Detail.of(treatment));
    }

    private long frame(MediaTime time) {
        return time.toFramesFloor(rate);
    }

    List<Shot> shots() {
        return List.copyOf(shots);
    }
}

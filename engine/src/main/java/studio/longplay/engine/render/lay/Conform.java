package studio.longplay.engine.render.lay;

import studio.longplay.engine.project.arrange.ClipEdit;
import studio.longplay.engine.project.arrange.Piece;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.timeline.Speed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Applies what the user did to a clip to what the script makes of it now.
///
/// ```
/// natural   |=====================|          available may reach farther
/// pieces       [=====]   [=====]             by their edges and shifts
/// slices       [=====]   [==]                cut where there is nothing more
/// ```
final class Conform {
    /// More than what is lost where times are scaled, much less than a frame.
    static final MediaTime ROUNDED = new MediaTime(MediaTime.TICKS_PER_SECOND / 100_000);

    private final FrameRate rate;
    private final MediaTime end;

    /// @param end of the scene; what stands after it is cut away
    Conform(FrameRate rate, MediaTime end) {
        this.rate = rate;
        this.end = end;
    }

    /// A clip as the script makes it.
    ///
    /// @param range where it would stand, scene-local
    /// @param available what there is of its source
    /// @param framed whether it begins and ends on frames
    record Natural(TimeRange range, TimeRange available, boolean framed) {
        /// Of something heard that is so long and no longer.
        static Natural take(TimeRange range, MediaTime made) {
            MediaTime length = made.max(range.duration());
            return new Natural(range, new TimeRange(MediaTime.ZERO, length), false);
        }

        /// Of something heard that never ends and may begin in its middle.
        static Natural loop(TimeRange range) {
            return new Natural(range, Strip.ALWAYS, false);
        }

        /// Of music, which is composed as long as it is wanted.
        static Natural music(TimeRange range) {
            return new Natural(range, new TimeRange(MediaTime.ZERO, Strip.ENDLESS), false);
        }

        /// Of something seen that is there for ever.
        static Natural still(TimeRange range) {
            return new Natural(range, Strip.ALWAYS, true);
        }
    }

    /// A piece in its place.
    ///
    /// @param piece its number
    /// @param slice empty if nothing is left of it
    /// @param full whether it is all that the user left of it
    record Standing(int piece, Optional<Slice> slice, boolean full) {}

    /// The pieces of a clip, in their order.
    List<Standing> of(Natural natural, ClipEdit edit) {
        if (edit.pieces().size() == 1 && edit.pieces().getFirst().equals(Piece.WHOLE)) {
            return List.of(new Standing(0, Optional.of(Slice.whole(natural.range())), true));
        }
        List<Standing> standings = new ArrayList<>();
        for (int number = 0; number < edit.pieces().size(); number++) {
            standings.add(standing(natural, edit.pieces().get(number), number));
        }
        return standings;
    }

    private Standing standing(Natural natural, Piece piece, int number) {
        MediaTime length = natural.range().duration();
        MediaTime asked = piece.in().in(length);
        MediaTime in = asked.max(natural.available().start());
        MediaTime wanted = piece.out().in(length);
        MediaTime out = wanted.min(natural.available().end());
        boolean full = asked.equals(in) && wanted.equals(out);
        if (!in.isBefore(out)) {
            return new Standing(number, Optional.empty(), false);
        }
        MediaTime start = natural.range().start().plus(in).plus(piece.shift());
        MediaTime until = start.plus(piece.treatment().speed().lengthOf(out.minus(in)));
        TimeRange range =
                natural.framed()
                        ? between(frame(start), frame(until))
                        : TimeRange.between(start, until);
        return inScene(number, new Slice(range, in, piece.treatment()), full);
    }

    private Standing inScene(int number, Slice slice, boolean full) {
        MediaTime start = slice.range().start().max(MediaTime.ZERO);
        MediaTime until = slice.end().min(end);
        if (!start.isBefore(until)) {
            return new Standing(number, Optional.empty(), false);
        }
        boolean inside = start.equals(slice.range().start()) && until.equals(slice.end());
        return new Standing(
                number, Optional.of(part(slice, TimeRange.between(start, until))), full && inside);
    }

    /// The part of a slice in a range that lies inside its own, at the right place of its source.
    static Slice part(Slice slice, TimeRange range) {
        MediaTime by = range.start().minus(slice.range().start());
        Speed speed = slice.treatment().speed();
        MediaTime source =
                speed.isHeld() ? slice.sourceStart() : slice.sourceStart().plus(speed.sourceOf(by));
        return new Slice(range, source, slice.treatment());
    }

    /// What is heard or seen of them, by start.
    static List<Slice> slices(List<Standing> standings) {
        return standings.stream()
                .flatMap(standing -> standing.slice().stream())
                .filter(slice -> !slice.treatment().disabled())
                .sorted(Comparator.comparing(slice -> slice.range().start()))
                .toList();
    }

    private static TimeRange between(MediaTime start, MediaTime until) {
        return TimeRange.between(start, until.max(start));
    }

    /// Times that were scaled by a speed and back may be some ticks before their frame.
    private MediaTime frame(MediaTime time) {
        return MediaTime.ofFrames(time.plus(ROUNDED).toFramesFloor(rate), rate);
    }
}

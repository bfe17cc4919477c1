package studio.longplay.engine.edit.arrange;

import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The edits that move the ends of clips. Clips that are linked are trimmed together.
public final class Trims {
    private Trims() {}

    /// Moves a clip's ends without moving any other clip.
    ///
    /// ```
    /// before:  [  A  ][    B    ][ C ]
    ///                   in: -->
    /// after:   [  A  ]   [   B  ][ C ]
    /// ```
    ///
    /// OTIO `trim`: the clip's `source_range` changes, a `Gap` takes or gives the difference.
    ///
    /// @param in how far its start moves, later being positive
    /// @param out how far its end moves
    public static Arrangement trim(Desk desk, ClipRef clip, MediaTime in, MediaTime out) {
        Draft draft = new Draft(desk);
        List<Strip> strips = linked(draft, clip);
        MediaTime start = fitted(draft, strips, in);
        MediaTime end = fitted(draft, strips, out);
        start = Reach.ofStarts(draft, strips, Optional.of(Set.of())).clamp(start);
        end = Reach.ofEnds(draft, strips, Optional.of(Set.of())).clamp(end);
        move(draft, strips, start, end);
        return draft.done();
    }

    /// Never both ends beyond each other: the end gives way.
    private static void move(Draft draft, List<Strip> strips, MediaTime in, MediaTime out) {
        for (Strip strip : strips) {
            Ends.move(draft, strip, in, out.max(shortest(draft, strips, in)));
        }
    }

    private static MediaTime shortest(Draft draft, List<Strip> strips, MediaTime in) {
        MediaTime least = MediaTime.ZERO.minus(Strip.ENDLESS);
        for (Strip strip : strips) {
            MediaTime length = strip.range().duration().minus(in);
            least = least.max(draft.frames().one().minus(length).min(MediaTime.ZERO));
        }
        return draft.frames().ceiling(least);
    }

    /// By whole frames if anything that is seen begins or ends anew.
    private static MediaTime fitted(Draft draft, List<Strip> strips, MediaTime by) {
        return strips.stream().anyMatch(draft::isFramed) ? draft.frames().nearest(by) : by;
    }

    /// Moves a clip's ends by whole frames; everything after it moves along.
    ///
    /// ```
    /// before:  [  A  ][    B    ][ C ]
    ///                    out: <--
    /// after:   [  A  ][   B  ][ C ]
    /// ```
    ///
    /// OTIO `ripple`: the clip's `source_range` changes and no `Gap` makes up for it. A line or a
    /// card moves all that follows it in the script; any other clip what stands after it on its own
    /// track.
    ///
    /// @param in how much later it begins in its source
    /// @param out how far its end moves, before what `in` does to it
    public static Arrangement rippleTrim(Desk desk, ClipRef clip, MediaTime in, MediaTime out) {
        Draft draft = new Draft(desk);
        List<Strip> strips = linked(draft, clip);
        FrameTimes frames = draft.frames();
        Reach starts = Reach.ofStarts(draft, strips, Optional.empty());
        Reach ends = Reach.ofEnds(draft, strips, Optional.empty());
        MediaTime start =
                frames.nearest(in).max(frames.ceiling(starts.least())).min(floor(frames, starts));
        MediaTime end =
                frames.nearest(out).max(frames.ceiling(ends.least())).min(floor(frames, ends));
        end = end.max(shortest(draft, strips, start));
        Following following = new Following(draft);
        for (Strip strip : strips) {
            if (Strips.carries(strip)) {
                flowing(draft, strip, start, end);
            } else {
                following.after(strip, strip.end(), end.minus(start));
                Ends.move(draft, strip, start, end);
                draft.nudge(strip.ref(), negated(start));
            }
        }
        following.move();
        return draft.done();
    }

    private static MediaTime floor(FrameTimes frames, Reach reach) {
        return frames.floor(reach.most());
    }

    /// Time is taken from the ends that become shorter, and made where they become longer.
    private static void flowing(Draft draft, Strip strip, MediaTime in, MediaTime out) {
        Flow flow = new Flow(draft);
        if (in.ticks() < 0 && strip.ref() instanceof ClipRef.OfScript(ClipKey key, _)) {
            flow.open(strip.start(), negated(in), Optional.of(key));
        }
        flow.open(strip.end(), out);
        Ends.move(draft, draft.strip(strip.ref()).orElse(strip), in, out);
        if (in.ticks() > 0) {
            flow.close(new TimeRange(strip.start(), in));
        }
        if (out.ticks() < 0) {
            flow.close(TimeRange.between(strip.end().plus(out), strip.end()));
        }
    }

    /// Moves the cut between a clip and the one after it; the rest stays.
    ///
    /// ```
    /// before:  [   A   ][    B    ][ C ]
    ///               by: -->
    /// after:   [     A    ][   B  ][ C ]
    /// ```
    ///
    /// OTIO `roll`: the end of one `source_range` and the start of the next move as far. What is
    /// linked to either of them moves with it.
    public static Arrangement roll(Desk desk, ClipRef left, MediaTime by) {
        Draft draft = new Draft(desk);
        Optional<Strip> strip = free(draft, left);
        Optional<Strip> next =
                strip.flatMap(draft::after)
                        .filter(it -> draft.isFree(it) && Strips.meet(strip.get(), it));
        if (next.isEmpty()) {
            return desk.arrangement();
        }
        List<Strip> lefts = without(linked(draft, left), Set.of(next.get().ref()));
        List<Strip> rights = without(linked(draft, next.get().ref()), Strips.refs(lefts));
        Set<ClipRef> giving = Strips.refs(lefts);
        giving.addAll(Strips.refs(rights));
        MediaTime moved =
                Reach.ofEnds(draft, lefts, Optional.of(giving))
                        .and(Reach.ofStarts(draft, rights, Optional.of(giving)))
                        .inFrames(draft, draft.free(giving))
                        .clamp(fitted(draft, draft.free(giving), by));
        lefts.forEach(it -> Ends.move(draft, it, MediaTime.ZERO, moved));
        rights.forEach(it -> Ends.move(draft, it, moved, MediaTime.ZERO));
        return draft.done();
    }

    /// Shows another part of the same media; nothing on the timeline moves.
    ///
    /// ```
    /// before:  [  A  ][ 3 4 5 6 ][  C  ]      media: 0 1 2 3 4 5 6 7 8
    ///                   by: -->
    /// after:   [  A  ][ 5 6 7 8 ][  C  ]
    /// ```
    ///
    /// OTIO `slip`: the start of `source_range` changes, its duration does not.
    public static Arrangement slip(Desk desk, ClipRef clip, MediaTime by) {
        Draft draft = new Draft(desk);
        List<Strip> strips = linked(draft, clip);
        MediaTime moved = Reach.ofInside(draft, strips).clamp(by);
        strips.forEach(strip -> Ends.slip(draft, strip, moved));
        return draft.done();
    }

    /// Moves a clip between its neighbours, which give and take the room; it shows what it showed.
    ///
    /// ```
    /// before:  [   A   ][  B  ][   C   ]
    ///                    by: -->
    /// after:   [     A    ][  B  ][ C  ]
    /// ```
    ///
    /// OTIO `slide`: the end of one neighbour's `source_range` and the start of the other's move as
    /// far. What is linked to any of the three goes with it.
    public static Arrangement slide(Desk desk, ClipRef clip, MediaTime by) {
        Draft draft = new Draft(desk);
        Optional<Strip> found = free(draft, clip);
        Optional<Strip> before =
                found.flatMap(draft::before)
                        .filter(it -> draft.isFree(it) && Strips.meet(it, found.get()));
        Optional<Strip> after =
                found.flatMap(draft::after)
                        .filter(it -> draft.isFree(it) && Strips.meet(found.get(), it));
        if (before.isEmpty() || after.isEmpty()) {
            return desk.arrangement();
        }
        Set<ClipRef> neighbours = Set.of(before.get().ref(), after.get().ref());
        List<Strip> middles = without(linked(draft, clip), neighbours);
        Set<ClipRef> giving = Strips.refs(middles);
        List<Strip> lefts =
                without(
                        without(linked(draft, before.get().ref()), giving),
                        Set.of(after.get().ref()));
        giving.addAll(Strips.refs(lefts));
        List<Strip> rights = without(linked(draft, after.get().ref()), giving);
        giving.addAll(Strips.refs(rights));
        MediaTime moved =
                Reach.ofEnds(draft, lefts, Optional.of(giving))
                        .and(Reach.ofStarts(draft, rights, Optional.of(giving)))
                        .and(Reach.ofPlaces(draft, middles, giving))
                        .inFrames(draft, draft.free(giving))
                        .clamp(fitted(draft, draft.free(giving), by));
        lefts.forEach(it -> Ends.move(draft, it, MediaTime.ZERO, moved));
        rights.forEach(it -> Ends.move(draft, it, moved, MediaTime.ZERO));
        middles.forEach(it -> draft.shift(it.ref(), moved));
        return draft.done();
    }

    private static List<Strip> without(List<Strip> strips, Set<ClipRef> others) {
        return strips.stream().filter(strip -> !others.contains(strip.ref())).toList();
    }

    private static Optional<Strip> free(Draft draft, ClipRef clip) {
        return draft.free(Set.of(clip)).stream().findFirst();
    }

    private static List<Strip> linked(Draft draft, ClipRef clip) {
        return draft.free(Binds.linked(draft, Set.of(clip)));
    }

    private static MediaTime negated(MediaTime time) {
        return MediaTime.ZERO.minus(time);
    }
}

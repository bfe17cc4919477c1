package studio.longplay.engine.edit.arrange;

import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.project.arrange.TrackRef;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The edits that cut clips apart and take them out.
public final class Cuts {
    private Cuts() {}

    /// Cuts clips in two that show what they showed (the blade); what is linked is cut too.
    ///
    /// ```
    /// before:  [     A     ][  B  ]
    ///                v
    /// after:   [  A  ][  A ][  B  ]
    /// ```
    ///
    /// OTIO `slice`: one clip becomes two whose `source_range`s meet. Less than a frame from an end
    /// nothing is cut.
    public static Arrangement slice(Desk desk, Set<ClipRef> clips, MediaTime at) {
        Draft draft = new Draft(desk);
        Splits.splitAll(draft, draft.free(Binds.linked(draft, clips)), at);
        return draft.done();
    }

    /// Cuts every clip that goes on over a time, on all tracks that are not locked.
    ///
    /// ```
    /// before:  [     A     ]
    ///             [     B     ]
    ///                v
    /// after:   [  A  ][  A ]
    ///             [ B][    B  ]
    /// ```
    ///
    /// OTIO `slice` on every track of the stack.
    public static Arrangement sliceAll(Desk desk, MediaTime at) {
        Draft draft = new Draft(desk);
        Splits.splitAll(draft, draft.free(), at);
        return draft.done();
    }

    /// Takes clips out and leaves their places empty; what is bound to them goes too.
    ///
    /// ```
    /// before:  [  A  ][  B  ][  C  ]
    /// after:   [  A  ]       [  C  ]
    /// ```
    ///
    /// OTIO `lift`: a `Gap` of the clip's duration comes in its place.
    public static Arrangement lift(Desk desk, Set<ClipRef> clips) {
        Draft draft = new Draft(desk);
        draft.free(Binds.withBound(draft, clips)).forEach(draft::drop);
        return draft.done();
    }

    /// Takes clips out and closes up (ripple delete); what is bound to them goes too.
    ///
    /// ```
    /// before:  [  A  ][  B  ][  C  ]
    /// after:   [  A  ][  C  ]
    /// ```
    ///
    /// OTIO `extract`: the clip is removed from its track and nothing comes in its place. After a
    /// line or a card the script closes up, on every track, as far as nobody else speaks there;
    /// after any other clip its own track does.
    public static Arrangement extract(Desk desk, Set<ClipRef> clips) {
        Draft draft = new Draft(desk);
        List<Strip> strips = draft.free(Binds.withBound(draft, clips));
        List<TimeRange> empty = new ArrayList<>();
        Following following = new Following(draft);
        for (Strip strip : strips) {
            draft.drop(strip);
            if (Strips.carries(strip)) {
                empty.add(strip.range());
            }
        }
        for (Strip strip : strips) {
            if (!Strips.carries(strip)) {
                MediaTime length = draft.frames().floor(strip.range().duration());
                following.after(strip, strip.end(), MediaTime.ZERO.minus(length));
            }
        }
        List<TimeRange> spoken =
                draft.all().stream().filter(Strips::carries).map(Strip::range).toList();
        Flow flow = new Flow(draft);
        Ranges.less(Ranges.union(empty), spoken).forEach(flow::close);
        following.move();
        return draft.done();
    }

    /// Empties a range on all tracks that are not locked.
    ///
    /// ```
    /// before:  [    A    ][    B    ]
    ///               <--range-->
    /// after:   [ A ]           [ B  ]
    /// ```
    ///
    /// OTIO `lift` of a range, on every track of the stack.
    public static Arrangement liftRange(Desk desk, TimeRange range) {
        Draft draft = new Draft(desk);
        for (Strip strip : draft.free()) {
            clear(draft, strip, range);
        }
        return draft.done();
    }

    /// Takes a range out, on all tracks.
    ///
    /// ```
    /// before:  [    A    ][    B    ][  C  ]
    ///               <--range-->
    /// after:   [ A ][ B  ][  C  ]
    /// ```
    ///
    /// OTIO `extract` of a range, on every track of the stack. Lines, cards and the user's clips
    /// are cut; music, pictures and effects of the script are laid out again in what is left.
    public static Arrangement extractRange(Desk desk, TimeRange range) {
        Draft draft = new Draft(desk);
        for (Strip strip : draft.free()) {
            if (Strips.carries(strip) || Strips.isOwn(strip)) {
                clear(draft, strip, range);
            }
        }
        new Flow(draft).close(range);
        return draft.done();
    }

    /// Takes what a clip has in a range out of it, as nearly as it can be cut there. What is left
    /// keeps its name.
    static void clear(Draft draft, Strip strip, TimeRange range) {
        Optional<Strip> middle = middle(draft, strip, range);
        if (middle.isEmpty()) {
            return;
        }
        draft.drop(middle.get());
        boolean first = middle.get().ref().equals(strip.ref());
        if (first && strip.ref() instanceof ClipRef.OfUser(String id)) {
            rest(draft, strip, middle.get().end()).ifPresent(it -> draft.rename(it, id));
        }
    }

    /// What was cut off a strip and goes on after a time.
    private static Optional<Strip> rest(Draft draft, Strip strip, MediaTime from) {
        return draft.strips().in(strip.track(), TimeRange.between(from, strip.end())).stream()
                .filter(it -> it.start().equals(from) && it.end().equals(strip.end()))
                .findFirst();
    }

    /// The part of a clip that lies in a range, cut off from the rest of it; empty if there is
    /// none. Less than a frame of it at an end is trimmed away at once.
    static Optional<Strip> middle(Draft draft, Strip strip, TimeRange range) {
        MediaTime from = draft.fitting(strip, range.start()).max(strip.start());
        MediaTime to = draft.fitting(strip, range.end()).min(strip.end());
        MediaTime least = draft.frames().one();
        if (!from.isBefore(to)) {
            return Optional.empty();
        }
        boolean sliver = to.minus(from).isBefore(least);
        if (sliver && !strip.range().duration().isBefore(least.plus(least))) {
            trim(draft, strip, from, to);
            return Optional.empty();
        }
        ClipRef ref = Splits.split(draft, strip, from).orElse(strip.ref());
        Strip rest = draft.strip(ref).orElse(strip);
        Splits.split(draft, rest, to);
        return draft.strip(ref);
    }

    private static void trim(Draft draft, Strip strip, MediaTime from, MediaTime to) {
        if (to.equals(strip.end())) {
            Ends.move(draft, strip, MediaTime.ZERO, from.minus(to));
        } else if (from.equals(strip.start())) {
            Ends.move(draft, strip, to.minus(from), MediaTime.ZERO);
        }
    }

    /// Closes the gap at a time of a track.
    ///
    /// ```
    /// before:  [  A  ]    v    [  B  ]
    /// after:   [  A  ][  B  ]
    /// ```
    ///
    /// OTIO: the `Gap` at that time is removed. Between lines only the time is closed in which
    /// nobody speaks.
    public static Arrangement closeGap(Desk desk, TrackRef track, MediaTime at) {
        List<Strip> row = desk.board().row(track).map(Board.Row::strips).orElse(List.of());
        Optional<Strip> next = first(row, at);
        if (next.isEmpty() || row.stream().anyMatch(strip -> strip.range().contains(at))) {
            return desk.arrangement();
        }
        Draft draft = new Draft(desk);
        if (Strips.carries(next.get())) {
            closeSilence(draft, at);
        } else if (draft.strip(next.get().ref()).filter(draft::isFree).isPresent()) {
            Following following = new Following(draft);
            MediaTime from = lastEnd(row, at);
            MediaTime gap = draft.frames().floor(next.get().start().minus(from));
            Strip before = next.get().with(new TimeRange(from, MediaTime.ZERO));
            following.after(before, next.get().end(), MediaTime.ZERO.minus(gap));
            following.also(next.get(), MediaTime.ZERO.minus(gap));
            following.move();
        }
        return draft.done();
    }

    private static void closeSilence(Draft draft, MediaTime at) {
        List<Strip> speaking = draft.all().stream().filter(Strips::carries).toList();
        if (speaking.stream().noneMatch(strip -> strip.range().contains(at))) {
            MediaTime from = draft.frames().ceiling(lastEnd(speaking, at));
            first(speaking, at)
                    .map(Strip::start)
                    .filter(from::isBefore)
                    .ifPresent(to -> new Flow(draft).close(TimeRange.between(from, to)));
        }
    }

    private static MediaTime lastEnd(List<Strip> strips, MediaTime at) {
        return strips.stream()
                .map(Strip::end)
                .filter(end -> !end.isAfter(at))
                .reduce(MediaTime.ZERO, MediaTime::max);
    }

    private static Optional<Strip> first(List<Strip> strips, MediaTime after) {
        return strips.stream()
                .filter(strip -> strip.start().isAfter(after))
                .min(Comparator.comparing(Strip::start));
    }
}

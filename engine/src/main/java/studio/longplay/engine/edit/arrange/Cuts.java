package studio.longplay.engine.edit.arrange;

import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.project.arrange.TrackRef;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The edits that cut clips apart and take them out.
public final class Cuts {
    private Cuts() {}

    /// Cuts clips in two that show what they showed (the blade).
    ///
    /// ```
    /// before:  [     A     ][  B  ]
    ///                v
    /// after:   [  A  ][  A ][  B  ]
    /// ```
    public static Arrangement slice(Desk desk, Set<ClipRef> clips, MediaTime at) {
        Draft draft = new Draft(desk);
        Splits.splitAll(draft, draft.free(Binds.linked(draft, clips)), at);
        return draft.done();
    }

    /// Cuts every clip that goes on over a time, on all tracks that are not locked.
    public static Arrangement sliceAll(Desk desk, MediaTime at) {
        Draft draft = new Draft(desk);
        List<Strip> over =
                draft.free(draft.all().stream().map(Strip::ref).toList()).stream()
                        .filter(strip -> strip.range().contains(at))
                        .toList();
        Splits.splitAll(draft, over, at);
        return draft.done();
    }

    /// Takes clips out and leaves their places empty.
    ///
    /// ```
    /// before:  [  A  ][  B  ][  C  ]
    /// after:   [  A  ]       [  C  ]
    /// ```
    public static Arrangement lift(Desk desk, Set<ClipRef> clips) {
        Draft draft = new Draft(desk);
        draft.free(Binds.withBound(draft, clips)).forEach(draft::drop);
        return draft.done();
    }

    /// Takes clips out and closes up (ripple delete).
    ///
    /// ```
    /// before:  [  A  ][  B  ][  C  ]
    /// after:   [  A  ][  C  ]
    /// ```
    ///
    /// After a line or a card the script closes up, on every track; after any other clip its own
    /// track does.
    public static Arrangement extract(Desk desk, Set<ClipRef> clips) {
        Draft draft = new Draft(desk);
        Flow flow = new Flow(draft);
        List<Strip> strips = draft.free(Binds.withBound(draft, clips));
        for (Strip strip : strips) {
            if (Flow.carries(strip)) {
                if (!goesOnBeside(draft, strip, strips)) {
                    flow.close(strip.range());
                }
            } else {
                Trims.followOnTrack(draft, strip, MediaTime.ZERO.minus(strip.range().duration()));
            }
        }
        strips.forEach(draft::drop);
        return draft.done();
    }

    /// Whether somebody else speaks at the same time: then no time can be closed.
    private static boolean goesOnBeside(Draft draft, Strip strip, List<Strip> going) {
        return draft.all().stream()
                .anyMatch(other ->
                        Flow.carries(other)
                                && !going.contains(other)
                                && other.range().overlaps(strip.range()));
    }

    /// Empties a range on all tracks that are not locked.
    ///
    /// ```
    /// before:  [    A    ][    B    ]
    ///               <--range-->
    /// after:   [ A ]           [ B  ]
    /// ```
    public static Arrangement liftRange(Desk desk, TimeRange range) {
        Draft draft = new Draft(desk);
        for (Strip strip : draft.free(draft.all().stream().map(Strip::ref).toList())) {
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
    /// Lines, cards and the user's clips are cut; music, pictures and effects of the script are
    /// laid out again in what is left.
    public static Arrangement extractRange(Desk desk, TimeRange range) {
        Draft draft = new Draft(desk);
        Flow flow = new Flow(draft);
        flow.close(range);
        for (Strip strip : draft.free(draft.all().stream().map(Strip::ref).toList())) {
            if (Flow.carries(strip) || strip.ref() instanceof ClipRef.OfUser) {
                boolean around =
                        strip.start().isBefore(range.start()) && strip.end().isAfter(range.end());
                boolean into = !around && strip.range().overlaps(range);
                Optional<ClipRef> rest = clear(draft, strip, range);
                MediaTime taken = overlapBefore(strip, range);
                if (around) {
                    rest.ifPresent(it -> draft.nudge(it, MediaTime.ZERO.minus(range.duration())));
                } else if (into && Flow.carries(strip) && taken.ticks() > 0) {
                    draft.nudge(strip.ref(), MediaTime.ZERO.minus(taken));
                }
            }
        }
        return draft.done();
    }

    /// How much of the range stands in the strip from its start on: what is left of it moves there.
    private static MediaTime overlapBefore(Strip strip, TimeRange range) {
        boolean startsInside = !strip.start().isBefore(range.start());
        boolean goesOn = strip.end().isAfter(range.end());
        return startsInside && goesOn ? range.end().minus(strip.start()) : MediaTime.ZERO;
    }

    /// Takes what a clip has in a range out of it, as nearly as it can be cut there.
    ///
    /// @return the part after the range, where a part before it is left too
    static Optional<ClipRef> clear(Draft draft, Strip strip, TimeRange wanted) {
        MediaTime from = draft.fitting(strip, wanted.start());
        MediaTime to = draft.fitting(strip, wanted.end());
        if (!from.isBefore(to) || !strip.range().overlaps(TimeRange.between(from, to))) {
            return Optional.empty();
        }
        TimeRange range = TimeRange.between(from, to);
        boolean before = strip.start().isBefore(range.start());
        boolean after = strip.end().isAfter(range.end());
        if (!before && !after) {
            draft.drop(strip);
        } else if (before && after) {
            Optional<ClipRef> rest = Splits.split(draft, strip, range.start());
            rest.ifPresent(it -> shorten(draft, strip, it, range.duration()));
            return rest;
        } else if (before) {
            draft.moveEnds(strip, MediaTime.ZERO, range.start().minus(strip.end()));
        } else {
            draft.moveEnds(strip, range.end().minus(strip.start()), MediaTime.ZERO);
        }
        return Optional.empty();
    }

    /// Takes time from the start of a half that was just cut off.
    private static void shorten(Draft draft, Strip whole, ClipRef half, MediaTime by) {
        draft.moveEnds(
                new Strip(
                        half,
                        whole.track(),
                        whole.name(),
                        whole.range(),
                        whole.sourceStart(),
                        whole.available(),
                        whole.naturalLength(),
                        whole.treatment(),
                        whole.scene(),
                        whole.link(),
                        whole.group(),
                        whole.locked()),
                by,
                MediaTime.ZERO);
    }

    /// Closes the gap at a time of a track.
    ///
    /// ```
    /// before:  [  A  ]    v    [  B  ]
    /// after:   [  A  ][  B  ]
    /// ```
    ///
    /// Between lines only the time is closed in which nobody speaks.
    public static Arrangement closeGap(Desk desk, TrackRef track, MediaTime at) {
        Optional<Board.Row> row = desk.board().row(track);
        if (row.isEmpty() || row.get().locked()) {
            return desk.arrangement();
        }
        Draft draft = new Draft(desk);
        Optional<Strip> next = first(row.get().strips(), at);
        if (row.get().strips().stream().anyMatch(strip -> strip.range().contains(at))
                || next.isEmpty()) {
            return desk.arrangement();
        }
        MediaTime from = lastEnd(row.get().strips(), at);
        if (Flow.carries(next.get())) {
            closeSilence(draft, at);
        } else {
            Trims.followOnTrack(draft, before(next.get()), from.minus(next.get().start()));
        }
        return draft.done();
    }

    private static void closeSilence(Draft draft, MediaTime at) {
        List<Strip> speaking = draft.all().stream().filter(Flow::carries).toList();
        if (speaking.stream().noneMatch(strip -> strip.range().contains(at))) {
            Optional<MediaTime> to =
                    speaking.stream()
                            .map(Strip::start)
                            .filter(start -> start.isAfter(at))
                            .min(Comparator.naturalOrder());
            to.ifPresent(
                    end -> new Flow(draft).close(TimeRange.between(lastEnd(speaking, at), end)));
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

    /// A strip that ends where another begins, on the same track.
    private static Strip before(Strip strip) {
        return strip.with(new TimeRange(strip.start(), MediaTime.ZERO));
    }
}

package studio.longplay.engine.edit.arrange;

import studio.longplay.engine.project.arrange.Arrangement;
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
    /// @param in how far its start moves, later being positive
    /// @param out how far its end moves
    public static Arrangement trim(Desk desk, ClipRef clip, MediaTime in, MediaTime out) {
        Draft draft = new Draft(desk);
        List<Strip> strips = linked(draft, clip);
        Reach reach = Reach.of(draft, strips, in, out, true);
        strips.forEach(strip -> draft.moveEnds(strip, reach.in(), reach.out()));
        return draft.done();
    }

    /// Moves a clip's ends; everything after it moves along.
    ///
    /// ```
    /// before:  [  A  ][    B    ][ C ]
    ///                    out: <--
    /// after:   [  A  ][   B  ][ C ]
    /// ```
    ///
    /// A line or a card moves all that follows it in the script; any other clip what stands after
    /// it on its own track.
    public static Arrangement rippleTrim(Desk desk, ClipRef clip, MediaTime in, MediaTime out) {
        Draft draft = new Draft(desk);
        List<Strip> strips = linked(draft, clip);
        Reach reach = Reach.of(draft, strips, in, out, false);
        for (Strip strip : strips) {
            draft.moveEnds(strip, reach.in(), reach.out());
            draft.nudge(strip.ref(), negated(reach.in()));
        }
        MediaTime grown = reach.out().minus(reach.in());
        strips.forEach(strip -> flowAfter(draft, strip, grown));
        return draft.done();
    }

    /// Moves what follows a clip that became longer, or shorter.
    static void flowAfter(Draft draft, Strip strip, MediaTime grown) {
        if (Flow.carries(strip)) {
            flow(draft, strip, grown);
        } else {
            followOnTrack(draft, strip, grown);
        }
    }

    private static void flow(Draft draft, Strip strip, MediaTime grown) {
        Flow flow = new Flow(draft);
        if (grown.ticks() > 0) {
            flow.open(strip.end(), grown);
        } else if (grown.ticks() < 0) {
            flow.close(TimeRange.between(strip.end().plus(grown), strip.end()));
        }
    }

    /// Moves the clips after one on its track; those of the script only in its scene.
    static void followOnTrack(Draft draft, Strip strip, MediaTime by) {
        for (Strip other : draft.rowOf(strip).strips()) {
            boolean own = other.ref() instanceof ClipRef.OfUser;
            if (!other.start().isBefore(strip.end()) && (own || other.scene() == strip.scene())) {
                draft.shift(other, by);
            }
        }
    }

    /// Moves the cut between a clip and the one after it; the rest stays.
    ///
    /// ```
    /// before:  [   A   ][    B    ][ C ]
    ///               by: -->
    /// after:   [     A    ][   B  ][ C ]
    /// ```
    public static Arrangement roll(Desk desk, ClipRef left, MediaTime by) {
        Draft draft = new Draft(desk);
        Optional<Strip> strip = free(draft, left);
        Optional<Strip> next = strip.flatMap(draft::after);
        if (strip.isEmpty() || next.isEmpty() || !meet(strip.get(), next.get())) {
            return desk.arrangement();
        }
        MediaTime moved = rolled(draft, strip.get(), next.get(), by);
        draft.moveEnds(strip.get(), MediaTime.ZERO, moved);
        draft.moveEnds(next.get(), moved, MediaTime.ZERO);
        return draft.done();
    }

    private static boolean meet(Strip left, Strip right) {
        return left.end().equals(right.start());
    }

    private static MediaTime rolled(Draft draft, Strip left, Strip right, MediaTime by) {
        MediaTime least =
                negated(right.roomBefore().min(left.range().duration().minus(draft.frame())));
        MediaTime most = left.roomAfter().min(right.range().duration().minus(draft.frame()));
        MediaTime cut = draft.fitting(left, left.end().plus(by));
        return cut.minus(left.end()).max(least).min(most);
    }

    /// Shows another part of the same media; nothing on the timeline moves.
    ///
    /// ```
    /// before:  [  A  ][ 3 4 5 6 ][  C  ]      media: 0 1 2 3 4 5 6 7 8
    ///                   by: -->
    /// after:   [  A  ][ 5 6 7 8 ][  C  ]
    /// ```
    public static Arrangement slip(Desk desk, ClipRef clip, MediaTime by) {
        Draft draft = new Draft(desk);
        MediaTime moved = by;
        List<Strip> strips = linked(draft, clip);
        for (Strip strip : strips) {
            moved = moved.max(negated(strip.roomBefore())).min(strip.roomAfter());
        }
        for (Strip strip : strips) {
            draft.slip(strip, moved);
        }
        return draft.done();
    }

    /// Moves a clip between its neighbours, which give and take the room; it shows what it showed.
    ///
    /// ```
    /// before:  [   A   ][  B  ][   C   ]
    ///                    by: -->
    /// after:   [     A    ][  B  ][ C  ]
    /// ```
    public static Arrangement slide(Desk desk, ClipRef clip, MediaTime by) {
        Draft draft = new Draft(desk);
        Optional<Strip> found = free(draft, clip);
        Optional<Strip> before = found.flatMap(draft::before);
        Optional<Strip> after = found.flatMap(draft::after);
        if (found.isEmpty()
                || before.isEmpty()
                || after.isEmpty()
                || !meet(before.get(), found.get())
                || !meet(found.get(), after.get())) {
            return desk.arrangement();
        }
        MediaTime moved = rolled(draft, before.get(), after.get(), by);
        draft.moveEnds(before.get(), MediaTime.ZERO, moved);
        draft.moveEnds(after.get(), moved, MediaTime.ZERO);
        draft.nudge(found.get().ref(), moved);
        return draft.done();
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

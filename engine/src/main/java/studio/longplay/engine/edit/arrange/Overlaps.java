package studio.longplay.engine.edit.arrange;

import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.project.arrange.TrackRef;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes room on a track of the user's for what comes there.
final class Overlaps {
    private Overlaps() {}

    /// Takes what stands in some ranges off a track.
    ///
    /// What is linked to it is cut at the same times: what is left stays linked, and a sound whose
    /// picture is gone goes on by itself.
    ///
    /// ```
    /// picture  [   A   ][   B   ]        [ A ]<range>[ B ]
    /// sound    [   a   ][   b   ]        [ a ][a][b ][ b ]
    /// ```
    ///
    /// @param but clips that are not in the way: those that come there
    static void clear(Draft draft, String track, Collection<TimeRange> ranges, Set<ClipRef> but) {
        for (TimeRange range : ranges) {
            for (Strip strip : in(draft, track, range)) {
                if (!but.contains(strip.ref())) {
                    free(draft, strip, range, but);
                    draft.strip(strip.ref()).ifPresent(it -> Cuts.clear(draft, it, range));
                }
            }
        }
    }

    private static void free(Draft draft, Strip strip, TimeRange range, Set<ClipRef> but) {
        for (Strip other : draft.free(Binds.linked(draft, Set.of(strip.ref())))) {
            if (!other.ref().equals(strip.ref()) && !but.contains(other.ref())) {
                Cuts.middle(draft, other, range).ifPresent(part -> unlink(draft, part));
            }
        }
    }

    private static void unlink(Draft draft, Strip strip) {
        if (strip.ref() instanceof ClipRef.OfUser(String id)) {
            draft.put(draft.clip(id).withLink(""));
            draft.put(Strips.part(strip, strip.ref(), strip.range(), strip.sourceStart(), ""));
        }
    }

    /// The clips of a track as they are by now.
    static List<Strip> on(Draft draft, String track) {
        return draft.strips().on(new TrackRef.OfUser(track));
    }

    private static List<Strip> in(Draft draft, String track, TimeRange range) {
        return draft.strips().in(new TrackRef.OfUser(track), range);
    }

    /// How a clip that comes to a place overlaps what is there, where a cross-fade can be made of
    /// that: at most one neighbour at each end, and never all of a clip.
    ///
    /// @param before the overlap with the clip before; zero for none
    /// @param after the overlap with the clip after; zero for none
    record Meeting(
            Optional<Strip> earlier, MediaTime before, Optional<Strip> later, MediaTime after) {}

    /// Empty where it covers a clip or is covered by one.
    static Optional<Meeting> meeting(Draft draft, String track, TimeRange range, Set<ClipRef> but) {
        Optional<Strip> earlier = Optional.empty();
        Optional<Strip> later = Optional.empty();
        for (Strip strip : in(draft, track, range)) {
            if (but.contains(strip.ref())) {
                continue;
            }
            boolean startsBefore = strip.start().isBefore(range.start());
            boolean endsAfter = strip.end().isAfter(range.end());
            if (startsBefore == endsAfter) {
                return Optional.empty();
            }
            if (startsBefore) {
                earlier = Optional.of(strip);
            } else {
                later = Optional.of(strip);
            }
        }
        MediaTime before = earlier.map(it -> it.end().minus(range.start())).orElse(MediaTime.ZERO);
        MediaTime after = later.map(it -> range.end().minus(it.start())).orElse(MediaTime.ZERO);
        return before.plus(after).isBefore(range.duration())
                ? Optional.of(new Meeting(earlier, before, later, after))
                : Optional.empty();
    }
}

package studio.longplay.engine.edit.arrange;

import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.project.arrange.TrackRef;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.timeline.Crossing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes room on a track of the user's for what comes there.
final class Overlaps {
    private Overlaps() {}

    /// Takes what stands in some ranges off a track. The last range comes first: what is left of a
    /// clip before it is still known by its name.
    ///
    /// @param but clips that are not in the way: those that come there
    static void clear(Draft draft, String track, List<TimeRange> ranges, Set<ClipRef> but) {
        List<TimeRange> lastFirst = new ArrayList<>(ranges);
        lastFirst.sort(Comparator.comparing(TimeRange::start).reversed());
        for (Strip strip : on(draft, track)) {
            MediaTime end = strip.end();
            for (TimeRange range : lastFirst) {
                boolean left = strip.start().isBefore(end) && isThere(draft, strip);
                if (left && !but.contains(strip.ref())) {
                    Cuts.clear(draft, strip.with(TimeRange.between(strip.start(), end)), range);
                    end = end.min(draft.fitting(strip, range.start()));
                }
            }
        }
    }

    private static boolean isThere(Draft draft, Strip strip) {
        return strip.ref() instanceof ClipRef.OfUser(String id)
                && draft.arrangement().userClips().containsKey(id);
    }

    static List<Strip> on(Draft draft, String track) {
        return draft.board()
                .row(new TrackRef.OfUser(track))
                .map(Board.Row::strips)
                .orElse(List.of());
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
        for (Strip strip : on(draft, track)) {
            if (but.contains(strip.ref()) || !strip.range().overlaps(range)) {
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

    /// Makes cross-fades of overlaps: the cut is in the middle of each.
    ///
    /// ```
    /// overlap  [   earlier  ~~~~]
    ///                      [~~~~   clip   ]
    /// after    [   earlier  ~~|~~   clip  ]
    /// ```
    ///
    /// @param clip where it stands now, overlapping
    static void cross(Draft draft, Strip clip, Meeting meeting) {
        MediaTime half = draft.fitting(clip, new MediaTime(meeting.before().ticks() / 2));
        MediaTime half2 = draft.fitting(clip, new MediaTime(meeting.after().ticks() / 2));
        meeting.earlier()
                .ifPresent(earlier -> {
                    draft.moveEnds(earlier, MediaTime.ZERO, half.minus(meeting.before()));
                    draft.treat(clip, it -> it.withCrossing(crossing(meeting.before(), half)));
                });
        meeting.later()
                .ifPresent(later -> {
                    draft.moveEnds(later, half2, MediaTime.ZERO);
                    draft.treat(later, it -> it.withCrossing(crossing(meeting.after(), half2)));
                });
        MediaTime in = meeting.earlier().isPresent() ? half : MediaTime.ZERO;
        MediaTime out = meeting.later().isPresent() ? half2.minus(meeting.after()) : MediaTime.ZERO;
        draft.moveEnds(clip, in, out);
    }

    private static Optional<Crossing> crossing(MediaTime length, MediaTime before) {
        return Optional.of(
                new Crossing(
                        Crossing.Kind.DISSOLVE,
                        Crossing.Direction.LEFT,
                        before,
                        length.minus(before)));
    }
}

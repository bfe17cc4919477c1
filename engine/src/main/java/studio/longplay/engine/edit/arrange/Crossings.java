package studio.longplay.engine.edit.arrange;

import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Crossing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes cross-fades of overlaps: the cut is in the middle of each. What is linked to a clip is cut
/// where that is.
///
/// ```
/// overlap  [   earlier  ~~~~]
///                      [~~~~   clip   ]
/// after    [   earlier  ~~|~~   clip  ]
/// ```
final class Crossings {
    private final Draft draft;
    private final Map<ClipRef, Strip> strips = new LinkedHashMap<>();
    private final Map<ClipRef, MediaTime> starts = new HashMap<>();
    private final Map<ClipRef, MediaTime> ends = new HashMap<>();
    private final Map<ClipRef, Crossing> crossings = new LinkedHashMap<>();

    Crossings(Draft draft) {
        this.draft = draft;
    }

    /// @param clip one that comes to a place and overlaps there
    void add(Strip clip, Overlaps.Meeting meeting) {
        if (meeting.earlier().isPresent()) {
            MediaTime half = half(meeting.before());
            end(meeting.earlier().get(), half.minus(meeting.before()));
            start(clip, half);
            cross(clip, meeting.before(), half);
        }
        if (meeting.later().isPresent()) {
            MediaTime half = half(meeting.after());
            end(clip, half.minus(meeting.after()));
            start(meeting.later().get(), half);
            cross(meeting.later().get(), meeting.after(), half);
        }
    }

    private MediaTime half(MediaTime overlap) {
        return draft.frames().floor(new MediaTime(overlap.ticks() / 2));
    }

    private void start(Strip clip, MediaTime by) {
        for (Strip strip : together(clip)) {
            starts.merge(strip.ref(), by, MediaTime::max);
        }
    }

    private void end(Strip clip, MediaTime by) {
        for (Strip strip : together(clip)) {
            ends.merge(strip.ref(), by, MediaTime::min);
        }
    }

    private List<Strip> together(Strip clip) {
        List<Strip> linked = draft.free(Binds.linked(draft, Set.of(clip.ref())));
        linked.forEach(strip -> strips.put(strip.ref(), strip));
        return linked;
    }

    private void cross(Strip clip, MediaTime length, MediaTime before) {
        if (before.ticks() > 0) {
            crossings.put(
                    clip.ref(),
                    new Crossing(
                            Crossing.Kind.DISSOLVE,
                            Crossing.Direction.LEFT,
                            before,
                            length.minus(before)));
        }
    }

    /// Whether something is left of every clip.
    boolean isPossible() {
        return strips.values().stream()
                .allMatch(strip ->
                        !strip.range()
                                .duration()
                                .minus(of(starts, strip))
                                .plus(of(ends, strip))
                                .isBefore(draft.frames().one()));
    }

    private static MediaTime of(Map<ClipRef, MediaTime> by, Strip strip) {
        return by.getOrDefault(strip.ref(), MediaTime.ZERO);
    }

    void make() {
        for (Strip strip : strips.values()) {
            Ends.move(draft, strip, of(starts, strip), of(ends, strip));
        }
        crossings.forEach(
                (ref, crossing) -> draft.treat(ref, it -> it.withCrossing(Optional.of(crossing))));
    }
}

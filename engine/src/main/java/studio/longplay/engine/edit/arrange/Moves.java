package studio.longplay.engine.edit.arrange;

import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Moves clips along and across tracks. Used once.
final class Moves {
    private final Desk desk;
    private final Draft draft;
    private final Set<ClipRef> all;
    private final List<Strip> strips;
    private final Map<String, List<TimeRange>> taken = new TreeMap<>();
    private final Crossings crossings;

    Moves(Desk desk, Set<ClipRef> clips) {
        this.desk = desk;
        draft = new Draft(desk);
        all = Binds.withBound(draft, clips);
        strips = draft.free(all);
        crossings = new Crossings(draft);
    }

    Arrangement move(MediaTime by, int tracksUp, boolean overwrite) {
        boolean across = tracksUp != 0 && strips.stream().anyMatch(strip -> !Strips.isOwn(strip));
        if (strips.isEmpty() || across) {
            return desk.arrangement();
        }
        MediaTime moved = movable(by);
        for (Strip strip : strips) {
            if (strip.ref() instanceof ClipRef.OfUser(String id)) {
                Optional<String> track = track(id, tracksUp);
                if (track.isEmpty() || !comes(strip, track.get(), moved, overwrite)) {
                    return desk.arrangement();
                }
                Ends.forgetHidden(draft, strip);
                draft.put(draft.clip(id).withTrack(track.get()));
            }
            draft.place(strip.ref(), moved);
        }
        if (overwrite) {
            taken.forEach((track, ranges) -> Overlaps.clear(draft, track, ranges, all));
        } else if (crossings.isPossible()) {
            crossings.make();
        } else {
            return desk.arrangement();
        }
        return draft.done();
    }

    /// By whole frames if anything that is seen moves, and not before the programme's start.
    private MediaTime movable(MediaTime by) {
        boolean framed = strips.stream().anyMatch(draft::isFramed);
        MediaTime least = MediaTime.ZERO.minus(Strip.ENDLESS);
        for (Strip strip : strips) {
            MediaTime earliest =
                    Strips.isOwn(strip)
                            ? MediaTime.ZERO
                            : draft.board().scenes().get(strip.scene()).range().start();
            least = least.max(earliest.minus(strip.start()).min(MediaTime.ZERO));
        }
        return framed
                ? draft.frames().nearest(by).max(draft.frames().ceiling(least))
                : by.max(least);
    }

    /// So much higher; the sound of a film stays where there is no such track for it.
    private Optional<String> track(String id, int tracksUp) {
        String now = draft.clip(id).track();
        Optional<String> above = UserTracks.above(draft, now, tracksUp);
        boolean sound = !draft.isVideo(now) && !draft.clip(id).link().isEmpty();
        if (above.isPresent() || !sound) {
            return above;
        }
        boolean pictureGoes =
                strips.stream()
                        .anyMatch(strip ->
                                strip.ref() instanceof ClipRef.OfUser(String other)
                                        && draft.isVideo(draft.clip(other).track())
                                        && strip.link().equals(draft.clip(id).link()));
        return pictureGoes ? Optional.of(now) : above;
    }

    /// Whether it can come to its place.
    private boolean comes(Strip strip, String track, MediaTime by, boolean overwrite) {
        TimeRange target = strip.range().shiftedBy(by);
        if (!draft.isOpen(track)) {
            return false;
        }
        if (overwrite) {
            taken.computeIfAbsent(track, _ -> new ArrayList<>()).add(target);
            return true;
        }
        Optional<Overlaps.Meeting> meeting = Overlaps.meeting(draft, track, target, all);
        meeting.ifPresent(it -> crossings.add(strip, it));
        return meeting.isPresent();
    }
}

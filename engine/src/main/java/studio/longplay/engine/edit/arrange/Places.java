package studio.longplay.engine.edit.arrange;

import studio.longplay.engine.project.arrange.Anchor;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.timeline.Speed;
import studio.longplay.engine.timeline.Treatment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The edits that bring clips onto the timeline and move them there.
public final class Places {
    private Places() {}

    /// Puts a clip in at a time; what stands there and after moves along, on every track.
    ///
    /// Here and in all of these edits a track without a name is the first that takes such a clip,
    /// made if there is none.
    ///
    /// ```
    /// before:  [   A   ][  B  ]          at: v
    ///               v
    /// after:   [ A ][ X ][ A][  B  ]
    /// ```
    public static Arrangement insert(Desk desk, Incoming incoming, MediaTime at, String track) {
        Draft draft = new Draft(desk);
        String onto = UserTracks.of(draft, incoming.source(), track);
        if (isLocked(draft, onto)) {
            return desk.arrangement();
        }
        MediaTime start = draft.onFrame(at);
        divide(draft, onto, start, incoming.length());
        new Flow(draft).open(start, incoming.length());
        bring(draft, incoming, new TimeRange(start, incoming.length()), onto);
        return draft.done();
    }

    /// Puts a clip over what is there; nothing else moves.
    ///
    /// ```
    /// before:  [   A   ][   B   ]
    ///                v
    /// after:   [  A ][  X  ][ B ]
    /// ```
    public static Arrangement overwrite(Desk desk, Incoming incoming, MediaTime at, String track) {
        return placed(desk, incoming, new TimeRange(at, incoming.length()), track);
    }

    /// Puts a clip at the end of its track.
    ///
    /// ```
    /// before:  [  A  ][  B  ]
    /// after:   [  A  ][  B  ][  X  ]
    /// ```
    public static Arrangement append(Desk desk, Incoming incoming, String track) {
        Draft draft = new Draft(desk);
        String onto = UserTracks.of(draft, incoming.source(), track);
        MediaTime end =
                Overlaps.on(draft, onto).stream()
                        .map(Strip::end)
                        .reduce(MediaTime.ZERO, MediaTime::max);
        return placed(desk, incoming, new TimeRange(end, incoming.length()), track);
    }

    /// Puts a clip into a range, at the speed that makes it as long (four-point editing).
    ///
    /// ```
    /// before:  [  A  ]<--target-->[  B  ]      X: 0123
    /// after:   [  A  ][0 0 1 1 2 3][  B  ]
    /// ```
    public static Arrangement fill(Desk desk, Incoming incoming, TimeRange target, String track) {
        return placed(desk, incoming, target, track);
    }

    /// Puts a clip where two of the three other points say: in or out on the timeline, in and out
    /// of the source (three-point editing).
    ///
    /// @param ripple whether what stands there moves along
    public static Arrangement threePoint(
            Desk desk, Incoming incoming, Marked marked, String track, boolean ripple) {
        MediaTime length =
                marked.in().isPresent() && marked.out().isPresent()
                        ? marked.out().get().minus(marked.in().get()).min(incoming.length())
                        : incoming.length();
        MediaTime start =
                marked.in()
                        .orElseGet(() ->
                                marked.out().orElse(length).minus(length).max(MediaTime.ZERO));
        if (length.ticks() <= 0) {
            return desk.arrangement();
        }
        Incoming fitted =
                new Incoming(
                        incoming.name(),
                        incoming.source(),
                        incoming.in(),
                        incoming.in().plus(length),
                        incoming.withSound());
        return ripple ? insert(desk, fitted, start, track) : overwrite(desk, fitted, start, track);
    }

    private static Arrangement placed(
            Desk desk, Incoming incoming, TimeRange target, String track) {
        Draft draft = new Draft(desk);
        String onto = UserTracks.of(draft, incoming.source(), track);
        if (isLocked(draft, onto)) {
            return desk.arrangement();
        }
        TimeRange range = new TimeRange(draft.onFrame(target.start()), target.duration());
        Overlaps.clear(draft, onto, List.of(range), Set.of());
        bring(draft, incoming, range, onto);
        return draft.done();
    }

    private static boolean isLocked(Draft draft, String track) {
        return draft.arrangement().track(track).map(UserTrack::locked).orElse(true);
    }

    /// A clip of a track that goes on over a place is cut in two, and its rest moves later.
    private static void divide(Draft draft, String track, MediaTime at, MediaTime by) {
        for (Strip strip : Overlaps.on(draft, track)) {
            if (strip.range().contains(at) && strip.start().isBefore(at)) {
                Splits.split(draft, strip, at).ifPresent(half -> draft.nudge(half, by));
            }
        }
    }

    /// Puts a clip, and the sound of a film beside it, where nothing is.
    private static void bring(Draft draft, Incoming incoming, TimeRange range, String track) {
        boolean both =
                incoming.withSound()
                        && draft.arrangement().track(track).map(UserTrack::kind).orElseThrow()
                                == UserTrack.Kind.VIDEO;
        String link = both ? draft.freshId("link") : "";
        put(draft, incoming, range, track, link);
        if (both) {
            put(draft, incoming, range, UserTracks.forSound(draft, track, range), link);
        }
    }

    private static void put(
            Draft draft, Incoming incoming, TimeRange range, String track, String link) {
        Speed speed = speed(incoming.length(), range.duration());
        draft.put(
                new UserClip(
                        draft.freshId("clip"),
                        track,
                        incoming.name(),
                        incoming.source(),
                        draft.board().anchorAt(range.start()),
                        incoming.in(),
                        incoming.out(),
                        Treatment.NONE.withSpeed(speed),
                        link,
                        ""));
    }

    /// In milliseconds, which is exact enough for a film and keeps the fraction small.
    private static Speed speed(MediaTime source, MediaTime target) {
        return source.equals(target)
                ? Speed.NORMAL
                : new Speed(
                        (int) Math.max(1, source.toMillisFloor()),
                        (int) Math.max(1, target.toMillisFloor()));
    }

    /// Moves clips along the timeline, and those of the user from track to track.
    ///
    /// ```
    /// before:  [  A  ]         [  B  ]
    ///              by: -->
    /// after:       [  A  ]     [  B  ]
    /// ```
    ///
    /// A clip of the script stays on its track, for the script says whose it is; where it should go
    /// to another nothing is done.
    ///
    /// @param tracksUp how many tracks of its kind higher
    /// @param overwrite whether they go over what is there; else an overlap becomes a cross-fade,
    ///   and where that cannot be nothing is done
    public static Arrangement move(
            Desk desk, Set<ClipRef> clips, MediaTime by, int tracksUp, boolean overwrite) {
        Draft draft = new Draft(desk);
        Set<ClipRef> all = Binds.withBound(draft, clips);
        List<Strip> strips = draft.free(all);
        if (strips.isEmpty()
                || (tracksUp != 0
                        && strips.stream().anyMatch(it -> it.ref() instanceof ClipRef.OfScript))) {
            return desk.arrangement();
        }
        MediaTime moved = movable(draft, strips, by);
        Map<String, List<TimeRange>> taken = new TreeMap<>();
        for (Strip strip : strips) {
            if (strip.ref() instanceof ClipRef.OfUser(String id)) {
                Optional<String> track = UserTracks.above(draft, draft.clip(id).track(), tracksUp);
                if (track.isEmpty() || !moveOwn(draft, strip, moved, track.get(), all, overwrite)) {
                    return desk.arrangement();
                }
                taken.computeIfAbsent(track.get(), _ -> new ArrayList<>())
                        .add(strip.range().shiftedBy(moved));
            } else {
                draft.shift(strip, moved);
            }
        }
        if (overwrite) {
            taken.forEach((track, ranges) -> Overlaps.clear(draft, track, ranges, all));
        }
        return draft.done();
    }

    /// By whole frames if anything seen moves, and not before the programme's start.
    private static MediaTime movable(Draft draft, List<Strip> strips, MediaTime by) {
        MediaTime moved = by;
        for (Strip strip : strips) {
            moved = draft.fitting(strip, strip.start().plus(moved)).minus(strip.start());
        }
        for (Strip strip : strips) {
            MediaTime earliest =
                    strip.ref() instanceof ClipRef.OfScript
                            ? draft.board().scenes().get(strip.scene()).range().start()
                            : MediaTime.ZERO;
            moved = moved.max(earliest.minus(strip.start()).min(MediaTime.ZERO));
        }
        return moved;
    }

    private static boolean moveOwn(
            Draft draft,
            Strip strip,
            MediaTime by,
            String track,
            Set<ClipRef> together,
            boolean overwrite) {
        TimeRange target = strip.range().shiftedBy(by);
        if (isLocked(draft, track)) {
            return false;
        }
        Optional<Overlaps.Meeting> meeting = Overlaps.meeting(draft, track, target, together);
        if (!overwrite && meeting.isEmpty()) {
            return false;
        }
        UserClip clip = draft.clip(((ClipRef.OfUser) strip.ref()).id());
        draft.put(clip.withTrack(track));
        draft.shift(strip, by);
        if (!overwrite) {
            Overlaps.cross(draft, strip, meeting.orElseThrow());
        }
        return true;
    }

    /// Puts copies right after the clips.
    ///
    /// ```
    /// before:  [  A  ]
    /// after:   [  A  ][  A  ]
    /// ```
    public static Arrangement duplicate(Desk desk, Set<ClipRef> clips) {
        Draft draft = new Draft(desk);
        MediaTime end =
                draft.free(Binds.linked(draft, clips)).stream()
                        .map(Strip::end)
                        .reduce(MediaTime.ZERO, MediaTime::max);
        return paste(desk, copy(desk, clips), end, Optional.empty());
    }

    /// What is to be pasted; clips linked to the chosen ones come too.
    public static Clipping copy(Desk desk, Set<ClipRef> clips) {
        Draft draft = new Draft(desk);
        List<Strip> strips = new ArrayList<>();
        Binds.linked(draft, clips).forEach(ref -> draft.strip(ref).ifPresent(strips::add));
        strips.sort(Comparator.comparing(Strip::start));
        MediaTime first = strips.isEmpty() ? MediaTime.ZERO : strips.getFirst().start();
        List<Clipping.Placed> placed = new ArrayList<>();
        for (Strip strip : strips) {
            if (strip.ref() instanceof ClipRef.OfUser(String id)) {
                placed.add(new Clipping.Placed(draft.clip(id), strip.start().minus(first)));
            }
        }
        Optional<Treatment> treatment =
                clips.stream()
                        .reduce((_, later) -> later)
                        .flatMap(draft::strip)
                        .map(draft::treatmentOf);
        return new Clipping(placed, treatment);
    }

    /// Puts copies over what is there.
    ///
    /// @param track for all of them; empty for the tracks they were on
    public static Arrangement paste(
            Desk desk, Clipping clipping, MediaTime at, Optional<String> track) {
        Draft draft = new Draft(desk);
        MediaTime start = draft.onFrame(at);
        clipping.clips().stream()
                .collect(
                        Collectors.groupingBy(
                                placed -> track.orElse(placed.clip().track()),
                                TreeMap::new,
                                Collectors.toList()))
                .forEach((onto, placed) -> {
                    if (!isLocked(draft, onto)) {
                        Overlaps.clear(draft, onto, ranges(placed, start), Set.of());
                    }
                });
        pasteInto(draft, clipping, start, track);
        return draft.done();
    }

    /// Puts copies in; what stands there and after moves along.
    public static Arrangement pasteInsert(
            Desk desk, Clipping clipping, MediaTime at, Optional<String> track) {
        Draft draft = new Draft(desk);
        MediaTime start = draft.onFrame(at);
        MediaTime length =
                clipping.clips().stream()
                        .map(placed -> placed.offset().plus(placed.clip().length()))
                        .reduce(MediaTime.ZERO, MediaTime::max);
        clipping.clips().stream()
                .map(placed -> track.orElse(placed.clip().track()))
                .distinct()
                .filter(onto -> !isLocked(draft, onto))
                .forEach(onto -> divide(draft, onto, start, length));
        new Flow(draft).open(start, length);
        pasteInto(draft, clipping, start, track);
        return draft.done();
    }

    private static List<TimeRange> ranges(List<Clipping.Placed> placed, MediaTime start) {
        return placed.stream()
                .map(it -> new TimeRange(start.plus(it.offset()), it.clip().length()))
                .toList();
    }

    private static void pasteInto(
            Draft draft, Clipping clipping, MediaTime at, Optional<String> asked) {
        Map<String, String> links = new HashMap<>();
        Map<String, String> groups = new HashMap<>();
        for (Clipping.Placed placed : clipping.clips()) {
            UserClip clip = placed.clip();
            String track = asked.orElse(clip.track());
            if (isLocked(draft, track)) {
                continue;
            }
            MediaTime start = at.plus(placed.offset());
            Anchor anchor = draft.board().anchorAt(start);
            UserClip copy =
                    clip.withId(draft.freshId("clip"))
                            .withTrack(track)
                            .withAnchor(anchor)
                            .withLink(renamed(draft, clip.link(), links, "link"))
                            .withGroup(renamed(draft, clip.group(), groups, "group"));
            draft.put(copy);
        }
    }

    private static String renamed(
            Draft draft, String name, Map<String, String> names, String kind) {
        return name.isEmpty()
                ? ""
                : names.computeIfAbsent(name, _ -> draft.freshId(kind) + "-" + names.size());
    }
}

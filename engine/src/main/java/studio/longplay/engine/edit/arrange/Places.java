package studio.longplay.engine.edit.arrange;

import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.timeline.Treatment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The edits that bring clips onto the timeline and move them there.
///
/// A track without a name, or one that does not take such a clip, means the first that does, made
/// if there is none. Of media nothing is shown that there is not, and what is seen lasts whole
/// frames.
public final class Places {
    private Places() {}

    /// Puts a clip in at a time; what stands there and after moves along, on every track. A clip
    /// that goes on over the time is cut there, with what is linked to it.
    ///
    /// ```
    /// before:  [   A   ][  B  ]          at: v
    ///               v
    /// after:   [ A ][ X ][ A][  B  ]
    /// ```
    ///
    /// OTIO `insert`: the clip at that time is split and the new one comes between its halves.
    public static Arrangement insert(Desk desk, Incoming incoming, MediaTime at, String track) {
        Arrivals arrivals = new Arrivals(desk, incoming, track);
        if (!arrivals.isWelcome()) {
            return desk.arrangement();
        }
        arrivals.insert(at);
        return arrivals.done();
    }

    /// Puts a clip over what is there; nothing else moves.
    ///
    /// ```
    /// before:  [   A   ][   B   ]
    ///                v
    /// after:   [  A ][  X  ][ B ]
    /// ```
    ///
    /// OTIO `overwrite`: what stands in the clip's range is removed from its track.
    public static Arrangement overwrite(Desk desk, Incoming incoming, MediaTime at, String track) {
        Arrivals arrivals = new Arrivals(desk, incoming, track);
        if (!arrivals.isWelcome()) {
            return desk.arrangement();
        }
        arrivals.overwrite(at);
        return arrivals.done();
    }

    /// Puts a clip at the end of its track.
    ///
    /// ```
    /// before:  [  A  ][  B  ]
    /// after:   [  A  ][  B  ][  X  ]
    /// ```
    ///
    /// OTIO: the clip is appended to the track's children.
    public static Arrangement append(Desk desk, Incoming incoming, String track) {
        Arrivals arrivals = new Arrivals(desk, incoming, track);
        if (!arrivals.isWelcome()) {
            return desk.arrangement();
        }
        arrivals.overwrite(arrivals.end());
        return arrivals.done();
    }

    /// Puts a clip into a range, at the speed that makes it as long (four-point editing).
    ///
    /// ```
    /// before:  [  A  ]<--target-->[  B  ]      X: 0123
    /// after:   [  A  ][0 0 1 1 2 3][  B  ]
    /// ```
    ///
    /// OTIO `fill` with a `LinearTimeWarp`. A clip runs a hundred times as fast at most; of one
    /// that would have to run faster the rest is left out.
    public static Arrangement fill(Desk desk, Incoming incoming, TimeRange target, String track) {
        Arrivals arrivals = new Arrivals(desk, incoming, track);
        if (!arrivals.isWelcome() || target.duration().ticks() == 0) {
            return desk.arrangement();
        }
        arrivals.fill(target);
        return arrivals.done();
    }

    /// Puts a clip where two of the three other points say: in or out on the timeline, in and out
    /// of the source (three-point editing).
    ///
    /// ```
    /// before:  [   A   ][   B   ]         X: 012345
    ///               in^     ^out
    /// after:   [   A  ][0123][ B]
    /// ```
    ///
    /// OTIO `overwrite`, or `insert` where it ripples.
    ///
    /// @param ripple whether what stands there moves along
    public static Arrangement threePoint(
            Desk desk, Incoming incoming, Marked marked, String track, boolean ripple) {
        MediaTime length =
                marked.in().isPresent() && marked.out().isPresent()
                        ? marked.out().get().minus(marked.in().get()).min(incoming.length())
                        : incoming.length();
        MediaTime backed = marked.out().orElse(length).minus(length).max(MediaTime.ZERO);
        MediaTime start = marked.in().orElse(backed);
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

    /// Moves clips along the timeline, and those of the user from track to track; what is bound to
    /// them goes too.
    ///
    /// ```
    /// before:  [  A  ]         [  B  ]
    ///              by: -->
    /// after:       [  A  ]     [  B  ]
    /// ```
    ///
    /// OTIO: a `lift` and an `overwrite` of the same clip; an overlap becomes a `Transition`. A
    /// clip of the script stays on its track, for the script says whose it is; where it should go
    /// to another nothing is done.
    ///
    /// @param tracksUp how many tracks of its kind higher
    /// @param overwrite whether they go over what is there; else an overlap becomes a cross-fade,
    ///   and where that cannot be nothing is done
    public static Arrangement move(
            Desk desk, Set<ClipRef> clips, MediaTime by, int tracksUp, boolean overwrite) {
        return new Moves(desk, clips).move(by, tracksUp, overwrite);
    }

    /// Puts copies right after the clips, over what is there.
    ///
    /// ```
    /// before:  [  A  ]
    /// after:   [  A  ][  A  ]
    /// ```
    ///
    /// OTIO: an `overwrite` with a copy at the clip's end.
    public static Arrangement duplicate(Desk desk, Set<ClipRef> clips) {
        Draft draft = new Draft(desk);
        MediaTime end = MediaTime.ZERO;
        for (Strip strip : draft.free(Binds.linked(draft, clips))) {
            end = Strips.isOwn(strip) ? end.max(strip.end()) : end;
        }
        return paste(desk, copy(desk, clips), draft.frames().ceiling(end), Optional.empty());
    }

    /// What is to be pasted; clips linked to the chosen ones come too.
    public static Clipping copy(Desk desk, Set<ClipRef> clips) {
        Draft draft = new Draft(desk);
        List<Strip> strips = new ArrayList<>();
        for (ClipRef ref : Binds.linked(draft, clips)) {
            draft.strip(ref).ifPresent(strips::add);
        }
        strips.sort(
                Comparator.comparing(Strip::start).thenComparing(strip -> strip.ref().toString()));
        Optional<MediaTime> first =
                strips.stream()
                        .filter(Strips::isOwn)
                        .map(strip -> draft.frames().floor(strip.start()))
                        .findFirst();
        List<Clipping.Placed> placed = new ArrayList<>();
        for (Strip strip : strips) {
            if (strip.ref() instanceof ClipRef.OfUser(String id)) {
                Ends.forgetHidden(draft, strip);
                MediaTime offset = strip.start().minus(first.orElse(strip.start()));
                placed.add(new Clipping.Placed(draft.clip(id), offset));
            }
        }
        Optional<Treatment> treatment =
                clips.stream()
                        .reduce((_, later) -> later)
                        .flatMap(draft::strip)
                        .map(Strip::treatment);
        return new Clipping(placed, treatment);
    }

    /// Puts copies over what is there.
    ///
    /// ```
    /// before:  [   A   ][   B   ]         X copied
    ///                v
    /// after:   [  A ][  X  ][ B ]
    /// ```
    ///
    /// OTIO `overwrite` for each of them.
    ///
    /// @param track for those that it takes; empty for the tracks they were on
    public static Arrangement paste(
            Desk desk, Clipping clipping, MediaTime at, Optional<String> track) {
        Copies copies = new Copies(desk, clipping, at, track);
        copies.overwrite();
        return copies.done();
    }

    /// Puts copies in; what stands there and after moves along.
    ///
    /// ```
    /// before:  [   A   ][  B  ]           X copied
    ///               v
    /// after:   [ A ][ X ][ A][  B  ]
    /// ```
    ///
    /// OTIO `insert` of all of them at once.
    public static Arrangement pasteInsert(
            Desk desk, Clipping clipping, MediaTime at, Optional<String> track) {
        Copies copies = new Copies(desk, clipping, at, track);
        copies.insert();
        return copies.done();
    }
}

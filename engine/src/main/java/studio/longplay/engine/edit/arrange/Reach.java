package studio.longplay.engine.edit.arrange;

import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.ClipRole;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.project.arrange.TrackRef;
import studio.longplay.engine.time.MediaTime;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How far an end may really move: as far as there is media, no clip shorter than a frame, and
/// where others stay not into them.
///
/// @param least below or at zero
/// @param most above or at zero
record Reach(MediaTime least, MediaTime most) {
    private static final Reach ANY = new Reach(MediaTime.ZERO.minus(Strip.ENDLESS), Strip.ENDLESS);

    /// Of the starts of clips that move together.
    ///
    /// @param giving clips that are not in the way; all where empty
    static Reach ofStarts(Draft draft, List<Strip> strips, Optional<Set<ClipRef>> giving) {
        Reach reach = ANY;
        for (Strip strip : strips) {
            MediaTime before = roomBefore(strip);
            if (giving.isPresent()) {
                before = before.min(gapBefore(draft, strip, giving.get()));
            }
            reach = reach.within(negated(before), spare(draft, strip));
        }
        return reach.inFrames(draft, strips);
    }

    /// Of the ends of clips that move together.
    ///
    /// @param giving clips that are not in the way; all where empty
    static Reach ofEnds(Draft draft, List<Strip> strips, Optional<Set<ClipRef>> giving) {
        Reach reach = ANY;
        for (Strip strip : strips) {
            MediaTime after = strip.roomAfter();
            if (giving.isPresent()) {
                after = after.min(gapAfter(draft, strip, giving.get()));
            }
            reach = reach.within(negated(spare(draft, strip)), after);
        }
        return reach.inFrames(draft, strips);
    }

    /// Of clips that move as they are, between those that stay.
    static Reach ofPlaces(Draft draft, List<Strip> strips, Set<ClipRef> giving) {
        Reach reach = ANY;
        for (Strip strip : strips) {
            reach =
                    reach.within(
                            negated(gapBefore(draft, strip, giving)),
                            gapAfter(draft, strip, giving));
        }
        return reach.inFrames(draft, strips);
    }

    /// Of what is inside of clips that stay where they are.
    static Reach ofInside(Draft draft, List<Strip> strips) {
        Reach reach = ANY;
        for (Strip strip : strips) {
            MediaTime held = strip.available().end().minus(strip.sourceStart());
            MediaTime after =
                    strip.treatment().speed().isHeld()
                            ? held.minus(draft.frames().one()).max(MediaTime.ZERO)
                            : strip.roomAfter();
            reach = reach.within(negated(strip.roomBefore()), after);
        }
        return reach;
    }

    /// The frame that is held is there at any time.
    private static MediaTime roomBefore(Strip strip) {
        return strip.treatment().speed().isHeld() ? Strip.ENDLESS : strip.roomBefore();
    }

    private static MediaTime spare(Draft draft, Strip strip) {
        return strip.range().duration().minus(draft.frames().one()).max(MediaTime.ZERO);
    }

    Reach and(Reach other) {
        return within(other.least, other.most);
    }

    private Reach within(MediaTime from, MediaTime to) {
        return new Reach(least.max(from.min(MediaTime.ZERO)), most.min(to.max(MediaTime.ZERO)));
    }

    /// What is seen moves by whole frames, and what is heard with it.
    ///
    /// @param strips all that move together
    Reach inFrames(Draft draft, List<Strip> strips) {
        return strips.stream().anyMatch(draft::isFramed)
                ? new Reach(draft.frames().ceiling(least), draft.frames().floor(most))
                : this;
    }

    MediaTime clamp(MediaTime by) {
        return by.max(least).min(most);
    }

    private static MediaTime gapBefore(Draft draft, Strip strip, Set<ClipRef> giving) {
        MediaTime earliest = Strips.isOwn(strip) ? MediaTime.ZERO : sceneStart(draft, strip);
        Optional<Strip> before = draft.before(strip);
        if (before.isPresent() && !giving.contains(before.get().ref())) {
            earliest = earliest.max(before.get().end());
        } else if (before.isPresent()) {
            earliest = earliest.max(before.get().start());
        }
        return strip.start().minus(earliest);
    }

    private static MediaTime sceneStart(Draft draft, Strip strip) {
        return draft.board().scenes().get(strip.scene()).range().start();
    }

    private static MediaTime gapAfter(Draft draft, Strip strip, Set<ClipRef> giving) {
        MediaTime latest = strip.end().plus(Strip.ENDLESS);
        Optional<Strip> after = draft.after(strip);
        if (after.isPresent() && !giving.contains(after.get().ref())) {
            latest = after.get().start();
        }
        if (isPicture(strip)) {
            latest = latest.min(draft.board().scenes().get(strip.scene()).range().end());
        }
        return latest.minus(strip.end());
    }

    /// Pictures of the script end with their scene.
    private static boolean isPicture(Strip strip) {
        return strip.track() instanceof TrackRef.Pictures
                && strip.ref() instanceof ClipRef.OfScript script
                && (script.key().role() == ClipRole.PICTURE
                        || script.key().role() == ClipRole.SCENERY);
    }

    private static MediaTime negated(MediaTime time) {
        return MediaTime.ZERO.minus(time);
    }
}

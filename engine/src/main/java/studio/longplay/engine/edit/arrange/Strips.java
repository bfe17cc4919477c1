package studio.longplay.engine.edit.arrange;

import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.project.arrange.TrackRef;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/// What is said of strips in more than one edit.
final class Strips {
    private Strips() {}

    /// Whether what follows it in the script stands after it.
    static boolean carries(Strip strip) {
        return strip.track() instanceof TrackRef.Dialogue
                || strip.track() instanceof TrackRef.Cards;
    }

    static boolean isOwn(Strip strip) {
        return strip.ref() instanceof ClipRef.OfUser;
    }

    /// Whether it ends as another begins.
    static boolean meet(Strip left, Strip right) {
        return left.end().equals(right.start());
    }

    static Set<ClipRef> refs(Collection<Strip> strips) {
        Set<ClipRef> refs = new HashSet<>();
        strips.forEach(strip -> refs.add(strip.ref()));
        return refs;
    }

    /// A strip with other ends.
    static Strip part(Strip whole, TimeRange range, MediaTime sourceStart) {
        return part(whole, whole.ref(), range, sourceStart, whole.link());
    }

    /// What was cut off a strip.
    static Strip part(
            Strip whole, ClipRef ref, TimeRange range, MediaTime sourceStart, String link) {
        return new Strip(
                ref,
                whole.track(),
                whole.name(),
                range,
                sourceStart,
                whole.available(),
                whole.naturalLength(),
                whole.treatment(),
                whole.scene(),
                link,
                whole.group(),
                whole.locked());
    }
}

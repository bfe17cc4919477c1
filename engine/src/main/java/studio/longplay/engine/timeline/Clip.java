package studio.longplay.engine.timeline;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

/// A stretch of media on a track (OTIO `Clip`).
///
/// @param sourceRange where it starts in the media's own time, and how long it lasts on its track
///   whatever its speed; null for all that exists
/// @param anchor the id of the script element it belongs to, empty for none
/// @param treatment what is done to it beside cutting; its crossing stands on the track as a
///   [Transition] instead
public record Clip(
        String name,
        MediaReference media,
        @Nullable TimeRange sourceRange,
        String anchor,
        Treatment treatment)
        implements Item {
    public Clip {
        TimeRange available = media.availableRange();
        if (sourceRange == null && available == null) {
            throw new IllegalArgumentException("nobody knows how long " + name + " is");
        }
        if (sourceRange != null
                && available != null
                && (sourceRange.start().isBefore(available.start())
                        || used(sourceRange, treatment.speed()).isAfter(available.end()))) {
            throw new IllegalArgumentException(name + " uses " + sourceRange + " of " + available);
        }
    }

    /// Nothing but cut.
    public Clip(String name, MediaReference media, @Nullable TimeRange sourceRange, String anchor) {
        this(name, media, sourceRange, anchor, Treatment.NONE);
    }

    /// The end of what a range takes of the media at a speed; its start where it is held.
    private static MediaTime used(TimeRange range, Speed speed) {
        return speed.isHeld()
                ? range.start()
                : range.start().plus(speed.sourceOf(range.duration()));
    }

    /// All of the media.
    public static Clip of(String name, MediaReference media) {
        return new Clip(name, media, null, "");
    }

    public Clip withSourceRange(TimeRange range) {
        return new Clip(name, media, range, anchor, treatment);
    }

    public Clip withAnchor(String elementId) {
        return new Clip(name, media, sourceRange, elementId, treatment);
    }

    public Clip withMedia(MediaReference reference) {
        return new Clip(name, reference, sourceRange, anchor, treatment);
    }

    public Clip with(Treatment newTreatment) {
        return new Clip(name, media, sourceRange, anchor, newTreatment);
    }

    /// The part that counts: the part used, or all that exists.
    public TimeRange trimmedRange() {
        TimeRange range = sourceRange == null ? media.availableRange() : sourceRange;
        if (range == null) {
            throw new IllegalStateException("nobody knows how long " + name + " is");
        }
        return range;
    }

    @Override
    public MediaTime duration() {
        return trimmedRange().duration();
    }

    @Override
    public Clip part(MediaTime offset, MediaTime length) {
        TimeRange whole = trimmedRange();
        if (offset.isBefore(MediaTime.ZERO) || offset.plus(length).isAfter(whole.duration())) {
            throw new IllegalArgumentException("not inside " + name + ": " + offset + " " + length);
        }
        return withSourceRange(new TimeRange(whole.start().plus(sourceOf(offset)), length));
    }

    private MediaTime sourceOf(MediaTime length) {
        return treatment.speed().isHeld() ? MediaTime.ZERO : treatment.speed().sourceOf(length);
    }

    @Override
    public MediaTime roomBefore() {
        TimeRange available = media.availableRange();
        return available == null
                ? MediaTime.ZERO
                : treatment.speed().lengthOf(trimmedRange().start().minus(available.start()));
    }

    @Override
    public MediaTime roomAfter() {
        TimeRange available = media.availableRange();
        return available == null
                ? MediaTime.ZERO
                : treatment
                        .speed()
                        .lengthOf(available.end().minus(used(trimmedRange(), treatment.speed())));
    }

    @Override
    public Clip withEnds(MediaTime in, MediaTime out) {
        TimeRange whole = trimmedRange();
        return withSourceRange(
                TimeRange.between(
                        whole.start().plus(sourceOf(in)),
                        whole.start()
                                .plus(sourceOf(in))
                                .plus(whole.duration())
                                .minus(in)
                                .plus(out)));
    }
}

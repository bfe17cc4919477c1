package studio.longplay.engine.timeline;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

/// A stretch of media on a track (OTIO `Clip`).
///
/// @param sourceRange the part used, in the media's own time; null for all that exists
/// @param anchor the id of the script element it belongs to, empty for none
public record Clip(
        String name, MediaReference media, @Nullable TimeRange sourceRange, String anchor)
        implements Item {
    public Clip {
        TimeRange available = media.availableRange();
        if (sourceRange == null && available == null) {
            throw new IllegalArgumentException("nobody knows how long " + name + " is");
        }
        if (sourceRange != null
                && available != null
                && (sourceRange.start().isBefore(available.start())
                        || sourceRange.end().isAfter(available.end()))) {
            throw new IllegalArgumentException(name + " uses " + sourceRange + " of " + available);
        }
    }

    /// All of the media.
    public static Clip of(String name, MediaReference media) {
        return new Clip(name, media, null, "");
    }

    public Clip withSourceRange(TimeRange range) {
        return new Clip(name, media, range, anchor);
    }

    public Clip withAnchor(String elementId) {
        return new Clip(name, media, sourceRange, elementId);
    }

    public Clip withMedia(MediaReference reference) {
        return new Clip(name, reference, sourceRange, anchor);
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
        return withSourceRange(new TimeRange(whole.start().plus(offset), length));
    }

    @Override
    public MediaTime roomBefore() {
        TimeRange available = media.availableRange();
        return available == null ? MediaTime.ZERO : trimmedRange().start().minus(available.start());
    }

    @Override
    public MediaTime roomAfter() {
        TimeRange available = media.availableRange();
        return available == null ? MediaTime.ZERO : available.end().minus(trimmedRange().end());
    }

    @Override
    public Clip withEnds(MediaTime in, MediaTime out) {
        TimeRange whole = trimmedRange();
        return withSourceRange(TimeRange.between(whole.start().plus(in), whole.end().plus(out)));
    }
}

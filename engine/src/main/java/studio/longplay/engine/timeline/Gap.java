package studio.longplay.engine.timeline;

import studio.longplay.engine.time.MediaTime;

/// Nothing, for a while (OTIO `Gap`).
public record Gap(MediaTime duration) implements Item {
    /// A gap can grow without end; this is a thousand years, which still adds up without overflow.
    private static final MediaTime ENDLESS = new MediaTime(Long.MAX_VALUE >> 4);

    public Gap {
        if (duration.isBefore(MediaTime.ZERO)) {
            throw new IllegalArgumentException("a gap is not negative: " + duration);
        }
    }

    @Override
    public Gap part(MediaTime offset, MediaTime length) {
        if (offset.isBefore(MediaTime.ZERO) || offset.plus(length).isAfter(duration)) {
            throw new IllegalArgumentException("not inside the gap: " + offset + " " + length);
        }
        return new Gap(length);
    }

    @Override
    public MediaTime roomBefore() {
        return ENDLESS;
    }

    @Override
    public MediaTime roomAfter() {
        return ENDLESS;
    }

    @Override
    public Gap withEnds(MediaTime in, MediaTime out) {
        return new Gap(duration.minus(in).plus(out));
    }
}

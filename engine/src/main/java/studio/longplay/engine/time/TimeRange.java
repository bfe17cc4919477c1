package studio.longplay.engine.time;

/// A half-open stretch of time: its start is in it, its end is not (OTIO `TimeRange`).
public record TimeRange(MediaTime start, MediaTime duration) {
    public TimeRange {
        if (duration.compareTo(MediaTime.ZERO) < 0) {
            throw new IllegalArgumentException("duration must not be negative: " + duration);
        }
    }

    public static TimeRange between(MediaTime start, MediaTime end) {
        return new TimeRange(start, end.minus(start));
    }

    /// The first instant after this range.
    public MediaTime end() {
        return start.plus(duration);
    }

    public boolean contains(MediaTime time) {
        return !time.isBefore(start) && time.isBefore(end());
    }

    public boolean overlaps(TimeRange other) {
        return start.isBefore(other.end()) && other.start.isBefore(end());
    }

    public TimeRange shiftedBy(MediaTime offset) {
        return new TimeRange(start.plus(offset), duration);
    }
}

package studio.longplay.engine.edit.arrange;

import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

/// Times and lengths in whole frames.
///
/// @param rate of the pictures
record FrameTimes(FrameRate rate) {
    /// More than what is lost where times are scaled, much less than a frame.
    private static final MediaTime ROUNDED = new MediaTime(MediaTime.TICKS_PER_SECOND / 100_000);

    MediaTime one() {
        return MediaTime.ofFrames(1, rate);
    }

    MediaTime nearest(MediaTime time) {
        return floor(time.plus(new MediaTime(one().ticks() / 2)));
    }

    MediaTime floor(MediaTime time) {
        return MediaTime.ofFrames(time.toFramesFloor(rate), rate);
    }

    MediaTime ceiling(MediaTime time) {
        return MediaTime.ofFrames(time.toFramesCeiling(rate), rate);
    }

    /// Where something is seen that stands there, as the programme is laid out: for a frame at
    /// least.
    TimeRange seen(TimeRange range) {
        MediaTime start = floor(range.start().plus(ROUNDED));
        MediaTime end = floor(range.end().plus(ROUNDED));
        return TimeRange.between(start, end.max(start.plus(one())));
    }

    /// Whether two times are less than a frame apart.
    boolean isClose(MediaTime one, MediaTime other) {
        return Math.abs(one.minus(other).ticks()) < one().ticks();
    }
}

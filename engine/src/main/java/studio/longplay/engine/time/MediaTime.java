package studio.longplay.engine.time;

/// A point or a length on the timeline, counted in ticks of 1/282,240,000 second.
///
/// That number divides exactly by every frame rate from 24000/1001 to 120, by every sample rate
/// from 8 to 384 kHz, by 90 kHz and by MP4's 1/15360, so nothing in a document is ever rounded. The
/// range is more than a thousand years. (Ardour calls the same idea the superclock.)
public record MediaTime(long ticks) implements Comparable<MediaTime> {
    public static final long TICKS_PER_SECOND = 282_240_000L;
    public static final MediaTime ZERO = new MediaTime(0);

    /// The time at which frame number `frames` starts.
    public static MediaTime ofFrames(long frames, FrameRate rate) {
        return new MediaTime(Math.multiplyExact(frames, rate.ticksPerFrame()));
    }

    /// The time at which sample number `samples` starts.
    public static MediaTime ofSamples(long samples, SampleRate rate) {
        return new MediaTime(Math.multiplyExact(samples, rate.ticksPerSample()));
    }

    public static MediaTime ofMillis(long millis) {
        return new MediaTime(Math.multiplyExact(millis, TICKS_PER_SECOND / 1000));
    }

    public static MediaTime ofSeconds(long seconds) {
        return new MediaTime(Math.multiplyExact(seconds, TICKS_PER_SECOND));
    }

    public MediaTime plus(MediaTime other) {
        return new MediaTime(Math.addExact(ticks, other.ticks));
    }

    public MediaTime minus(MediaTime other) {
        return new MediaTime(Math.subtractExact(ticks, other.ticks));
    }

    public boolean isBefore(MediaTime other) {
        return ticks < other.ticks;
    }

    public boolean isAfter(MediaTime other) {
        return ticks > other.ticks;
    }

    public MediaTime max(MediaTime other) {
        return ticks >= other.ticks ? this : other;
    }

    public MediaTime min(MediaTime other) {
        return ticks <= other.ticks ? this : other;
    }

    /// The number of the sample that is sounding at this time.
    public long toSamplesFloor(SampleRate rate) {
        return Math.floorDiv(ticks, rate.ticksPerSample());
    }

    /// The number of the frame that is showing at this time.
    public long toFramesFloor(FrameRate rate) {
        return Math.floorDiv(ticks, rate.ticksPerFrame());
    }

    /// The first frame that starts at this time or after it.
    public long toFramesCeiling(FrameRate rate) {
        return Math.ceilDiv(ticks, rate.ticksPerFrame());
    }

    /// Whole milliseconds, for captions and for people; never for arithmetic.
    public long toMillisFloor() {
        return Math.floorDiv(ticks, TICKS_PER_SECOND / 1000);
    }

    /// For display only: no arithmetic is done on it.
    public double toSecondsForDisplay() {
        return ticks / (double) TICKS_PER_SECOND;
    }

    @Override
    public int compareTo(MediaTime other) {
        return Long.compare(ticks, other.ticks);
    }
}

package studio.longplay.engine.time;

/// A video frame rate as an exact fraction, for example 30000/1001.
public record FrameRate(int numerator, int denominator) {
    public static final FrameRate FPS_24 = new FrameRate(24, 1);
    public static final FrameRate FPS_25 = new FrameRate(25, 1);
    public static final FrameRate FPS_30 = new FrameRate(30, 1);
    public static final FrameRate NTSC_30 = new FrameRate(30_000, 1_001);

    public FrameRate {
        if (numerator <= 0 || denominator <= 0) {
            throw new IllegalArgumentException(
                    "frame rate must be positive: " + numerator + "/" + denominator);
        }
    }

    /// The ticks in one frame; exact for every standard rate.
    public long ticksPerFrame() {
        long ticks = Math.multiplyExact(MediaTime.TICKS_PER_SECOND, (long) denominator);
        if (ticks % numerator != 0) {
            throw new ArithmeticException("not a whole number of ticks: " + this);
        }
        return ticks / numerator;
    }

    /// The samples that sound while frame `frame` shows: start(n+1) - start(n), never a constant.
    public long samplesOfFrame(long frame, SampleRate rate) {
        return MediaTime.ofFrames(frame + 1, this).toSamplesFloor(rate)
                - MediaTime.ofFrames(frame, this).toSamplesFloor(rate);
    }
}

package studio.longplay.engine.picture.stage;

import studio.longplay.engine.time.FrameRate;

/// A movement that begins anew after whole frames, so that frames may be made once and shown again.
///
/// A second is counted as the whole number of frames nearest to it: 30 at 29.97 frames a second, so
/// that a loop has as many frames there as at 30 and is a thousandth longer.
///
/// @param frames after which every frame comes again, at least 1
/// @param seconds that the movement itself counts for them
public record Loop(long frames, double seconds) {
    public Loop {
        if (frames < 1) {
            throw new IllegalArgumentException("a loop of " + frames + " frames");
        }
    }

    /// A loop of whole seconds.
    public static Loop of(long seconds, FrameRate rate) {
        long framesPerSecond = Math.round(rate.numerator() / (double) rate.denominator());
        return new Loop(seconds * framesPerSecond, seconds);
    }

    /// Which of the loop's frames an age shows.
    ///
    /// @param age frames since the movement began; before that, below 0
    /// @return 0 to `frames - 1`
    public long frameOf(long age) {
        return Math.floorMod(age, frames);
    }

    /// The moment of the movement that an age shows, from 0 to below [#seconds].
    public double momentOf(long age) {
        return frameOf(age) * seconds / frames;
    }

    /// The same loop for moments that are not whole frames.
    ///
    /// @param ticksPerFrame of the programme
    public Loop inTicks(long ticksPerFrame) {
        return new Loop(frames * ticksPerFrame, seconds);
    }
}

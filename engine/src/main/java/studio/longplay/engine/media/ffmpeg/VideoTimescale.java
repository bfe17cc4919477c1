package studio.longplay.engine.media.ffmpeg;

import studio.longplay.engine.time.FrameRate;

/// The clock of a film's video track: every frame is a whole number of its ticks.
///
/// The same clock that FFmpeg picks by itself: 15,360 ticks a second at 30 frames a second.
///
/// @param ticksPerSecond the track's time scale
/// @param ticksPerFrame how long a frame lasts
record VideoTimescale(int ticksPerSecond, int ticksPerFrame) {
    private static final int FINE_ENOUGH = 10_000;

    static VideoTimescale of(FrameRate rate) {
        int scale = rate.numerator();
        int frame = rate.denominator();
        while (scale < FINE_ENOUGH) {
            scale *= 2;
            frame *= 2;
        }
        return new VideoTimescale(scale, frame);
    }
}

package studio.longplay.engine.render.interchange;

import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;

import java.util.Locale;

/// Timecode as editors read it, `hh:mm:ss:ff` (SMPTE ST 12-1), non-drop, at 30 frames a second.
final class Smpte {
    static final FrameRate RATE = FrameRate.FPS_30;

    private static final long PER_SECOND = 30;
    private static final long PER_DAY = 24 * 3600 * PER_SECOND;

    private Smpte() {}

    /// The frame that shows at a time. A clock of 24 hours starts again after a day.
    static String of(MediaTime time) {
        return ofFrames(time.toFramesFloor(RATE));
    }

    static String ofFrames(long frames) {
        long left = Math.floorMod(frames, PER_DAY);
        long seconds = left / PER_SECOND;
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d:%02d",
                seconds / 3600,
                seconds / 60 % 60,
                seconds % 60,
                left % PER_SECOND);
    }

    /// The frame nearest to a time.
    static long nearest(MediaTime time) {
        long ticks = RATE.ticksPerFrame();
        return Math.floorDiv(time.ticks() + ticks / 2, ticks);
    }

    static boolean isWhole(MediaTime time) {
        return time.ticks() % RATE.ticksPerFrame() == 0;
    }
}

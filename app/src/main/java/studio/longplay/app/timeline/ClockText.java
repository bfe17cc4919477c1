package studio.longplay.app.timeline;

import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.time.MediaTime;

/// Times as the timeline writes them.
final class ClockText {
    private ClockText() {}

    /// `00:03:20`.
    static String seconds(MediaTime time) {
        long seconds = time.ticks() / MediaTime.TICKS_PER_SECOND;
        StringBuilder text = new StringBuilder(8);
        two(text, seconds / 3600);
        two(text.append(':'), seconds / 60 % 60);
        two(text.append(':'), seconds % 60);
        return text.toString();
    }

    /// `00:03:20:14`, the last two digits counting frames.
    static String withFrames(MediaTime time) {
        long second = time.ticks() % MediaTime.TICKS_PER_SECOND;
        StringBuilder text = new StringBuilder(seconds(time)).append(':');
        two(text, second / PreviewState.RATE.ticksPerFrame());
        return text.toString();
    }

    private static void two(StringBuilder text, long number) {
        if (number < 10) {
            text.append('0');
        }
        text.append(number);
    }
}

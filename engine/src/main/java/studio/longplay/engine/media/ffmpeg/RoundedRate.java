package studio.longplay.engine.media.ffmpeg;

import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.jspecify.annotations.Nullable;

import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;

/// The frame rate of a file whose clock is too coarse for it: Matroska counts milliseconds, and
/// tells how long a frame lasts beside them.
///
/// @param rate as the file tells it
/// @param clock of the stream
record RoundedRate(FrameRate rate, AVRational clock) {
    /// The rate of a stream; null if every frame may last a whole number of its ticks.
    static @Nullable RoundedRate of(AVStream stream) {
        AVRational rate = stream.avg_frame_rate();
        AVRational clock = stream.time_base();
        if (rate.num() <= 0 || rate.den() <= 0 || clock.num() != 1 || clock.den() != 1000) {
            return null;
        }
        boolean whole = (long) clock.den() * rate.den() % rate.num() == 0;
        return whole ? null : new RoundedRate(new FrameRate(rate.num(), rate.den()), clock);
    }

    /// Whether a frame stands at the tick nearest to where it belongs.
    boolean holds(long frame, long ticks) {
        long exact = 2L * clock.den() * rate.denominator() * frame;
        return Math.abs(2 * ticks * rate.numerator() - exact) <= rate.numerator();
    }

    /// When a frame is shown, by the rate.
    MediaTime time(long frame) {
        return MediaTime.ofFrames(frame, rate);
    }
}

package studio.longplay.engine.media.ffmpeg;

import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.jspecify.annotations.Nullable;

import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;

/// When the pictures of a stream really start: some containers round that to a millisecond.
///
/// A picture within a rounding of its place in the stream's constant rate is taken to start there;
/// any other starts when the file says.
///
/// @param clock of the stream
/// @param rate that the stream claims; null if there is none
/// @param roundingTicks half a tick of the stream, in ticks of ours
record FrameGrid(AVRational clock, @Nullable FrameRate rate, long roundingTicks) {
    static FrameGrid of(AVStream stream) {
        AVRational clock = stream.time_base();
        long tick = StreamClock.time(1, clock).ticks();
        return new FrameGrid(clock, StreamRate.meant(stream.avg_frame_rate()), tick / 2 + 1);
    }

    /// @param ticks of the stream since its first picture
    MediaTime time(long ticks) {
        MediaTime stated = StreamClock.time(ticks, clock);
        FrameRate constant = rate;
        if (constant == null || 4 * roundingTicks > constant.ticksPerFrame()) {
            return stated;
        }
        long frame = constant.ticksPerFrame();
        long place = Math.floorDiv(stated.ticks() + frame / 2, frame) * frame;
        return Math.abs(place - stated.ticks()) <= roundingTicks ? new MediaTime(place) : stated;
    }
}

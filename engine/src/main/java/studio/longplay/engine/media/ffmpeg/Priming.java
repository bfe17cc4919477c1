package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import org.bytedeco.ffmpeg.avutil.AVRational;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;

/// What an encoder of sound needed to begin, and nobody is to hear.
///
/// MP4's edit list and Matroska's delay of Opus are followed by FFmpeg itself; of AAC Matroska can
/// only say that the first packet sounds before zero, to the millisecond.
///
/// @param clock of the stream
record Priming(AVRational clock, SampleRate rate) {
    /// Whether the clock is coarser than a sample, and every time rounded to it.
    boolean isCoarse() {
        return (long) clock.num() * rate.hertz() > clock.den();
    }

    /// Whether a block sounds before the film begins.
    ///
    /// @param time of the block, in the stream's ticks
    /// @param samples of the block
    boolean holds(long time, int samples) {
        if (!isCoarse() || time == AV_NOPTS_VALUE || time >= 0) {
            return false;
        }
        MediaTime earliest = StreamClock.time(time - 1, clock);
        return earliest.plus(MediaTime.ofSamples(samples, rate)).ticks() <= 0;
    }
}

package studio.longplay.engine.render.interchange;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.timeline.Clip;
import studio.longplay.engine.timeline.Speed;

/// A clip on frames of the programme.
///
/// @param at where it really begins
/// @param start its first frame
/// @param end the frame after its last one
/// @param head how it takes over from the clip before
/// @param tail how the clip after takes over
record FrameClip(
        Clip clip,
        MediaTime at,
        long start,
        long end,
        FrameTrack.Cross head,
        FrameTrack.Cross tail) {
    FrameClip withTail(FrameTrack.Cross cross) {
        return new FrameClip(clip, at, start, end, head, cross);
    }

    FrameClip withHead(FrameTrack.Cross cross) {
        return new FrameClip(clip, at, start, end, cross, tail);
    }

    long frames() {
        return end - start;
    }

    /// Where its first frame is in its media, counted in frames from the media's start at the
    /// clip's own speed.
    long sourceFrame() {
        Speed speed = clip.treatment().speed();
        TimeRange available = clip.media().availableRange();
        MediaTime from = clip.trimmedRange().start();
        MediaTime used = available == null ? from : from.minus(available.start());
        MediaTime moved = MediaTime.ofFrames(start, Smpte.RATE).minus(at);
        return Math.max(0, Smpte.nearest(speed.lengthOf(used).plus(moved)));
    }

    /// How many frames its media has at the clip's own speed, at least what the clip shows.
    long mediaFrames() {
        TimeRange available = clip.media().availableRange();
        Speed speed = clip.treatment().speed();
        long there =
                available == null
                        ? 0
                        : speed.lengthOf(available.duration()).toFramesCeiling(Smpte.RATE);
        return Math.max(there, sourceFrame() + frames() + tail.after());
    }

    /// The clip's own time at a frame counted from its start.
    MediaTime sinceStart(long frame) {
        return MediaTime.ofFrames(start + frame, Smpte.RATE).minus(at).max(MediaTime.ZERO);
    }
}

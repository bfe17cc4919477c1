package studio.longplay.engine.render.preview;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.Optional;

/// How the playhead is wanted to move.
///
/// @param order grows with every start, stop and jump; what was made for an earlier one no longer
///   counts
/// @param at where the newest order begins, or where it rests
record PlayMotion(
        long order,
        boolean playing,
        MediaTime at,
        double speed,
        Optional<MediaTime> stopAt,
        Optional<TimeRange> loop) {
    static final PlayMotion REST =
            new PlayMotion(0, false, MediaTime.ZERO, 1, Optional.empty(), Optional.empty());

    PlayMotion playingFrom(MediaTime time, double newSpeed) {
        return new PlayMotion(order + 1, true, time, newSpeed, stopAt, loop);
    }

    PlayMotion restingAt(MediaTime time) {
        return new PlayMotion(order + 1, false, time, speed, stopAt, loop);
    }

    PlayMotion jumpingTo(MediaTime time) {
        return new PlayMotion(order + 1, playing, time, speed, stopAt, loop);
    }

    PlayMotion withSpeed(double newSpeed) {
        return new PlayMotion(order, playing, at, newSpeed, stopAt, loop);
    }

    PlayMotion withStopAt(Optional<MediaTime> time) {
        return new PlayMotion(order, playing, at, speed, time, loop);
    }

    PlayMotion withLoop(Optional<TimeRange> range) {
        return new PlayMotion(order, playing, at, speed, stopAt, range);
    }

    /// Every place in it as it stands in another state.
    PlayMotion moved(PreviewState from, PreviewState to) {
        return new PlayMotion(
                order,
                playing,
                PlayPlace.moved(from, to, at),
                speed,
                stopAt.map(time -> PlayPlace.moved(from, to, time)),
                loop.map(range ->
                        TimeRange.between(
                                PlayPlace.moved(from, to, range.start()),
                                PlayPlace.moved(from, to, range.end())
                                        .max(PlayPlace.moved(from, to, range.start())))));
    }
}

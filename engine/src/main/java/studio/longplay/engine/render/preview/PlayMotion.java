package studio.longplay.engine.render.preview;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.Optional;

/// How the playhead is wanted to move.
///
/// @param order grows with every start, stop and jump; what was made for an earlier one no longer
///   counts
/// @param playing whether it moves on until it is stopped
/// @param grain whether it rests, but a moment from there on is heard
/// @param at where the newest order begins, or where it rests
record PlayMotion(
        long order,
        boolean playing,
        boolean grain,
        MediaTime at,
        double speed,
        Optional<MediaTime> stopAt,
        Optional<TimeRange> loop) {
    static final PlayMotion REST =
            new PlayMotion(0, false, false, MediaTime.ZERO, 1, Optional.empty(), Optional.empty());

    PlayMotion playingFrom(MediaTime time, double newSpeed) {
        return new PlayMotion(order + 1, true, false, time, newSpeed, stopAt, loop);
    }

    PlayMotion restingAt(MediaTime time) {
        return new PlayMotion(order + 1, false, false, time, speed, stopAt, loop);
    }

    PlayMotion jumpingTo(MediaTime time) {
        return new PlayMotion(order + 1, playing, false, time, speed, stopAt, loop);
    }

    PlayMotion scrubbingAt(MediaTime time) {
        return new PlayMotion(order + 1, false, true, time, 1, stopAt, loop);
    }

    /// Whether anything is to be heard.
    boolean moves() {
        return playing || grain;
    }

    PlayMotion withSpeed(double newSpeed) {
        return new PlayMotion(order, playing, grain, at, newSpeed, stopAt, loop);
    }

    PlayMotion withStopAt(Optional<MediaTime> time) {
        return new PlayMotion(order, playing, grain, at, speed, time, loop);
    }

    PlayMotion withLoop(Optional<TimeRange> range) {
        return new PlayMotion(order, playing, grain, at, speed, stopAt, range);
    }

    /// Every place in it as it stands in another state.
    PlayMotion moved(PreviewState from, PreviewState to) {
        return new PlayMotion(
                order,
                playing,
                grain,
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

package studio.longplay.engine.render.preview;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.time.TimeRange;

import java.util.Optional;

/// Where the playhead turns or ends: the programme's ends, the place to stop at, the loop.
///
/// @param length of the programme in samples
record PlayRoute(PlayMotion motion, long length) {
    /// A loop of less than 10 ms would be a tone, not a loop.
    private static final long SHORTEST_LOOP_SAMPLES = 480;

    /// Where it is to turn or end next; where it is, if that is passed already.
    double exit(PlayPoint point) {
        double exit = point.isForward() ? length : 0;
        Optional<MediaTime> stopAt = motion.stopAt();
        if (stopAt.isPresent()) {
            double stop = samples(stopAt.get());
            boolean ahead = point.isForward() ? stop > point.at() : stop < point.at();
            exit = ahead ? nearer(point, exit, stop) : exit;
        }
        return loops() ? nearer(point, exit, loopExit(point)) : exit;
    }

    /// How many samples are heard until an exit; 0 if it is passed.
    static long until(PlayPoint point, double exit) {
        return (long) Math.ceil(Math.max(0, (exit - point.at()) / point.speed()));
    }

    /// Whether it goes around at that exit, and does not end.
    boolean goesAround(PlayPoint point, double exit) {
        return loops() && exit == loopExit(point);
    }

    /// Where it goes on when it goes around.
    double entry(PlayPoint point) {
        return point.isForward() ? loopStart() : loopEnd();
    }

    private static double nearer(PlayPoint point, double one, double other) {
        return point.isForward() ? Math.min(one, other) : Math.max(one, other);
    }

    private double loopExit(PlayPoint point) {
        return point.isForward() ? loopEnd() : loopStart();
    }

    private boolean loops() {
        return motion.loop().isPresent() && loopEnd() - loopStart() >= SHORTEST_LOOP_SAMPLES;
    }

    private long loopStart() {
        return motion.loop().map(TimeRange::start).map(PlayRoute::samples).orElse(0L);
    }

    private long loopEnd() {
        long end = motion.loop().map(TimeRange::end).map(PlayRoute::samples).orElse(length);
        return Math.min(end, length);
    }

    private static long samples(MediaTime time) {
        return time.toSamplesFloor(SampleRate.HZ_48000);
    }
}

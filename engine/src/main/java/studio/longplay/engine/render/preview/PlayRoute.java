package studio.longplay.engine.render.preview;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.time.TimeRange;

/// Where the playhead turns or ends: the programme's ends, the place to stop at, the loop. All in
/// samples from the programme's start.
///
/// @param stops whether there is a place to stop at, `stop`
/// @param loops whether it goes around from `loopEnd` to `loopStart`
record PlayRoute(
        long length, boolean stops, long stop, boolean loops, long loopStart, long loopEnd) {
    /// Of a programme that has nothing in it.
    static final PlayRoute NOWHERE = new PlayRoute(0, false, 0, false, 0, 0);

    /// A loop of less than 10 ms would be a tone, not a loop.
    private static final long SHORTEST_LOOP_SAMPLES = 480;

    /// What is heard of a place that the playhead is dragged over: 50 ms.
    private static final long GRAIN_SAMPLES = 2400;

    static PlayRoute of(PlayMotion motion, long length) {
        if (motion.grain()) {
            return new PlayRoute(length, true, samples(motion.at()) + GRAIN_SAMPLES, false, 0, 0);
        }
        long stop = samples(motion.stopAt().orElse(MediaTime.ZERO));
        TimeRange loop = motion.loop().orElse(new TimeRange(MediaTime.ZERO, MediaTime.ZERO));
        long from = samples(loop.start());
        long to = Math.min(samples(loop.end()), length);
        boolean loops = to - from >= SHORTEST_LOOP_SAMPLES;
        return new PlayRoute(length, motion.stopAt().isPresent(), stop, loops, from, to);
    }

    /// Where it is to turn or end next; where it is or before that, if that is passed already.
    double exit(PlayPoint point) {
        double exit = point.isForward() ? (double) length : 0;
        if (stops && (point.isForward() ? stop > point.at() : stop < point.at())) {
            exit = nearer(point, exit, (double) stop);
        }
        return loops ? nearer(point, exit, loopExit(point)) : exit;
    }

    /// How many samples are heard until an exit; 0 if it is passed.
    static long until(PlayPoint point, double exit) {
        return (long) Math.ceil(Math.max(0, (exit - point.at()) / point.speed()));
    }

    /// Whether it goes around at that exit, and does not end.
    boolean goesAround(PlayPoint point, double exit) {
        return loops && exit == loopExit(point);
    }

    /// Where it goes on when it goes around.
    double entry(PlayPoint point) {
        return point.isForward() ? loopStart : loopEnd;
    }

    private static double nearer(PlayPoint point, double one, double other) {
        return point.isForward() ? Math.min(one, other) : Math.max(one, other);
    }

    private double loopExit(PlayPoint point) {
        return point.isForward() ? loopEnd : loopStart;
    }

    private static long samples(MediaTime time) {
        return time.toSamplesFloor(SampleRate.HZ_48000);
    }
}

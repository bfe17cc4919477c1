package studio.longplay.engine.render.make;

import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;

import java.util.concurrent.atomic.AtomicLong;

/// Progress in frames, though jobs are segments: the user waits for frames.
final class FrameCount {
    private final long total;
    private final JobContext user;
    private final AtomicLong done = new AtomicLong();

    FrameCount(long total, JobContext user) {
        this.total = total;
        this.user = user;
    }

    Share share() {
        return new Share();
    }

    /// One group's part in the count. Used by one thread; a group that a second worker begins again
    /// takes its frames back.
    final class Share {
        private long reached;

        void reach(long frames) {
            long sum = done.addAndGet(frames - reached);
            reached = frames;
            user.progress(new Progress("render", sum, total));
        }
    }
}

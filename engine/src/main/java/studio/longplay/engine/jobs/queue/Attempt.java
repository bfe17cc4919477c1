package studio.longplay.engine.jobs.queue;

import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// What surrounds one attempt of a job: it reports to the watch and stops when the queue wants it.
final class Attempt implements JobContext {
    /// Work asks thousands of times a second; the queue is asked as often as a user would notice.
    private static final long LOOK_NANOS = 50_000_000;

    private final WorkQueue queue;
    private final QueuedJob job;
    private final QueueWatch watch;
    private final BooleanSupplier closing;
    private final AtomicLong lookedNanos = new AtomicLong(System.nanoTime() - LOOK_NANOS);

    Attempt(WorkQueue queue, QueuedJob job, QueueWatch watch, BooleanSupplier closing) {
        this.queue = queue;
        this.job = job;
        this.watch = watch;
        this.closing = closing;
    }

    @Override
    public void progress(Progress progress) {
        watch.progress(job, progress);
    }

    @Override
    public void checkCancelled() {
        if (closing.getAsBoolean()) {
            throw new CancellationException("the queue is closed");
        }
        long last = lookedNanos.get();
        long now = System.nanoTime();
        if (now - last >= LOOK_NANOS && lookedNanos.compareAndSet(last, now)) {
            stopIfWished(wish());
        }
    }

    private Wish wish() {
        return queue.beat(job.id(), job.token()) ? queue.wish(job.id(), job.token()) : Wish.GIVE_UP;
    }

    private void stopIfWished(Wish wish) {
        switch (wish) {
            case NONE, PAUSE -> {}
            case CANCEL, GIVE_UP -> {
                // Others of the same work are to hear it at once as well.
                lookedNanos.set(System.nanoTime() - LOOK_NANOS);
                throw new CancellationException("cancelled");
            }
        }
    }

    @Override
    public void rest() {
        Wish wish = wish();
        stopIfWished(wish);
        if (wish == Wish.PAUSE) {
            throw new CancellationException("paused");
        }
        while (queue.mustRest(job.id(), job.token())) {
            LockSupport.parkNanos(LOOK_NANOS);
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted");
            }
            checkCancelled();
        }
    }
}

package studio.longplay.engine.jobs.queue;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.Loop;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Does what a queue says, until it is closed: begins jobs in their turn, and tells the queue how
/// they ended.
public final class QueueRunner implements AutoCloseable {
    private static final long LOOK_MILLIS = 500;
    private static final long SILENT_MILLIS = Duration.ofMinutes(15).toMillis();
    private static final long PATIENCE_NANOS = Duration.ofSeconds(20).toNanos();

    private final WorkQueue queue;
    private final Map<String, Labour> labours;
    private final QueueWatch watch;
    private final AtomicInteger running = new AtomicInteger();
    private volatile boolean closing;

    /// An attempt that hangs keeps its thread: there are more than can run.
    private final Crew crew = new Crew("queue", 2 * Capacity.MOST);

    private final Loop loop;

    /// Begins at once.
    ///
    /// @param labours one for each kind of job
    public QueueRunner(WorkQueue queue, List<Labour> labours, QueueWatch watch) {
        this.queue = queue;
        this.labours =
                labours.stream().collect(Collectors.toMap(Labour::kind, Function.identity()));
        this.watch = watch;
        this.loop = Loop.begin("queue", this::step);
    }

    private void step() throws InterruptedException {
        long seen = queue.changes();
        boolean begun = false;
        try {
            begun = queue.begin().map(this::begin).isPresent();
            queue.expire(SILENT_MILLIS);
        } catch (StudioFault fault) {
            watch.trouble(fault);
        }
        if (!begun) {
            queue.await(seen, LOOK_MILLIS);
        }
    }

    private QueuedJob begin(QueuedJob job) {
        running.incrementAndGet();
        watch.begun(job);
        Attempt attempt = new Attempt(queue, job, watch, () -> closing);
        crew.begin(
                Job.of(job.order().title(), context -> labour(job).run(job, context)),
                attempt,
                new Ending(job));
        return job;
    }

    private Labour labour(QueuedJob job) throws StudioFault.Input {
        Labour labour = labours.get(job.order().kind());
        if (labour == null) {
            throw new StudioFault.Input(
                    "queue.kind",
                    "This version does not know how to do \"" + job.order().kind() + "\".",
                    "Cancel the job, or use the version that it was queued with.");
        }
        return labour;
    }

    /// Tells the queue how an attempt ended.
    private final class Ending implements Crew.Outcome<String> {
        private final QueuedJob job;

        Ending(QueuedJob job) {
            this.job = job;
        }

        @Override
        public void done(String result) {
            tell(() -> queue.done(job.id(), job.token(), result));
        }

        @Override
        public void failed(StudioFault fault) {
            Labour labour = labours.get(job.order().kind());
            boolean passing = labour != null && labour.passes(fault);
            tell(() -> queue.failed(job.id(), job.token(), JobFault.of(fault), passing));
        }

        @Override
        public void cancelled() {
            tell(() -> queue.stopped(job.id(), job.token()));
        }

        @Override
        public void broken(Throwable bug) {
            JobFault said =
                    new JobFault(
                            "bug",
                            "This is a bug of ours: " + bug + ".",
                            "What was finished is kept; please report it with the log.");
            tell(() -> queue.failed(job.id(), job.token(), said, false));
            watch.bug(job, bug);
        }

        private void tell(End end) {
            try {
                boolean _ = end.run();
                watch.ended(job, queue.find(job.id()).orElse(job));
            } catch (StudioFault fault) {
                // Nobody can keep that it ended: it counts as cut off and is begun again.
                watch.trouble(fault);
            } finally {
                running.decrementAndGet();
            }
        }
    }

    private interface End {
        boolean run() throws StudioFault;
    }

    /// Stops what runs, at once; its jobs go on when the queue is opened again. Waits a moment for
    /// that to be kept.
    @Override
    public void close() {
        closing = true;
        loop.close();
        long end = System.nanoTime() + PATIENCE_NANOS;
        try {
            while (running.get() > 0 && System.nanoTime() < end) {
                long seen = queue.changes();
                queue.await(seen, LOOK_MILLIS / 10);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        crew.close();
    }
}

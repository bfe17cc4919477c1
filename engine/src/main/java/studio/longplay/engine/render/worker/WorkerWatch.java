package studio.longplay.engine.render.worker;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.jobs.Loop;

import java.time.Duration;
import java.util.Collection;

/// Ends workers that are stuck: alive, busy, and silent for longer than any frame takes.
///
/// It counts its own looks and not the clock: a machine that slept, or a program that was stopped
/// and goes on, does not find its workers late.
final class WorkerWatch implements AutoCloseable {
    private static final int LOOKS = 50;

    /// Far more than fifteen frames of the slowest encoder take on a busy machine.
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Loop.Step rest;
    private final Collection<WorkerProcess> workers;
    private @Nullable Loop loop;
    private boolean closed;

    /// @param rest before each look; with [#usual] a worker is given five minutes
    /// @param workers those there are, at any time
    WorkerWatch(Loop.Step rest, Collection<WorkerProcess> workers) {
        this.rest = rest;
        this.workers = workers;
    }

    /// As long as passes between two looks.
    static void usual() throws InterruptedException {
        Thread.sleep(PATIENCE.dividedBy(LOOKS).toMillis());
    }

    /// Begins watching, if it has not begun.
    synchronized void begin() {
        if (loop == null && !closed) {
            loop = Loop.begin("worker-watch", this::look);
        }
    }

    private void look() throws InterruptedException {
        rest.run();
        workers.forEach(worker -> worker.endIfStuck(LOOKS));
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (loop != null) {
            loop.close();
        }
    }
}

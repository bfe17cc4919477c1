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
    /// Far more than fifteen frames of the slowest encoder take on a busy machine.
    static final Duration USUAL_PATIENCE = Duration.ofMinutes(5);

    private static final int LOOKS = 50;

    private final Duration patience;
    private final Collection<WorkerProcess> workers;
    private @Nullable Loop loop;
    private boolean closed;

    /// @param workers those there are, at any time
    WorkerWatch(Duration patience, Collection<WorkerProcess> workers) {
        this.patience = patience;
        this.workers = workers;
    }

    /// Begins watching, if it has not begun.
    synchronized void begin() {
        if (loop == null && !closed) {
            loop = Loop.begin("worker-watch", this::look);
        }
    }

    private void look() throws InterruptedException {
        Thread.sleep(patience.dividedBy(LOOKS).toMillis());
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

package studio.longplay.engine.jobs;

import studio.longplay.engine.fault.StudioFault;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// A fixed number of threads that do jobs side by side.
///
/// Results come back in the order of the jobs, whatever order they finished in. The first fault
/// stops the rest. Threads are daemons: an abandoned crew never keeps the program alive.
public final class Crew implements AutoCloseable {
    private final ExecutorService threads;
    private final int size;

    /// @param name what its threads are called
    /// @param size how many jobs run at once, at least 1
    public Crew(String name, int size) {
        this.size = size;
        AtomicInteger number = new AtomicInteger();
        this.threads =
                Executors.newFixedThreadPool(
                        size,
                        work ->
                                Thread.ofPlatform()
                                        .daemon()
                                        .name(name + "-" + number.incrementAndGet())
                                        .unstarted(work));
    }

    /// How many jobs run at once.
    public int size() {
        return size;
    }

    /// Does all jobs and gives their results in order; progress counts finished jobs, and what a
    /// job reports of its own steps is not passed on.
    ///
    /// @throws StudioFault the first fault of a job; jobs not begun by then are not done
    /// @throws CancellationException if the context was cancelled
    public <T> List<T> all(String step, List<? extends Job<T>> jobs, JobContext context)
            throws StudioFault {
        CancelToken stop = new CancelToken();
        AtomicLong done = new AtomicLong();
        context.progress(new Progress(step, 0, jobs.size()));
        List<Future<T>> results = new ArrayList<>(jobs.size());
        for (Job<T> job : jobs) {
            results.add(threads.submit(counted(step, job, jobs.size(), done, stop, context)));
        }
        try {
            List<T> values = new ArrayList<>(jobs.size());
            for (Future<T> result : results) {
                values.add(result(result));
            }
            return values;
        } finally {
            stop.cancel();
            results.forEach(result -> result.cancel(false));
        }
    }

    /// Begins one job; the result is waited for with [#result].
    public <T> Future<T> begin(Job<T> job, JobContext context) {
        return threads.submit(() -> job.run(context));
    }

    /// Runs a task whose end nobody waits for; a bug in it goes to the thread's handler.
    public void run(Runnable task) {
        threads.execute(task);
    }

    /// Begins one job whose end is told, on the thread that did it.
    ///
    /// @param told exactly one of its methods is called; a bug is told as well, never swallowed
    public <T> void begin(Job<T> job, JobContext context, Outcome<T> told) {
        threads.execute(() -> {
            try {
                told.done(job.run(context));
            } catch (StudioFault fault) {
                told.failed(fault);
            } catch (CancellationException stopped) {
                told.cancelled();
            } catch (Throwable bug) {
                told.broken(bug);
            }
        });
    }

    /// What becomes of a job.
    public interface Outcome<T> {
        void done(T result);

        void failed(StudioFault fault);

        void cancelled();

        /// A bug of ours ended it.
        void broken(Throwable bug);
    }

    /// Waits for a job begun earlier.
    public static <T> T result(Future<T> future) throws StudioFault {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case StudioFault fault -> throw fault;
                case RuntimeException bug -> throw bug;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        }
    }

    private static <T> Callable<T> counted(
            String step,
            Job<T> job,
            int total,
            AtomicLong done,
            CancelToken stop,
            JobContext outer) {
        return () -> {
            stop.check();
            outer.checkCancelled();
            outer.rest();
            T value = job.run(outer.silent());
            outer.progress(new Progress(step, done.incrementAndGet(), total));
            return value;
        };
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

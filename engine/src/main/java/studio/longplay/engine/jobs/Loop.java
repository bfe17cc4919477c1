package studio.longplay.engine.jobs;

/// One thread that does a step again and again until it is closed.
///
/// For what keeps time or waits for news: a player, a painter, a conductor of other work. The
/// thread is a daemon and begins at once.
public final class Loop implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 2000;
    private static final long REST_AFTER_BUG_MILLIS = 200;

    private final Thread thread;
    private volatile boolean closing;

    /// What is done over and over. It waits by itself where there is nothing to do, and lets an
    /// interruption out: that is how it is stopped.
    @FunctionalInterface
    public interface Step {
        void run() throws InterruptedException;
    }

    private Loop(String name, Step step) {
        thread = Thread.ofPlatform().daemon().name(name).unstarted(() -> repeat(step));
    }

    /// Begins a loop on a thread of that name.
    public static Loop begin(String name, Step step) {
        Loop loop = new Loop(name, step);
        loop.thread.start();
        return loop;
    }

    private void repeat(Step step) {
        try {
            while (!closing) {
                stepOnce(step);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// A bug in one step is told and the next step is done: a preview that stands still for good
    /// would be worse.
    private void stepOnce(Step step) throws InterruptedException {
        try {
            step.run();
        } catch (InterruptedException stopped) {
            throw stopped;
        } catch (Throwable bug) {
            thread.getUncaughtExceptionHandler().uncaughtException(thread, bug);
            Thread.sleep(REST_AFTER_BUG_MILLIS);
        }
    }

    /// Stops it and waits a moment for its last step to end; returns at once on its own thread.
    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        if (Thread.currentThread().equals(thread)) {
            return;
        }
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

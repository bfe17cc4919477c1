package studio.longplay.app.session;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// A window's thread without a window: the test's own, while it waits for something.
public final class UiQueue implements Executor {
    /// Longer than anything takes on a loaded machine.
    private static final long PATIENCE_SECONDS = 240;

    private final LinkedBlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable task) {
        waiting.add(task);
    }

    /// Runs what arrives until something is so.
    public void until(BooleanSupplier so) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!so.getAsBoolean()) {
            Runnable next = waiting.poll(20, TimeUnit.MILLISECONDS);
            if (next != null) {
                next.run();
            } else if (System.nanoTime() > end) {
                throw new AssertionError("it never came to that");
            }
        }
    }
}

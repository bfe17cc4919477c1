package studio.longplay.app.export;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// A window's thread without a window: the test's own, when it says so.
final class UiQueue implements Executor {
    private static final long PATIENCE_SECONDS = 240;

    private final LinkedBlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable task) {
        waiting.add(task);
    }

    /// Runs what arrives until something is so.
    void until(BooleanSupplier so) throws InterruptedException {
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

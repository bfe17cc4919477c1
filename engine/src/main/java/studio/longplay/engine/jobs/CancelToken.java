package studio.longplay.engine.jobs;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;

/// Asks work to stop. Work calls [#check()] often; it is cheap.
public final class CancelToken {
    private final AtomicBoolean cancelled = new AtomicBoolean();

    public void cancel() {
        cancelled.set(true);
    }

    public boolean isCancelled() {
        return cancelled.get();
    }

    /// Ends the work here if it was cancelled.
    ///
    /// @throws CancellationException if the work was cancelled
    public void check() {
        if (cancelled.get()) {
            throw new CancellationException("cancelled");
        }
    }
}

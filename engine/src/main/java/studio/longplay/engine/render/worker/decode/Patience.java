package studio.longplay.engine.render.worker.decode;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/// Does something when an answer does not come in time. Beginning and ending a wait cost nothing:
/// only one look in so long is taken whether somebody waits too long, and none while nobody does.
final class Patience {
    private static final long NOBODY = 0;

    private final long nanos;
    private final Runnable lost;
    private final AtomicLong since = new AtomicLong(NOBODY);
    private final AtomicBoolean looking = new AtomicBoolean();

    /// @param lost done on another thread
    Patience(long millis, Runnable lost) {
        nanos = TimeUnit.MILLISECONDS.toNanos(millis);
        this.lost = lost;
    }

    void begin() {
        // Odd, so that no moment is the one that means nobody.
        since.set(System.nanoTime() | 1);
        lookIn(nanos);
    }

    void end() {
        since.set(NOBODY);
    }

    private void lookIn(long delayNanos) {
        if (looking.compareAndSet(false, true)) {
            var _ =
                    new CompletableFuture<Void>()
                            .completeOnTimeout(null, delayNanos, TimeUnit.NANOSECONDS)
                            .thenRun(this::look);
        }
    }

    private void look() {
        looking.set(false);
        long asked = since.get();
        if (asked == NOBODY) {
            return;
        }
        long left = nanos - (System.nanoTime() - asked);
        if (left <= 0) {
            lost.run();
        } else {
            lookIn(left);
        }
    }
}

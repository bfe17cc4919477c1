package studio.longplay.engine.jobs;

import studio.longplay.engine.fault.StudioFault;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/// Tries work again that failed for a reason that may pass, with longer and longer rests between.
///
/// @param attempts how often at most, at least 1
/// @param firstRest before the second attempt; four times as long before each further one
public record Persistence(int attempts, Duration firstRest) {
    /// Three attempts within some two seconds.
    public static final Persistence USUAL = new Persistence(3, Duration.ofMillis(400));

    private static final int LONGER = 4;
    private static final long LOOK_NANOS = 50_000_000;

    /// @throws IllegalArgumentException if there is no attempt
    public Persistence {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts: " + attempts);
        }
    }

    /// Does the work, again where its fault may pass.
    ///
    /// @param passing whether a fault may be gone at the next attempt
    /// @throws StudioFault the last attempt's, or the first that does not pass
    /// @throws CancellationException if the context was cancelled, in a rest as well
    public <T> T keepTrying(Job.Work<T> work, Predicate<StudioFault> passing, JobContext context)
            throws StudioFault {
        Duration rest = firstRest;
        for (int attempt = 1; ; attempt++) {
            try {
                return work.run(context);
            } catch (StudioFault fault) {
                if (attempt >= attempts || !passing.test(fault)) {
                    throw fault;
                }
            }
            rest(rest, context);
            rest = rest.multipliedBy(LONGER);
        }
    }

    /// The rest before an attempt, which can be cancelled.
    ///
    /// @param attempt the one that follows; there is no rest before the first, 1
    public void restBefore(int attempt, JobContext context) {
        if (attempt > 1) {
            rest(firstRest.multipliedBy((long) Math.pow(LONGER, attempt - 2)), context);
        }
    }

    private static void rest(Duration length, JobContext context) {
        long end = System.nanoTime() + length.toNanos();
        for (long left = length.toNanos(); left > 0; left = end - System.nanoTime()) {
            context.checkCancelled();
            LockSupport.parkNanos(Math.min(left, LOOK_NANOS));
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted");
            }
        }
        context.checkCancelled();
    }
}

package studio.longplay.engine.jobs;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Lets work rest without ending it: whoever holds the gate stops work at the next end of a piece,
/// where it calls [JobContext#rest()], and it goes on from there once nobody holds it.
///
/// Several may hold it, each for a reason of its own (`you`, `battery`); the gate is open when the
/// last reason is gone. Work that rests can be cancelled. Safe for any number of threads.
public final class PauseGate {
    private static final long LOOK_MILLIS = 100;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition opened = lock.newCondition();
    private final Set<String> reasons = new LinkedHashSet<>();
    private final Listener listener;

    /// Hears of every change, on the thread that made it; it is to return at once.
    @FunctionalInterface
    public interface Listener {
        /// Somebody holds the gate, or a reason is gone.
        ///
        /// @param reasons why work rests now; none when it goes on
        void changed(List<String> reasons);
    }

    public PauseGate() {
        this(_ -> {});
    }

    public PauseGate(Listener listener) {
        this.listener = listener;
    }

    /// Has work rest; a reason that holds the gate already changes nothing.
    public void hold(String reason) {
        change(reason, true);
    }

    /// Takes a reason back.
    public void release(String reason) {
        change(reason, false);
    }

    private void change(String reason, boolean held) {
        lock.lock();
        try {
            boolean changed = held ? reasons.add(reason) : reasons.remove(reason);
            if (!changed) {
                return;
            }
            if (reasons.isEmpty()) {
                opened.signalAll();
            }
            listener.changed(List.copyOf(reasons));
        } finally {
            lock.unlock();
        }
    }

    /// Why work rests, the first reason first; none when it does not.
    public List<String> reasons() {
        lock.lock();
        try {
            return List.copyOf(reasons);
        } finally {
            lock.unlock();
        }
    }

    /// The same surroundings for work that rests while the gate is held.
    public JobContext around(JobContext context) {
        return context.restingAlso(this::pass);
    }

    /// Waits while the gate is held.
    ///
    /// @throws CancellationException if the context is cancelled or the thread interrupted
    ///   meanwhile
    public void pass(JobContext context) {
        lock.lock();
        try {
            while (!reasons.isEmpty()) {
                // Nobody signals a cancellation.
                boolean _ = opened.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                context.checkCancelled();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        } finally {
            lock.unlock();
        }
    }
}

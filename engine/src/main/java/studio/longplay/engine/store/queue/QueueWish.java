package studio.longplay.engine.store.queue;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.queue.JobOrder;
import studio.longplay.engine.jobs.queue.QueuedJob;
import studio.longplay.engine.jobs.queue.WorkQueue;

import java.util.List;
import java.util.Set;

/// Something asked of the queue, by whichever process.
///
/// @param act what
/// @param id of the job it is about; 0 where it is about all
/// @param amount places or priority, or the one job to wait for; 0 for none
/// @param order the job to add; null where none is
/// @param after the jobs to wait for, where there may be several; null where they do not matter
public record QueueWish(
        Act act, long id, int amount, @Nullable JobOrder order, @Nullable Set<Long> after) {
    /// A wish that says nothing of several jobs.
    public QueueWish(Act act, long id, int amount, @Nullable JobOrder order) {
        this(act, id, amount, order, null);
    }

    /// What can be asked.
    public enum Act {
        ADD,
        PAUSE,
        RESUME,
        CANCEL,
        RETRY,
        MOVE,
        PRIORITISE,
        FOLLOW,
        CLEAR,
        HOLD,
        RELEASE
    }

    /// A wish without a figure.
    public static QueueWish of(Act act, long id) {
        return new QueueWish(act, id, 0, null);
    }

    public static QueueWish add(JobOrder order) {
        return new QueueWish(Act.ADD, 0, 0, order);
    }

    /// Has a job wait for others instead of those it waited for.
    ///
    /// @param others ids; none where it is to wait for nothing
    public static QueueWish follow(long id, Set<Long> others) {
        return new QueueWish(Act.FOLLOW, id, 0, null, Set.copyOf(others));
    }

    private Set<Long> followed() {
        Set<Long> several = after;
        if (several != null) {
            return several;
        }
        return amount == 0 ? Set.of() : Set.of((long) amount);
    }

    /// Does it.
    ///
    /// @return jobs that are no longer in the queue
    public List<QueuedJob> grant(WorkQueue queue) throws StudioFault {
        switch (act) {
            case ADD -> {
                if (order != null) {
                    queue.add(order);
                }
            }
            case PAUSE -> queue.pause(id);
            case RESUME -> queue.resume(id);
            case CANCEL -> queue.cancel(id);
            case RETRY -> queue.retry(id);
            case MOVE -> queue.move(id, amount);
            case PRIORITISE -> queue.prioritise(id, amount);
            case FOLLOW -> queue.follow(id, followed());
            case HOLD -> queue.hold(true);
            case RELEASE -> queue.hold(false);
            case CLEAR -> {
                return queue.clear();
            }
        }
        return List.of();
    }
}

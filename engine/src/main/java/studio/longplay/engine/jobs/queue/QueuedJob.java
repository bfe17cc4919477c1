package studio.longplay.engine.jobs.queue;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;

/// A job and how it stands.
///
/// @param id rises with every job that is added, never used twice
/// @param position the lower, the earlier among those of its lane and priority
/// @param attempt how often it was begun
/// @param failures how many attempts failed, or ended with the program, since it was last asked for
/// @param token of the attempt that runs or ran last; rises with every attempt of any job
/// @param notBeforeMillis before that it is not begun
/// @param fault why its last attempt failed; null if it did not
/// @param result what its work left to say; empty before it is done
/// @param addedMillis since 1970, as are the others; 0 where it was not
/// @param begunMillis of the last attempt
public record QueuedJob(
        long id,
        JobOrder order,
        long position,
        JobState state,
        Wish wish,
        int attempt,
        int failures,
        long token,
        long notBeforeMillis,
        @Nullable JobFault fault,
        String result,
        long addedMillis,
        long begunMillis,
        long endedMillis) {
    /// In the order in which they begin, as far as they can.
    public static final Comparator<QueuedJob> BY_TURN =
            Comparator.comparing((QueuedJob job) -> job.order.lane())
                    .thenComparingInt(job -> -job.order.priority())
                    .thenComparingLong(QueuedJob::position);

    static QueuedJob added(long id, JobOrder order, long position, long now) {
        return new QueuedJob(
                id, order, position, JobState.WAITING, Wish.NONE, 0, 0, 0, 0, null, "", now, 0, 0);
    }

    QueuedJob begun(long byToken, long now) {
        return new QueuedJob(
                id,
                order,
                position,
                JobState.RUNNING,
                Wish.NONE,
                attempt + 1,
                failures,
                byToken,
                0,
                fault,
                "",
                addedMillis,
                now,
                0);
    }

    QueuedJob done(String said, long now) {
        return new QueuedJob(
                id,
                order,
                position,
                JobState.DONE,
                Wish.NONE,
                attempt,
                failures,
                token,
                0,
                null,
                said,
                addedMillis,
                begunMillis,
                now);
    }

    /// After one more attempt that failed.
    QueuedJob failed(JobFault why, boolean again, long notBefore, long now) {
        return new QueuedJob(
                id,
                order,
                position,
                again ? JobState.WAITING : JobState.FAILED,
                Wish.NONE,
                attempt,
                failures + 1,
                token,
                again ? notBefore : 0,
                why,
                "",
                addedMillis,
                begunMillis,
                again ? 0 : now);
    }

    /// As asked for anew.
    QueuedJob again() {
        return new QueuedJob(
                id,
                order,
                position,
                JobState.WAITING,
                Wish.NONE,
                attempt,
                0,
                token,
                0,
                null,
                "",
                addedMillis,
                begunMillis,
                0);
    }

    QueuedJob in(JobState other, long ended) {
        return new QueuedJob(
                id,
                order,
                position,
                other,
                Wish.NONE,
                attempt,
                failures,
                token,
                0,
                fault,
                result,
                addedMillis,
                begunMillis,
                ended);
    }

    QueuedJob wishing(Wish other) {
        return new QueuedJob(
                id,
                order,
                position,
                state,
                other,
                attempt,
                failures,
                token,
                notBeforeMillis,
                fault,
                result,
                addedMillis,
                begunMillis,
                endedMillis);
    }

    QueuedJob at(long otherPosition, JobOrder otherOrder) {
        return new QueuedJob(
                id,
                otherOrder,
                otherPosition,
                state,
                wish,
                attempt,
                failures,
                token,
                notBeforeMillis,
                fault,
                result,
                addedMillis,
                begunMillis,
                endedMillis);
    }
}

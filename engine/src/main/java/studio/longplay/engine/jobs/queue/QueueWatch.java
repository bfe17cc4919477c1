package studio.longplay.engine.jobs.queue;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Progress;

/// Hears what becomes of jobs, on the threads that do them; it is to return at once.
public interface QueueWatch {
    QueueWatch NONE = new QueueWatch() {};

    /// An attempt begins.
    default void begun(QueuedJob job) {}

    /// How far an attempt is.
    default void progress(QueuedJob job, Progress progress) {}

    /// An attempt ended.
    ///
    /// @param attempt as it was begun
    /// @param after the job as it stands now; the same where the end did not count
    default void ended(QueuedJob attempt, QueuedJob after) {}

    /// The queue could not be kept. What was to happen does not.
    default void trouble(StudioFault fault) {}

    /// A bug of ours ended an attempt.
    default void bug(QueuedJob job, Throwable bug) {}
}

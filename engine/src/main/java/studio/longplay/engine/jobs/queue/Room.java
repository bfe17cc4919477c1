package studio.longplay.engine.jobs.queue;

import java.util.List;

/// What may run at once now, where that changes: a disk fills.
@FunctionalInterface
public interface Room {
    /// What there is for jobs.
    ///
    /// @param running those that have a part of it already
    /// @param waiting those that want one
    Capacity now(List<QueuedJob> running, List<QueuedJob> waiting);
}

package studio.longplay.engine.render.queue;

import studio.longplay.engine.jobs.queue.QueuedJob;
import studio.longplay.engine.store.queue.QueueNews;

/// Hears how the queue fares, on threads of its own; it is to return at once.
public interface QueueListener {
    QueueListener NONE = new QueueListener() {};

    /// The queue stands otherwise; while something runs, told every second.
    default void changed(QueueNews news) {}

    /// An attempt of a job ended; how, its state says.
    default void ended(QueuedJob job) {}

    /// A bug of ours ended one.
    default void bug(Throwable bug) {}
}

package studio.longplay.app.queue;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.metrics.CacheTotals;
import studio.longplay.engine.store.metrics.Metric;
import studio.longplay.engine.store.metrics.Point;
import studio.longplay.engine.store.metrics.Resolution;
import studio.longplay.engine.store.metrics.Sample;
import studio.longplay.engine.store.queue.QueueNews;
import studio.longplay.engine.store.queue.QueueWish;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What the page asks of the engine. All but [#listen] and [#latest] wait for the disk.
public interface QueueEngine {
    /// Has every news of the queue told, on any thread, beginning with how it stands now.
    ///
    /// @return ends it
    Runnable listen(Consumer<QueueNews> listener);

    /// Looks how the queue stands where nobody here works on it; else does nothing.
    default void refresh() throws StudioFault {}

    /// Asks something of the queue.
    void ask(QueueWish wish) throws StudioFault;

    /// How many films are made at once, 1 to 8.
    int atOnce();

    /// Has so many films be made at once from now on.
    void makeAtOnce(int films) throws StudioFault;

    /// What was measured last; empty before the first second.
    Optional<Sample> latest();

    /// A figure over time.
    ///
    /// @param fromSecond the first, since 1970
    /// @param endSecond the first after it
    List<Point> series(Metric metric, Resolution resolution, long fromSecond, long endSecond)
            throws StudioFault;

    /// How often work was found finished, over all films and what is at work now, by name.
    List<CacheTotals.Total> caches();

    /// The file that says what became of jobs.
    Path log();
}

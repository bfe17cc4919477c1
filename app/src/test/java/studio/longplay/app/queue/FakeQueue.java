package studio.longplay.app.queue;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.queue.Capacity;
import studio.longplay.engine.jobs.queue.JobFault;
import studio.longplay.engine.jobs.queue.JobOrder;
import studio.longplay.engine.jobs.queue.MemoryQueueStore;
import studio.longplay.engine.jobs.queue.QueuedJob;
import studio.longplay.engine.jobs.queue.WorkQueue;
import studio.longplay.engine.store.metrics.CacheTotals;
import studio.longplay.engine.store.metrics.Metric;
import studio.longplay.engine.store.metrics.Point;
import studio.longplay.engine.store.metrics.Resolution;
import studio.longplay.engine.store.metrics.Sample;
import studio.longplay.engine.store.queue.JobNews;
import studio.longplay.engine.store.queue.QueueNews;
import studio.longplay.engine.store.queue.QueueWish;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// A real queue in memory whose jobs do nothing, and a machine with sensors that are made up.
final class FakeQueue implements QueueEngine {
    static final long NOW = 1_790_000_000L;
    private static final double GIGA = 1e9;

    private final List<Consumer<QueueNews>> listeners = new CopyOnWriteArrayList<>();
    private final WorkQueue queue;
    private List<JobNews> running = List.of();
    private List<CacheTotals.Total> caches = List.of();
    private int atOnce = 1;
    private boolean full;
    private boolean gpu = true;

    FakeQueue() throws StudioFault {
        queue = WorkQueue.open(new MemoryQueueStore(), Capacity.USUAL, () -> NOW * 1000);
    }

    /// A machine without a graphics card.
    void withoutGpu() {
        gpu = false;
    }

    /// Has every wish fail, as on a full disk.
    void full() {
        full = true;
    }

    synchronized QueuedJob add(String title) throws StudioFault {
        QueuedJob added = queue.add(JobOrder.heavy("export", title, "/films/" + title, "t.json"));
        tell();
        return added;
    }

    synchronized QueuedJob begin() throws StudioFault {
        QueuedJob begun = queue.begin().orElseThrow();
        tell();
        return begun;
    }

    synchronized void far(JobNews news) {
        running = List.of(news);
        tell();
    }

    synchronized void done(QueuedJob job) throws StudioFault {
        queue.done(job.id(), job.token(), "12 lines spoken, 30 of 30 segments rendered, 0 reused");
        running = List.of();
        tell();
    }

    synchronized void fail(QueuedJob job, JobFault fault) throws StudioFault {
        queue.failed(job.id(), job.token(), fault, false);
        running = List.of();
        tell();
    }

    synchronized WorkQueue queue() {
        return queue;
    }

    private QueueNews news() {
        return new QueueNews(1, NOW * 1000, queue.counters(), queue.jobs(), running);
    }

    private void tell() {
        listeners.forEach(listener -> listener.accept(news()));
    }

    @Override
    public synchronized Runnable listen(Consumer<QueueNews> listener) {
        listeners.add(listener);
        listener.accept(news());
        return () -> listeners.remove(listener);
    }

    @Override
    public synchronized void ask(QueueWish wish) throws StudioFault {
        if (full) {
            throw new StudioFault.Resource("store.disk-full", "The disk is full.", "Make room.");
        }
        wish.grant(queue);
        tell();
    }

    @Override
    public synchronized int atOnce() {
        return atOnce;
    }

    @Override
    public synchronized void makeAtOnce(int films) {
        atOnce = films;
    }

    @Override
    public Optional<Sample> latest() {
        Map<Metric, Double> values = new EnumMap<>(Metric.class);
        values.put(Metric.PROCESSOR_LOAD, 0.82);
        values.put(Metric.MEMORY_USED, 11.2 * GIGA);
        values.put(Metric.MEMORY_TOTAL, 32 * GIGA);
        values.put(Metric.DISK_FREE, 412 * GIGA);
        values.put(Metric.QUEUE_WAITING, 3.0);
        values.put(Metric.QUEUE_RUNNING, 1.0);
        if (gpu) {
            values.put(Metric.GPU_LOAD, 0.37);
            values.put(Metric.VIDEO_MEMORY_USED, 5.5 * GIGA);
            values.put(Metric.VIDEO_MEMORY_TOTAL, 24 * GIGA);
        }
        return Optional.of(new Sample(NOW, values));
    }

    @Override
    public List<Point> series(Metric metric, Resolution resolution, long from, long end) {
        List<Point> points = new ArrayList<>();
        if ((metric == Metric.GPU_LOAD || metric == Metric.VIDEO_MEMORY_USED) && !gpu) {
            return points;
        }
        for (long second = from; second < end; second += resolution.seconds()) {
            double phase = (double) (second - from) / (end - from);
            if (phase > 0.3 && phase < 0.36) {
                continue;
            }
            double wave = 0.5 + 0.35 * StrictMath.sin(phase * 19 + metric.ordinal());
            double scale =
                    switch (metric) {
                        case MEMORY_USED, VIDEO_MEMORY_USED -> 20 * GIGA;
                        case QUEUE_WAITING -> 5;
                        case DISK_FREE -> 500 * GIGA;
                        default -> 1;
                    };
            points.add(new Point(second, wave * scale * 0.8, wave * scale, wave * scale * 1.12));
        }
        return points;
    }

    @Override
    public synchronized List<CacheTotals.Total> caches() {
        return caches;
    }

    /// What was found finished from now on.
    synchronized void found(List<CacheTotals.Total> totals) {
        caches = totals;
    }

    @Override
    public Path log() {
        return Path.of("/home/logs/events.jsonl");
    }
}

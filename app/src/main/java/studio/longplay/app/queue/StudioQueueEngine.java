package studio.longplay.app.queue;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.Studio;
import studio.longplay.engine.StudioQueue;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.PauseGate;
import studio.longplay.engine.jobs.queue.Capacity;
import studio.longplay.engine.jobs.queue.Labour;
import studio.longplay.engine.jobs.queue.QueuedJob;
import studio.longplay.engine.jobs.queue.Room;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.machine.MachineSampler;
import studio.longplay.engine.render.make.SegmentWatch;
import studio.longplay.engine.render.metrics.MetricsFeed;
import studio.longplay.engine.render.queue.Delivering;
import studio.longplay.engine.render.queue.FilmRoom;
import studio.longplay.engine.render.queue.FilmsAtOnce;
import studio.longplay.engine.render.queue.QueueDesk;
import studio.longplay.engine.render.queue.QueueListener;
import studio.longplay.engine.render.queue.Ticket;
import studio.longplay.engine.store.events.EventLog;
import studio.longplay.engine.store.metrics.CacheTotals;
import studio.longplay.engine.store.metrics.Metric;
import studio.longplay.engine.store.metrics.Point;
import studio.longplay.engine.store.metrics.Resolution;
import studio.longplay.engine.store.metrics.Sample;
import studio.longplay.engine.store.queue.QueueFolder;
import studio.longplay.engine.store.queue.QueueNews;
import studio.longplay.engine.store.queue.QueueWish;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// The studio's own queue. Where another process has it, this one looks on and leaves its wishes.
///
/// Any thread may use it; all but listening waits for the disk.
public final class StudioQueueEngine implements QueueEngine, QueueListener, AutoCloseable {
    private final Studio studio;
    private final PauseGate before;
    private final Consumer<QueuedJob> ended;
    private final Consumer<Throwable> bugs;
    private final List<Consumer<QueueNews>> listeners = new CopyOnWriteArrayList<>();
    private volatile QueueNews news = QueueNews.NONE;
    private volatile @Nullable QueueDesk desk;
    private volatile @Nullable MetricsFeed feed;
    private volatile int films;
    private boolean closed;

    /// @param studio stays open until this is closed
    /// @param before held while something else goes before queued films
    /// @param ended hears of every job whose attempt ended, on any thread
    /// @param bugs hears of bugs, on any thread
    public StudioQueueEngine(
            Studio studio, PauseGate before, Consumer<QueuedJob> ended, Consumer<Throwable> bugs) {
        this.studio = studio;
        this.before = before;
        this.ended = ended;
        this.bugs = bugs;
    }

    /// Takes the queue and works on it, unless it does so already or another process has it.
    ///
    /// @return whether it works on it
    public synchronized boolean open() throws StudioFault {
        if (desk != null || closed) {
            return desk != null;
        }
        StudioQueue films = new StudioQueue(studio);
        Delivering resting = new Resting(films);
        try {
            QueueDesk opened = QueueDesk.open(studio.home(), room(), resting, this);
            desk = opened;
            changed(opened.news());
            return true;
        } catch (StudioFault.Resource fault) {
            if (!QueueFolder.isHeldElsewhere(fault)) {
                throw fault;
            }
            refresh();
            return false;
        }
    }

    /// Films that rest while something else goes before them.
    private final class Resting implements Delivering {
        private final StudioQueue films;

        Resting(StudioQueue films) {
            this.films = films;
        }

        @Override
        public Manifest deliver(Ticket ticket, SegmentWatch watch, JobContext context)
                throws StudioFault {
            before.pass(context);
            return films.deliver(ticket, watch, before.around(context));
        }

        @Override
        public List<Labour> labours() {
            return films.labours();
        }
    }

    /// Takes down figures of the machine from now on, unless another process does.
    public synchronized void measure(MachineSampler sampler) throws StudioFault {
        if (feed == null && !closed) {
            feed =
                    MetricsFeed.begin(studio.home(), sampler, () -> news, studio.exports().caches())
                            .orElse(null);
        }
    }

    @Override
    public void refresh() throws StudioFault {
        if (desk == null) {
            QueueNews seen = QueueDesk.look(studio.home());
            if (!seen.equals(news)) {
                changed(seen);
            }
        }
    }

    @Override
    public void changed(QueueNews now) {
        news = now;
        listeners.forEach(listener -> listener.accept(now));
    }

    @Override
    public void ended(QueuedJob job) {
        ended.accept(job);
    }

    @Override
    public void bug(Throwable bug) {
        bugs.accept(bug);
    }

    @Override
    public Runnable listen(Consumer<QueueNews> listener) {
        listeners.add(listener);
        listener.accept(news);
        return () -> listeners.remove(listener);
    }

    /// How the queue stood last.
    public QueueNews news() {
        return news;
    }

    @Override
    public void ask(QueueWish wish) throws StudioFault {
        QueueDesk ours = desk;
        if (ours == null) {
            QueueDesk.ask(studio.home(), wish);
            refresh();
        } else {
            ours.ask(wish);
        }
    }

    /// What this machine has, with as many films at once as are chosen now.
    private Room room() {
        Room machine =
                FilmRoom.of(studio.home().folder(), Capacity.USUAL.heavy(), Capacity.USUAL.total());
        return (running, waiting) -> {
            Capacity now = machine.now(running, waiting);
            int count = atOnce();
            return new Capacity(count, FilmsAtOnce.total(count), now.permits(), now.disks());
        };
    }

    @Override
    public int atOnce() {
        int known = films;
        if (known == 0) {
            known = new FilmsAtOnce(studio.home()).read();
            films = known;
        }
        return known;
    }

    @Override
    public void makeAtOnce(int count) throws StudioFault {
        FilmsAtOnce kept = new FilmsAtOnce(studio.home());
        kept.write(count);
        films = kept.read();
    }

    @Override
    public Optional<Sample> latest() {
        MetricsFeed ours = feed;
        return ours == null ? Optional.empty() : ours.latest();
    }

    @Override
    public List<Point> series(Metric metric, Resolution resolution, long fromSecond, long endSecond)
            throws StudioFault {
        MetricsFeed ours = feed;
        return ours == null
                ? List.of()
                : ours.database().series(metric, resolution, fromSecond, endSecond);
    }

    @Override
    public List<CacheTotals.Total> caches() {
        return studio.exports().caches().totals();
    }

    @Override
    public Path log() {
        return new EventLog(studio.home().logs()).file(EventLog.Kind.EVENTS);
    }

    /// Stops what runs; it goes on when the queue is opened again.
    @Override
    public synchronized void close() throws StudioFault {
        closed = true;
        MetricsFeed measuring = feed;
        QueueDesk working = desk;
        feed = null;
        desk = null;
        try (measuring;
                working) {
            listeners.clear();
        }
    }
}

package studio.longplay.engine.render.metrics;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.hardware.MachineReadings;
import studio.longplay.engine.jobs.queue.JobState;
import studio.longplay.engine.render.machine.MachineSampler;
import studio.longplay.engine.store.AtomicFile;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.store.events.EventLog;
import studio.longplay.engine.store.metrics.MetricsDatabase;
import studio.longplay.engine.store.metrics.Sample;
import studio.longplay.engine.store.queue.QueueNews;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Takes down every second how loaded the machine and the queue are, as long as it is open, and
/// writes the latest figures for Prometheus beside them.
public final class MetricsFeed implements AutoCloseable {
    private static final int WRITE_EVERY_SECONDS = 15;

    private final Path text;
    private final MetricsDatabase database;
    private final Supplier<QueueNews> queue;
    private final EventLog log;
    private final CacheLedger caches;
    private final Runnable ending;
    private volatile Optional<Sample> latest = Optional.empty();
    private long writtenSecond;

    private MetricsFeed(
            Home home,
            MetricsDatabase database,
            MachineSampler sampler,
            Supplier<QueueNews> queue,
            CacheLedger caches) {
        this.text = file(home);
        this.database = database;
        this.queue = queue;
        this.log = new EventLog(home.logs());
        this.caches = caches;
        ending = sampler.listen(this::take);
    }

    /// Where the figures of a data folder are.
    public static Path folder(Home home) {
        return home.folder().resolve("metrics");
    }

    /// The text file for Prometheus's collector of such files.
    public static Path file(Home home) {
        return folder(home).resolve("longplay.prom");
    }

    /// Begins; empty if another process takes down the same already.
    ///
    /// @param sampler stays the caller's
    /// @param queue how it stands; asked every second
    /// @param caches the studio's; written every 15 s where something was asked
    public static Optional<MetricsFeed> begin(
            Home home, MachineSampler sampler, Supplier<QueueNews> queue, CacheLedger caches)
            throws StudioFault {
        return MetricsDatabase.open(folder(home))
                .map(database -> new MetricsFeed(home, database, sampler, queue, caches));
    }

    private void take(MachineReadings machine) {
        QueueNews news = queue.get();
        Sample sample =
                Samples.of(machine, count(news, JobState.WAITING), count(news, JobState.RUNNING));
        latest = Optional.of(sample);
        try {
            database.add(sample);
            if (sample.epochSecond() - writtenSecond >= WRITE_EVERY_SECONDS) {
                writtenSecond = sample.epochSecond();
                caches.write();
                AtomicFile.write(text, PrometheusText.of(sample, news, caches.totals()));
            }
        } catch (StudioFault fault) {
            tell(fault);
        }
    }

    /// Figures are for looking at: where they cannot be kept, all else goes on.
    private void tell(StudioFault fault) {
        try {
            log.error(fault.code(), Map.of("sentence", fault.sentence()));
        } catch (StudioFault unwritable) {
            assert !unwritable.code().isEmpty();
        }
    }

    static int count(QueueNews news, JobState state) {
        return (int) news.jobs().stream().filter(job -> job.state() == state).count();
    }

    /// What was taken down.
    public MetricsDatabase database() {
        return database;
    }

    /// What was measured last.
    public Optional<Sample> latest() {
        return latest;
    }

    @Override
    public void close() throws StudioFault {
        ending.run();
        database.close();
    }
}

package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.queue.JobState;
import studio.longplay.engine.render.machine.MachineSampler;
import studio.longplay.engine.render.metrics.CacheLog;
import studio.longplay.engine.render.metrics.MetricsFeed;
import studio.longplay.engine.render.metrics.PrometheusText;
import studio.longplay.engine.render.metrics.Samples;
import studio.longplay.engine.render.queue.QueueDesk;
import studio.longplay.engine.store.AtomicFile;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.store.metrics.CacheTotals;
import studio.longplay.engine.store.metrics.Metric;
import studio.longplay.engine.store.metrics.MetricsDatabase;
import studio.longplay.engine.store.metrics.Point;
import studio.longplay.engine.store.metrics.Resolution;
import studio.longplay.engine.store.metrics.Sample;
import studio.longplay.engine.store.queue.QueueNews;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;

@Command(
        name = "metrics",
        mixinStandardHelpOptions = true,
        description = {
            "How loaded the machine and the queue are, as Prometheus reads it; "
                    + "or what one figure was over the last hours.",
            "Figures over time are taken down while the window is open, or "
                    + "\"queue run\" works."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  longplay metrics -o /var/lib/node_exporter/longplay.prom",
            "  longplay metrics --history processor_load --hours 24"
        })
final class MetricsVerb extends Verb {
    private static final int MOST_POINTS = 800;

    /// Load is what happened between two looks.
    private static final long BETWEEN_LOOKS_MILLIS = 1100;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write there, whole or not at all. Default: standard output.")
    private @Nullable Path out;

    @Option(
            names = "--history",
            paramLabel = "METRIC",
            description = "What this was over time: ${COMPLETION-CANDIDATES}.")
    private @Nullable Metric history;

    @Option(names = "--hours", paramLabel = "N", description = "How far back. Default: 1.")
    private double hours = 1;

    /// A figure over time.
    private record Told(Metric metric, Resolution resolution, List<Point> points) {}

    /// The figures of now.
    private record Now(Sample sample, QueueNews queue, List<CacheTotals.Total> caches) {}

    @Override
    int run(Console console) throws StudioFault {
        Home home = new Home(home());
        if (history != null) {
            Told told = told(home, history);
            console.answer(told, lines(told));
            return CommandLineApp.DONE;
        }
        QueueNews queue = QueueDesk.look(home);
        Sample sample = look(home, queue);
        List<CacheTotals.Total> caches = new CacheLog(home).totals();
        String text = PrometheusText.of(sample, queue, caches);
        if (out == null) {
            console.answer(new Now(sample, queue, caches), text.lines().toList());
        } else {
            AtomicFile.write(out, text);
            console.answer(new Now(sample, queue, caches), List.of("Written to " + out + "."));
        }
        return CommandLineApp.DONE;
    }

    private static Sample look(Home home, QueueNews queue) {
        try (MachineSampler sampler = MachineSampler.of(List.of(home.folder()))) {
            sampler.awaitFirst();
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
            return Samples.of(
                    sampler.latest().orElseThrow(),
                    count(queue, JobState.WAITING),
                    count(queue, JobState.RUNNING));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        }
    }

    private static int count(QueueNews news, JobState state) {
        return (int) news.jobs().stream().filter(job -> job.state() == state).count();
    }

    private Told told(Home home, Metric metric) throws StudioFault {
        Duration stretch = Duration.ofSeconds(Math.max(1, Math.round(hours * 3600)));
        Resolution resolution = Resolution.of(stretch, MOST_POINTS);
        long end = Instant.now().getEpochSecond() + 1;
        long from = end - stretch.toSeconds();
        Optional<MetricsDatabase> own = MetricsDatabase.open(MetricsFeed.folder(home));
        if (own.isEmpty()) {
            return new Told(metric, resolution, MetricsCopy.series(home, metric, resolution, from));
        }
        try (MetricsDatabase figures = own.get()) {
            return new Told(metric, resolution, figures.series(metric, resolution, from, end));
        }
    }

    private static List<String> lines(Told told) {
        if (told.points().isEmpty()) {
            return List.of("Nothing was measured then.");
        }
        return told.points().stream()
                .map(point ->
                        String.format(
                                Locale.ROOT,
                                "%s  %.3f  (%.3f to %.3f)",
                                Instant.ofEpochSecond(point.epochSecond()),
                                point.mean(),
                                point.low(),
                                point.high()))
                .toList();
    }
}

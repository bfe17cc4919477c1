package studio.longplay.app.cli;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Temporary;
import studio.longplay.engine.render.metrics.MetricsFeed;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.store.metrics.Metric;
import studio.longplay.engine.store.metrics.MetricsDatabase;
import studio.longplay.engine.store.metrics.Point;
import studio.longplay.engine.store.metrics.Resolution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Figures that another process takes down, read from a copy of its file.
final class MetricsCopy {
    private MetricsCopy() {}

    /// @throws StudioFault.Resource `metrics.held` where the file cannot be read meanwhile
    static List<Point> series(Home home, Metric metric, Resolution resolution, long fromSecond)
            throws StudioFault {
        try {
            Path copies = Temporary.folder("metrics");
            try {
                Optional<MetricsDatabase> copy =
                        MetricsDatabase.copied(MetricsFeed.folder(home), copies);
                if (copy.isEmpty()) {
                    throw held(new NoSuchFileException(MetricsFeed.folder(home).toString()));
                }
                try (MetricsDatabase figures = copy.get()) {
                    long end = Instant.now().getEpochSecond() + 1;
                    return figures.series(metric, resolution, fromSecond, end);
                }
            } finally {
                delete(copies);
            }
        } catch (IOException e) {
            throw held(e);
        }
    }

    private static void delete(Path copies) throws IOException {
        try (Stream<Path> files = Files.list(copies)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(copies);
    }

    private static StudioFault.Resource held(IOException e) {
        return new StudioFault.Resource(
                "metrics.held",
                "Another Longplay takes down figures now.",
                "Look there, or close it.",
                e);
    }
}

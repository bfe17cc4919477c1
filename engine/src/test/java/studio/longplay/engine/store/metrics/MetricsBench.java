package studio.longplay.engine.store.metrics;

import studio.longplay.engine.fault.StudioFault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How long thirty days of figures take to read, by the hour and by the minute, with every metric
/// kept by the minute: `MetricsBench`.
final class MetricsBench {
    private static final int READS = 200;
    private static final long START = 500_000L * 3600;

    private MetricsBench() {}

    @SuppressWarnings("SystemOut") // A bench says what it measured.
    public static void main(String[] arguments) throws StudioFault, IOException {
        Path folder = Files.createTempDirectory("metrics");
        long stretch = Duration.ofDays(30).toSeconds();
        try (MetricsDatabase figures = MetricsDatabase.open(folder).orElseThrow()) {
            for (Metric metric : Metric.values()) {
                for (Resolution resolution : List.of(Resolution.MINUTE, Resolution.HOUR)) {
                    List<Point> points = new ArrayList<>();
                    for (long at = START; at < START + stretch; at += resolution.seconds()) {
                        points.add(new Point(at, 0.1, 0.5, 0.9));
                    }
                    figures.put(metric, resolution, points);
                }
            }
        }
        System.out.printf(
                Locale.ROOT, "file %.1f MB%n", Files.size(folder.resolve("metrics.mv.db")) / 1e6);
        try (MetricsDatabase figures = MetricsDatabase.open(folder).orElseThrow()) {
            for (Resolution resolution : List.of(Resolution.HOUR, Resolution.MINUTE)) {
                double[] millis = new double[READS];
                int rows = 0;
                for (int read = 0; read < READS; read++) {
                    Metric metric = Metric.values()[read % Metric.values().length];
                    long begun = System.nanoTime();
                    rows = figures.series(metric, resolution, START, START + stretch).size();
                    millis[read] = (System.nanoTime() - begun) / 1e6;
                }
                Arrays.sort(millis);
                System.out.printf(
                        Locale.ROOT,
                        "%s: %d rows, p50 %.1f ms, p95 %.1f ms, longest %.1f ms%n",
                        resolution,
                        rows,
                        millis[READS / 2],
                        millis[READS * 95 / 100],
                        millis[READS - 1]);
            }
        }
    }
}

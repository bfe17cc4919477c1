package studio.longplay.engine.store.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class MetricsDatabaseTest {
    private static final long HOUR = 3600;
    private static final long START = 500_000 * HOUR;

    @TempDir private Path folder;

    private static Sample sample(long second, double load) {
        return new Sample(second, Map.of(Metric.PROCESSOR_LOAD, load));
    }

    @Test
    void secondsAreRolledUpIntoMinutesAndHours() throws StudioFault {
        try (MetricsDatabase figures = MetricsDatabase.open(folder).orElseThrow()) {
            for (int second = 0; second < 150; second++) {
                figures.add(sample(START + second, second < 60 ? 0.2 : second % 2));
            }
            assertThat(figures.series(Metric.PROCESSOR_LOAD, Resolution.SECOND, START, START + 150))
                    .hasSize(150);
            List<Point> minutes =
                    figures.series(Metric.PROCESSOR_LOAD, Resolution.MINUTE, START, START + HOUR);
            assertThat(minutes).extracting(Point::epochSecond).containsExactly(START, START + 60);
            assertThat(minutes.getFirst().mean()).isCloseTo(0.2, within(1e-6));
            assertThat(minutes.get(1)).isEqualTo(new Point(START + 60, 0, 0.5, 1));
            Point hour =
                    figures.series(Metric.PROCESSOR_LOAD, Resolution.HOUR, START, START + HOUR)
                            .getFirst();
            assertThat(hour.mean()).isCloseTo(0.35, within(1e-6));
            assertThat(hour.low()).isZero();
            assertThat(hour.high()).isEqualTo(1);
            assertThat(figures.series(Metric.GPU_LOAD, Resolution.HOUR, START, START + HOUR))
                    .as("what was not measured is not there")
                    .isEmpty();
        }
    }

    @Test
    void aStopInTheMiddleOfAMinuteLosesNothing() throws StudioFault {
        try (MetricsDatabase figures = MetricsDatabase.open(folder).orElseThrow()) {
            figures.add(sample(START + 10, 0.5));
        }
        try (MetricsDatabase figures = MetricsDatabase.open(folder).orElseThrow()) {
            assertThat(figures.series(Metric.PROCESSOR_LOAD, Resolution.MINUTE, START, START + 60))
                    .containsExactly(new Point(START, 0.5, 0.5, 0.5));
        }
    }

    @Test
    void oldSecondsGoAndTheirHoursStay() throws StudioFault {
        try (MetricsDatabase figures = MetricsDatabase.open(folder).orElseThrow()) {
            figures.add(sample(START, 0.5));
            figures.add(sample(START + 60, 0.5));
            figures.add(sample(START + 3 * HOUR, 0.5));
            figures.add(sample(START + 3 * HOUR + 60, 0.5));
            assertThat(
                            figures.series(
                                    Metric.PROCESSOR_LOAD, Resolution.SECOND, START, START + HOUR))
                    .isEmpty();
            assertThat(figures.series(Metric.PROCESSOR_LOAD, Resolution.HOUR, START, START + HOUR))
                    .hasSize(1);
        }
    }

    @Test
    void aStretchIsReadInOneGoByItsKey() throws StudioFault {
        try (MetricsDatabase figures = MetricsDatabase.open(folder).orElseThrow()) {
            assertThat(figures.plan(Metric.GPU_LOAD, Resolution.MINUTE))
                    .contains("PRIMARY_KEY")
                    .doesNotContain("tableScan");
        }
    }

    @Test
    void whatAnotherTakesDownIsReadFromACopy(@TempDir Path copies) throws Exception {
        try (MetricsDatabase figures = MetricsDatabase.open(folder).orElseThrow()) {
            for (int second = 0; second < 70; second++) {
                figures.add(sample(START + second, 0.25));
            }
            // What was added is on the disk a little later.
            List<Point> copied = List.of();
            long patience = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            for (int look = 0; copied.size() < 60 && System.nanoTime() < patience; look++) {
                copied = copied(Files.createDirectory(copies.resolve("look-" + look)));
                Thread.sleep(100);
            }
            assertThat(copied)
                    .hasSizeGreaterThanOrEqualTo(60)
                    .allMatch(point -> Math.abs(point.mean() - 0.25) < 1e-6);
            figures.add(sample(START + 71, 0.5));
        }
    }

    private List<Point> copied(Path copies) throws StudioFault {
        Optional<MetricsDatabase> copy = MetricsDatabase.copied(folder, copies);
        if (copy.isEmpty()) {
            return List.of();
        }
        try (MetricsDatabase figures = copy.get()) {
            return figures.series(Metric.PROCESSOR_LOAD, Resolution.SECOND, START, START + 70);
        }
    }

    @Test
    @Tag("long")
    void thirtyDaysOfAllFiguresAreAnsweredInATenthOfASecond() throws StudioFault {
        long seconds = Duration.ofDays(30).toSeconds();
        try (MetricsDatabase figures = MetricsDatabase.open(folder).orElseThrow()) {
            for (Metric metric : Metric.values()) {
                for (Resolution resolution : List.of(Resolution.MINUTE, Resolution.HOUR)) {
                    List<Point> points = new ArrayList<>();
                    for (long at = 0; at < seconds; at += resolution.seconds()) {
                        points.add(new Point(START + at, 0.1, 0.5, 0.9));
                    }
                    figures.put(metric, resolution, points);
                }
            }
            List<Double> millis = new ArrayList<>();
            for (int look = 0; look < 10; look++) {
                for (Metric metric : Metric.values()) {
                    long begun = System.nanoTime();
                    assertThat(figures.series(metric, Resolution.HOUR, START, START + seconds))
                            .hasSize(720);
                    millis.add((System.nanoTime() - begun) / 1e6);
                }
            }
            millis.sort(null);
            assertThat(millis.get(millis.size() * 95 / 100)).isLessThan(100);
        }
    }

    @Test
    void aLookTakesTheFinestThatFits() {
        assertThat(Resolution.of(Duration.ofMinutes(5), 800)).isEqualTo(Resolution.SECOND);
        assertThat(Resolution.of(Duration.ofHours(1), 800)).isEqualTo(Resolution.MINUTE);
        assertThat(Resolution.of(Duration.ofDays(30), 800)).isEqualTo(Resolution.HOUR);
    }

    @Test
    void thirtyDaysAreReadWhileNobodyNotices() throws StudioFault {
        long days = Duration.ofDays(30).toSeconds();
        try (MetricsDatabase figures = MetricsDatabase.open(folder).orElseThrow()) {
            for (Metric metric : List.of(Metric.PROCESSOR_LOAD, Metric.MEMORY_USED)) {
                List<Point> hours = new ArrayList<>();
                for (long second = START; second < START + days; second += HOUR) {
                    hours.add(new Point(second, 0.1, 0.5, 0.9));
                }
                figures.put(metric, Resolution.HOUR, hours);
            }
            assertThat(figures.series(Metric.MEMORY_USED, Resolution.HOUR, START, START + days))
                    .hasSize(720);
        }
    }
}

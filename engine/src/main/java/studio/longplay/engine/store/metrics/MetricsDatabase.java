package studio.longplay.engine.store.metrics;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.database.LocalDatabase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Figures of the machine over time, in the data folder. They are for looking at and can be lost: a
/// broken file is set aside and begun anew. One process at a time has them.
///
/// A row's key is the metric's number and its second, so that a stretch of one metric lies together
/// and is read in one go. Safe for any number of threads, which wait for each other.
public final class MetricsDatabase implements AutoCloseable {
    private static final String MIGRATIONS = "studio/longplay/engine/migrations/metrics";
    private static final int SHIFT = 40;
    private static final int WRITE_EVERY_SECONDS = 5;
    private static final int MINUTE = Resolution.MINUTE.seconds();
    private static final int HOUR = Resolution.HOUR.seconds();

    private final LocalDatabase database;
    private final List<Sample> unwritten = new ArrayList<>();
    private long lastSecond;

    private MetricsDatabase(LocalDatabase database) {
        this.database = database;
    }

    /// Opens the figures in a folder, or begins them; empty if another process has them.
    public static Optional<MetricsDatabase> open(Path folder) throws StudioFault {
        Path name = folder.resolve("metrics");
        try {
            return Optional.of(of(name));
        } catch (StudioFault.Resource fault) {
            if (fault.code().equals(LocalDatabase.HELD)) {
                return Optional.empty();
            }
            if (!fault.code().equals(LocalDatabase.BROKEN)) {
                throw fault;
            }
            LocalDatabase.setAside(name);
            return Optional.of(of(name));
        }
    }

    /// A copy of the figures in a folder that another process has: what it wrote up to some seconds
    /// ago. Empty where its file cannot be read meanwhile.
    ///
    /// @param copies an empty folder, the caller's to delete afterwards
    public static Optional<MetricsDatabase> copied(Path folder, Path copies) throws StudioFault {
        try {
            // What was half-written is left out when it is opened; a copy taken while the file was
            // being tidied may be broken, and then there is none.
            Files.copy(folder.resolve("metrics.mv.db"), copies.resolve("metrics.mv.db"));
            return Optional.of(of(copies.resolve("metrics")));
        } catch (IOException _) {
            return Optional.empty();
        } catch (StudioFault.Resource fault) {
            if (fault.code().equals(LocalDatabase.BROKEN)) {
                return Optional.empty();
            }
            throw fault;
        }
    }

    private static MetricsDatabase of(Path name) throws StudioFault {
        MetricsDatabase opened =
                new MetricsDatabase(
                        LocalDatabase.open(name, LocalDatabase.Safety.SOON, MIGRATIONS));
        opened.readAsItGoes();
        opened.rollUpAll();
        return opened;
    }

    /// Else H2 makes an answer whole before it gives the first row of it.
    private void readAsItGoes() throws StudioFault {
        int _ = database.read(handle -> handle.execute("set lazy_query_execution 1"));
    }

    /// Adds what was measured; of one second only the first counts. It is on the disk a few seconds
    /// later, and rolled up when its minute has ended.
    public synchronized void add(Sample sample) throws StudioFault {
        if (sample.epochSecond() <= lastSecond) {
            return;
        }
        long before = lastSecond;
        lastSecond = sample.epochSecond();
        boolean minuteEnded = before > 0 && before / MINUTE != lastSecond / MINUTE;
        if (minuteEnded) {
            write();
            rollUp(before / MINUTE * MINUTE);
        }
        unwritten.add(sample);
        if (unwritten.size() >= WRITE_EVERY_SECONDS) {
            write();
        }
    }

    private void write() throws StudioFault {
        if (unwritten.isEmpty()) {
            return;
        }
        List<Sample> samples = List.copyOf(unwritten);
        unwritten.clear();
        database.write(handle -> {
            PreparedBatch batch =
                    handle.prepareBatch("merge into of_second values (?, ?, ?, ?, 1)");
            for (Sample sample : samples) {
                for (Map.Entry<Metric, Double> value : sample.values().entrySet()) {
                    batch.add(
                            key(value.getKey(), sample.epochSecond()),
                            value.getValue(),
                            value.getValue(),
                            value.getValue());
                }
            }
            return batch.execute();
        });
    }

    /// After a stop: minutes and hours whose end nobody saw.
    private void rollUpAll() throws StudioFault {
        List<Long> minutes =
                database.read(handle ->
                        handle.createQuery(
                                        "select distinct mod(id, "
                                                + (1L << SHIFT)
                                                + ") / "
                                                + MINUTE
                                                + " from of_second order by 1")
                                .mapTo(Long.class)
                                .list());
        for (long minute : minutes) {
            rollUp(minute * MINUTE);
        }
    }

    private void rollUp(long minute) throws StudioFault {
        database.write(handle -> {
            long hour = minute / HOUR * HOUR;
            for (Metric metric : Metric.values()) {
                rollUp(handle, metric, Resolution.SECOND, Resolution.MINUTE, minute);
                rollUp(handle, metric, Resolution.MINUTE, Resolution.HOUR, hour);
            }
            for (Resolution resolution : Resolution.values()) {
                forget(handle, resolution, minute - resolution.kept().toSeconds());
            }
            return minute;
        });
    }

    private static void rollUp(
            Handle handle, Metric metric, Resolution from, Resolution to, long second) {
        handle.execute(
                "merge into "
                        + to.table()
                        + " select cast(? as bigint), min(low), sum(mean * samples) / sum(samples),"
                        + " max(high), sum(samples) from "
                        + from.table()
                        + " where id between ? and ? having count(*) > 0",
                key(metric, second),
                key(metric, second),
                key(metric, second + to.seconds() - 1));
    }

    private static void forget(Handle handle, Resolution resolution, long beforeSecond) {
        for (Metric metric : Metric.values()) {
            handle.execute(
                    "delete from " + resolution.table() + " where id between ? and ?",
                    key(metric, 0),
                    key(metric, beforeSecond - 1));
        }
    }

    private static long key(Metric metric, long second) {
        return ((long) metric.number() << SHIFT) | second;
    }

    /// A metric over a stretch of time, the earliest first; stretches without figures are missing.
    ///
    /// @param fromSecond the first, since 1970
    /// @param endSecond the first after it
    public synchronized List<Point> series(
            Metric metric, Resolution resolution, long fromSecond, long endSecond)
            throws StudioFault {
        write();
        return database.read(handle ->
                handle.createQuery(
                                "select id, low, mean, high from "
                                        + resolution.table()
                                        + " where id between ? and ? order by id")
                        .bind(0, key(metric, Math.max(0, fromSecond)))
                        .bind(1, key(metric, endSecond - 1))
                        .scanResultSet((rows, _) -> points(rows.get())));
    }

    private static List<Point> points(ResultSet rows) throws SQLException {
        List<Point> points = new ArrayList<>();
        while (rows.next()) {
            points.add(
                    new Point(
                            rows.getLong(1) & ((1L << SHIFT) - 1),
                            rows.getDouble(2),
                            rows.getDouble(3),
                            rows.getDouble(4)));
        }
        return points;
    }

    /// Puts rolled up figures in, for tests of months that nobody waits for.
    synchronized void put(Metric metric, Resolution resolution, List<Point> points)
            throws StudioFault {
        int[] _ =
                database.write(handle -> {
                    PreparedBatch batch =
                            handle.prepareBatch(
                                    "merge into "
                                            + resolution.table()
                                            + " values (?, ?, ?, ?, 60)");
                    for (Point point : points) {
                        batch.add(
                                key(metric, point.epochSecond()),
                                point.low(),
                                point.mean(),
                                point.high());
                    }
                    return batch.execute();
                });
    }

    /// How the database reads a stretch, for tests.
    String plan(Metric metric, Resolution resolution) throws StudioFault {
        return database.read(handle ->
                handle.createQuery(
                                "explain select id, low, mean, high from "
                                        + resolution.table()
                                        + " where id between ? and ? order by id")
                        .bind(0, key(metric, 0))
                        .bind(1, key(metric, Integer.MAX_VALUE))
                        .mapTo(String.class)
                        .one());
    }

    @Override
    public synchronized void close() throws StudioFault {
        try {
            write();
        } finally {
            database.close();
        }
    }
}

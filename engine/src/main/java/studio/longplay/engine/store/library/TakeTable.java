package studio.longplay.engine.store.library;

import org.jdbi.v3.core.Handle;

import studio.longplay.engine.store.Digest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The rows of takes.
final class TakeTable {
    /// H2 takes no array of over 65,536.
    private static final int MOST_AT_ONCE = 4096;

    private static final String COLUMNS =
            "select t.id, t.speaker, t.voice, t.voice_name, t.engine, t.project, t.project_title,"
                    + " t.element, t.made_at, t.samples, t.bytes, t.score, t.pace, t.grade, t.tags,"
                    + " t.starred, t.hidden";
    private static final String WHOLE =
            COLUMNS
                    + ", s.digest, s.text, s.fallback, s.note, s.loudness, s.clipped, s.noise,"
                    + " s.silence, s.reasons from take t join story s on s.id = t.id"
                    + " where t.id = any(?)";

    private TakeTable() {}

    /// A row.
    record Row(int id, LibraryTake take) {}

    /// The ids of those digests that there are.
    static Map<Digest, Integer> ids(Handle handle, Collection<Digest> digests) {
        Map<Digest, Integer> ids = new HashMap<>();
        List<String> wanted = digests.stream().map(Digest::hex).toList();
        for (int from = 0; from < wanted.size(); from += MOST_AT_ONCE) {
            int end = Math.min(wanted.size(), from + MOST_AT_ONCE);
            ids.putAll(some(handle, wanted.subList(from, end).toArray(String[]::new)));
        }
        return ids;
    }

    /// The ids of these takes in this order; those that are gone are left out.
    static List<Integer> inOrder(Handle handle, List<Digest> digests) {
        Map<Digest, Integer> ids = ids(handle, digests);
        return digests.stream()
                .filter(ids::containsKey)
                .map(take -> Objects.requireNonNull(ids.get(take)))
                .toList();
    }

    private static Map<Digest, Integer> some(Handle handle, String[] wanted) {
        Map<Digest, Integer> ids = new HashMap<>();
        handle.createQuery("select digest, id from story where digest = any(?)")
                .bind(0, wanted)
                .map((row, _) -> Map.entry(new Digest(row.getString(1)), row.getInt(2)))
                .forEach(row -> ids.put(row.getKey(), row.getValue()));
        return ids;
    }

    /// These takes in this order; those that are gone are left out.
    static List<LibraryTake> takes(Handle handle, List<Integer> ids) {
        Map<Integer, LibraryTake> found = new HashMap<>();
        handle.createQuery(WHOLE)
                .bind(0, ids.toArray(Integer[]::new))
                .map((row, _) -> row(row))
                .forEach(row -> found.put(row.id, row.take));
        return inOrder(ids, found);
    }

    /// The digests of these takes in this order; those that are gone are left out.
    static List<Digest> digests(Handle handle, List<Integer> ids) {
        Map<Integer, Digest> found = new HashMap<>();
        handle.createQuery("select id, digest from story where id = any(?)")
                .bind(0, ids.toArray(Integer[]::new))
                .map((row, _) -> Map.entry(row.getInt(1), new Digest(row.getString(2))))
                .forEach(row -> found.put(row.getKey(), row.getValue()));
        return inOrder(ids, found);
    }

    private static <T> List<T> inOrder(List<Integer> ids, Map<Integer, T> found) {
        return ids.stream()
                .filter(found::containsKey)
                .map(id -> Objects.requireNonNull(found.get(id)))
                .toList();
    }

    /// Reads all takes into columns.
    static void load(Handle handle, TakeColumns columns) {
        handle.createQuery(COLUMNS + " from take t order by t.id")
                .map((row, _) -> show(row, columns))
                .forEach(id -> {
                    assert id >= 0;
                });
    }

    private static int show(ResultSet row, TakeColumns columns) throws SQLException {
        int id = row.getInt(1);
        columns.put(id, facts(row, "", ""));
        double score = row.getDouble(12);
        if (!row.wasNull()) {
            columns.measure(id, score, row.getDouble(13), grade(row));
        }
        Lines.split(row.getString(15)).forEach(tag -> columns.tag(id, tag, true));
        columns.star(id, row.getBoolean(16));
        columns.hide(id, row.getBoolean(17));
        return id;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getInt(1),
                new LibraryTake(
                        new Digest(row.getString(18)),
                        facts(row, row.getString(19), row.getString(20)),
                        measure(row),
                        Lines.split(row.getString(15)),
                        row.getBoolean(16),
                        row.getString(21),
                        row.getBoolean(17)));
    }

    private static TakeFacts facts(ResultSet row, String text, String fallback)
            throws SQLException {
        return new TakeFacts(
                text,
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                fallback,
                row.getString(6),
                row.getString(7),
                row.getString(8),
                Instant.ofEpochMilli(row.getLong(9)),
                row.getLong(10),
                row.getLong(11));
    }

    private static Optional<TakeMeasure> measure(ResultSet row) throws SQLException {
        double score = row.getDouble(12);
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(
                        new TakeMeasure(
                                score,
                                row.getDouble(22),
                                row.getDouble(23),
                                row.getDouble(24),
                                row.getDouble(25),
                                row.getDouble(13),
                                grade(row),
                                Lines.split(row.getString(26))));
    }

    private static Optional<Double> grade(ResultSet row) throws SQLException {
        double grade = row.getDouble(14);
        return row.wasNull() ? Optional.empty() : Optional.of(grade);
    }
}

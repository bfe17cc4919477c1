package studio.longplay.engine.store.library;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

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
    private static final String COLUMNS =
            "select id, digest, text, speaker, voice, voice_name, engine, fallback, project,"
                    + " project_title, element, made_at, samples, bytes, score, loudness, clipped,"
                    + " noise, silence, pace, reasons, tags, starred, hidden, note from take";

    private TakeTable() {}

    /// A row.
    record Row(int id, LibraryTake take) {}

    /// The ids of those digests that there are.
    static Map<Digest, Integer> ids(Handle handle, Collection<Digest> digests) {
        Map<Digest, Integer> ids = new HashMap<>();
        if (digests.isEmpty()) {
            return ids;
        }
        String[] wanted = digests.stream().map(Digest::hex).toArray(String[]::new);
        handle.createQuery("select digest, id from take where digest = any(?)")
                .bind(0, wanted)
                .map((row, _) -> Map.entry(new Digest(row.getString(1)), row.getInt(2)))
                .forEach(row -> ids.put(row.getKey(), row.getValue()));
        return ids;
    }

    /// These takes in this order; those that are gone are left out.
    static List<LibraryTake> takes(Handle handle, List<Integer> ids) {
        Map<Integer, LibraryTake> found = new HashMap<>();
        handle.createQuery(COLUMNS + " where id = any(?)")
                .bind(0, ids.toArray(Integer[]::new))
                .map((row, _) -> row(row))
                .forEach(row -> found.put(row.id, row.take));
        return inOrder(ids, found);
    }

    /// The digests of these takes in this order; those that are gone are left out.
    static List<Digest> digests(Handle handle, List<Integer> ids) {
        Map<Integer, Digest> found = new HashMap<>();
        handle.createQuery("select id, digest from take where id = any(?)")
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
        handle.createQuery(COLUMNS + " order by id")
                .map((row, _) -> row(row))
                .forEach(row -> show(row, columns));
    }

    private static void show(Row row, TakeColumns columns) {
        LibraryTake take = row.take;
        columns.put(row.id, take.facts());
        columns.star(row.id, take.starred());
        columns.hide(row.id, take.deleted());
        take.tags().forEach(tag -> columns.tag(row.id, tag, true));
        take.measure()
                .ifPresent(it -> columns.measure(row.id, it.score(), it.syllablesPerSecond()));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getInt("id"),
                new LibraryTake(
                        new Digest(row.getString("digest")),
                        facts(row),
                        measure(row),
                        tags(row),
                        row.getBoolean("starred"),
                        row.getString("note"),
                        row.getBoolean("hidden")));
    }

    private static TakeFacts facts(ResultSet row) throws SQLException {
        return new TakeFacts(
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                Instant.ofEpochMilli(row.getLong(12)),
                row.getLong(13),
                row.getLong(14));
    }

    private static Optional<TakeMeasure> measure(ResultSet row) throws SQLException {
        double score = row.getDouble("score");
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(
                        new TakeMeasure(
                                score,
                                row.getDouble("loudness"),
                                row.getDouble("clipped"),
                                row.getDouble("noise"),
                                row.getDouble("silence"),
                                row.getDouble("pace"),
                                Lines.split(row.getString("reasons"))));
    }

    private static List<String> tags(ResultSet row) throws SQLException {
        return Lines.split(row.getString("tags"));
    }

    static void insert(PreparedBatch batch, int id, Digest digest, TakeFacts facts) {
        batch.add(
                id,
                digest.hex(),
                facts.text(),
                facts.speaker(),
                facts.voice(),
                facts.voiceName(),
                facts.engine(),
                facts.fallback(),
                facts.project(),
                facts.projectTitle(),
                facts.element(),
                facts.madeAt().toEpochMilli(),
                facts.samples(),
                facts.bytes());
    }

    static PreparedBatch inserts(Handle handle) {
        return handle.prepareBatch(
                "insert into take (id, digest, text, speaker, voice, voice_name, engine, fallback,"
                        + " project, project_title, element, made_at, samples, bytes, reasons,"
                        + " tags, starred, hidden, note) values"
                        + " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', '', false, false, '')");
    }

    static PreparedBatch measures(Handle handle) {
        return handle.prepareBatch(
                "update take set score = ?, loudness = ?, clipped = ?, noise = ?, silence = ?,"
                        + " pace = ?, reasons = ? where id = ?");
    }

    static void measure(PreparedBatch batch, int id, TakeMeasure measure) {
        batch.add(
                measure.score(),
                measure.loudnessLufs(),
                measure.clippedShare(),
                measure.signalToNoiseDb(),
                measure.silenceShare(),
                measure.syllablesPerSecond(),
                Lines.join(measure.reasons()),
                id);
    }
}

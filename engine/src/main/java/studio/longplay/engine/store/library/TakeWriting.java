package studio.longplay.engine.store.library;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

import studio.longplay.engine.store.Digest;

import java.util.List;

/// Changes of rows of takes, gathered and then written at once.
final class TakeWriting {
    private final PreparedBatch takes;
    private final PreparedBatch stories;
    private final PreparedBatch scores;
    private final PreparedBatch measures;
    private final PreparedBatch marks;
    private final PreparedBatch notes;
    private final PreparedBatch removals;
    private final PreparedBatch storyRemovals;

    TakeWriting(Handle handle) {
        takes =
                handle.prepareBatch(
                        "insert into take values"
                                + " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null, null, null, '', false,"
                                + " false)");
        stories =
                handle.prepareBatch(
                        "insert into story values"
                                + " (?, ?, ?, ?, '', null, null, null, null, '')");
        scores = handle.prepareBatch("update take set score = ?, pace = ?, grade = ? where id = ?");
        measures =
                handle.prepareBatch(
                        "update story set loudness = ?, clipped = ?, noise = ?, silence = ?,"
                                + " reasons = ? where id = ?");
        marks =
                handle.prepareBatch(
                        "update take set tags = ?, starred = ?, hidden = ? where id = ?");
        notes = handle.prepareBatch("update story set note = ? where id = ?");
        removals = handle.prepareBatch("delete from take where id = ?");
        storyRemovals = handle.prepareBatch("delete from story where id = ?");
    }

    void insert(int id, Digest digest, TakeFacts facts) {
        takes.add(
                id,
                facts.voice(),
                facts.voiceName(),
                facts.speaker(),
                facts.project(),
                facts.projectTitle(),
                facts.engine(),
                facts.element(),
                facts.madeAt().toEpochMilli(),
                facts.samples(),
                facts.bytes());
        stories.add(id, digest.hex(), facts.text(), facts.fallback());
    }

    void measure(int id, TakeMeasure measure) {
        scores.add(measure.score(), measure.syllablesPerSecond(), measure.grade().orElse(null), id);
        measures.add(
                measure.loudnessLufs(),
                measure.clippedShare(),
                measure.signalToNoiseDb(),
                measure.silenceShare(),
                Lines.join(measure.reasons()),
                id);
    }

    void mark(int id, List<String> tags, boolean starred, boolean hidden) {
        marks.add(Lines.join(tags), starred, hidden, id);
    }

    void note(int id, String note) {
        notes.add(note, id);
    }

    void remove(int id) {
        removals.add(id);
        storyRemovals.add(id);
    }

    /// Writes it: rows before what is changed in them, and what is gone last.
    void flush() {
        execute(takes);
        execute(stories);
        execute(scores);
        execute(measures);
        execute(marks);
        execute(notes);
        execute(removals);
        execute(storyRemovals);
    }

    static void execute(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        } else {
            batch.close();
        }
    }
}

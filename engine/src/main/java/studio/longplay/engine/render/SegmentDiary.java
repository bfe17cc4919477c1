package studio.longplay.engine.render;

import studio.longplay.engine.render.deliver.SegmentRun;
import studio.longplay.engine.render.make.SegmentWatch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// Notes how each segment came into the film, and tells another watch everything.
final class SegmentDiary implements SegmentWatch {
    private static final Note NOTHING = new Note(0, 0, 0);

    private final SegmentWatch other;
    private AtomicReferenceArray<Note> notes = new AtomicReferenceArray<>(0);

    SegmentDiary(SegmentWatch other) {
        this.other = other;
    }

    /// @param begunNanos when it was last begun
    /// @param tookNanos until it was kept; 0 as long as it is not
    private record Note(int attempts, long begunNanos, long tookNanos) {
        Note begun(long now) {
            return new Note(attempts + 1, now, tookNanos);
        }

        Note finished(long now) {
            return new Note(attempts, begunNanos, Math.max(1, now - begunNanos));
        }

        SegmentRun read() {
            return tookNanos == 0
                    ? new SegmentRun(SegmentRun.REUSED, 0, 0, 0)
                    : new SegmentRun(SegmentRun.DRAWN, tookNanos / 1_000_000, 0, attempts);
        }
    }

    @Override
    public void planned(List<Planned> segments) {
        notes = new AtomicReferenceArray<>(segments.size());
        for (int i = 0; i < segments.size(); i++) {
            notes.set(i, NOTHING);
        }
        other.planned(segments);
    }

    @Override
    public void begun(int segment) {
        long now = System.nanoTime();
        notes.updateAndGet(segment, note -> note.begun(now));
        other.begun(segment);
    }

    @Override
    public void reused(int segment) {
        other.reused(segment);
    }

    @Override
    public void repeated(int segment) {
        other.repeated(segment);
    }

    @Override
    public void retried(int segment) {
        other.retried(segment);
    }

    @Override
    public void finished(int segment) {
        long now = System.nanoTime();
        notes.updateAndGet(segment, note -> note.finished(now));
        other.finished(segment);
    }

    @Override
    public void failed(int segment) {
        other.failed(segment);
    }

    @Override
    public void putAside(int segment) {
        other.putAside(segment);
    }

    @Override
    public void encoder(String name) {
        other.encoder(name);
    }

    /// Of each segment in the film's order, once all are made.
    List<SegmentRun> read() {
        List<SegmentRun> runs = new ArrayList<>();
        for (int i = 0; i < notes.length(); i++) {
            runs.add(notes.get(i).read());
        }
        return runs;
    }
}

package studio.longplay.engine.render;

import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.render.deliver.SegmentRun;
import studio.longplay.engine.render.machine.MachineNotes;
import studio.longplay.engine.render.make.SegmentWatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.LongSupplier;

/// Notes how each segment came into the film, and tells another watch everything.
final class SegmentDiary implements SegmentWatch {
    private final SegmentWatch other;
    private final LongSupplier nanoTime;
    private volatile Optional<MachineNotes> machine = Optional.empty();
    private AtomicReferenceArray<Note> notes = new AtomicReferenceArray<>(0);
    private volatile Optional<DrawingPace> pace = Optional.empty();
    private volatile List<Planned> plan = List.of();
    private volatile String encoder = "";

    /// @param nanoTime a clock that never goes back
    SegmentDiary(SegmentWatch other, LongSupplier nanoTime) {
        this.other = other;
        this.nanoTime = nanoTime;
    }

    /// Has what it warns of stand among what goes wrong with the machine.
    void warnIn(MachineNotes notes) {
        machine = Optional.of(notes);
    }

    /// Has it warn where the planned segments are drawn too slowly.
    void judge(DrawingPace.Film film) {
        pace = Optional.of(new DrawingPace(film, plan));
    }

    /// @param how it came into the film if it was not drawn
    /// @param retries after the first time
    /// @param begunNanos when it was first begun
    /// @param tookNanos until it was kept; 0 as long as it is not
    /// @param cpuNanos of the workers
    private record Note(String how, int retries, long begunNanos, long tookNanos, long cpuNanos) {
        static final Note NOTHING = new Note(SegmentRun.REUSED, 0, 0, 0, 0);

        Note repeated() {
            return new Note(SegmentRun.REPEATED, retries, begunNanos, tookNanos, cpuNanos);
        }

        Note begun(long now) {
            return new Note(how, retries, begunNanos == 0 ? now : begunNanos, tookNanos, cpuNanos);
        }

        Note retried() {
            return new Note(how, retries + 1, begunNanos, tookNanos, cpuNanos);
        }

        Note spent(long nanos) {
            return new Note(how, retries, begunNanos, tookNanos, cpuNanos + nanos);
        }

        Note finished(long now) {
            long took = Math.max(1, now - begunNanos);
            return new Note(SegmentRun.DRAWN, retries, begunNanos, took, cpuNanos);
        }

        SegmentRun read() {
            return tookNanos == 0
                    ? new SegmentRun(how, 0, 0, 0)
                    : new SegmentRun(how, millis(tookNanos), millis(cpuNanos), 1 + retries);
        }

        private static long millis(long nanos) {
            return Math.max(1, nanos / 1_000_000);
        }
    }

    @Override
    public void planned(List<Planned> segments) {
        notes = new AtomicReferenceArray<>(segments.size());
        for (int i = 0; i < segments.size(); i++) {
            notes.set(i, Note.NOTHING);
        }
        plan = List.copyOf(segments);
        other.planned(segments);
    }

    @Override
    public void begun(int segment) {
        long now = nanoTime.getAsLong();
        notes.updateAndGet(segment, note -> note.begun(now));
        other.begun(segment);
    }

    @Override
    public void reused(int segment) {
        pace.ifPresent(judged -> judged.found(segment));
        other.reused(segment);
    }

    @Override
    public void repeated(int segment) {
        notes.updateAndGet(segment, Note::repeated);
        pace.ifPresent(judged -> judged.found(segment));
        other.repeated(segment);
    }

    @Override
    public void retried(int segment) {
        notes.updateAndGet(segment, Note::retried);
        other.retried(segment);
    }

    @Override
    public void spent(int segment, long cpuNanos) {
        notes.updateAndGet(segment, note -> note.spent(cpuNanos));
        other.spent(segment, cpuNanos);
    }

    @Override
    public void finished(int segment) {
        long now = nanoTime.getAsLong();
        Note made = notes.updateAndGet(segment, note -> note.finished(now));
        other.finished(segment);
        List<Warning> wrong = machine.map(MachineNotes::all).orElse(List.of());
        pace.flatMap(judged -> judged.drawn(segment, made.tookNanos(), encoder, wrong))
                .ifPresent(this::warned);
    }

    @Override
    public void warned(Warning warning) {
        machine.ifPresent(notes -> notes.note(warning));
        other.warned(warning);
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
        encoder = name;
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

package studio.longplay.engine.render.make;

import studio.longplay.engine.render.worker.WorkerAnswer;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// What drawing a film cost, over all workers.
public final class DrawingEffort {
    private final AtomicInteger segmentsDrawn = new AtomicInteger();
    private final AtomicInteger segmentsFound = new AtomicInteger();
    private final AtomicInteger groupsDrawn = new AtomicInteger();
    private final AtomicInteger groupsRepeated = new AtomicInteger();
    private final AtomicLong painted = new AtomicLong();
    private final AtomicLong repeated = new AtomicLong();
    private final AtomicLong paintNanos = new AtomicLong();
    private final AtomicLong encodeNanos = new AtomicLong();
    private volatile List<EncoderRelay.Change> changes = List.of();

    void add(WorkerAnswer.Finished finished) {
        groupsDrawn.incrementAndGet();
        painted.addAndGet(finished.painted());
        repeated.addAndGet(finished.video().frames() - finished.painted());
        paintNanos.addAndGet(finished.paintNanos());
        encodeNanos.addAndGet(finished.encodeNanos());
    }

    void changed(List<EncoderRelay.Change> all) {
        changes = List.copyOf(all);
    }

    /// The encoders that failed on the way, and what took over.
    public List<EncoderRelay.Change> changes() {
        return changes;
    }

    void addSegment(boolean drawn, int repeats) {
        (drawn ? segmentsDrawn : segmentsFound).incrementAndGet();
        groupsRepeated.addAndGet(repeats);
    }

    /// Segments of which something was drawn.
    public int segmentsDrawn() {
        return segmentsDrawn.get();
    }

    /// Segments that were finished before, or are made of groups of others alone.
    public int segmentsFound() {
        return segmentsFound.get();
    }

    /// Groups of pictures that were drawn and encoded.
    public int groupsDrawn() {
        return groupsDrawn.get();
    }

    /// How often packets of another group of the film are used again instead of drawing.
    public int groupsRepeated() {
        return groupsRepeated.get();
    }

    /// Frames that were drawn.
    public long painted() {
        return painted.get();
    }

    /// Frames that were encoded but looked like the one before.
    public long repeated() {
        return repeated.get();
    }

    /// Processor time of drawing, near enough: the workers' own.
    public long paintMillis() {
        return paintNanos.get() / 1_000_000;
    }

    /// Of converting and encoding.
    public long encodeMillis() {
        return encodeNanos.get() / 1_000_000;
    }
}

package studio.longplay.engine.jobs.queue;

import studio.longplay.engine.fault.StudioFault;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/// Keeps a queue as long as the test lasts; it can be told to fail.
public final class MemoryQueueStore implements QueueStore {
    private final Map<Long, QueuedJob> jobs = new LinkedHashMap<>();
    private Counters counters = Counters.NONE;
    private boolean full;

    /// Has the next changes fail, as on a full disk.
    public void full(boolean now) {
        full = now;
    }

    @Override
    public Kept load() {
        return new Kept(new ArrayList<>(jobs.values()), counters);
    }

    @Override
    public void keep(Change change) throws StudioFault {
        if (full) {
            throw new StudioFault.Resource("store.disk-full", "The disk is full.", "Make room.");
        }
        change.removed().forEach(jobs::remove);
        change.changed().forEach(job -> jobs.put(job.id(), job));
        counters = change.counters();
    }
}

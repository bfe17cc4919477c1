package studio.longplay.engine.jobs.queue;

import studio.longplay.engine.fault.StudioFault;

import java.util.List;
import java.util.Set;

/// Where a queue is kept. Whoever writes to it is the only one that does.
public interface QueueStore {
    /// All that was kept last.
    Kept load() throws StudioFault;

    /// Keeps a change, all of it or nothing; when it returns, it outlives the program.
    ///
    /// @throws StudioFault if it is not kept; the queue then stays as it was
    void keep(Change change) throws StudioFault;

    /// A queue as a whole.
    record Kept(List<QueuedJob> jobs, Counters counters) {
        public Kept {
            jobs = List.copyOf(jobs);
        }
    }

    /// What changed at once.
    ///
    /// @param changed jobs that are new or otherwise than before
    /// @param removed ids of jobs that are gone
    record Change(List<QueuedJob> changed, Set<Long> removed, Counters counters) {
        public Change {
            changed = List.copyOf(changed);
            removed = Set.copyOf(removed);
        }
    }

    /// What the queue knows besides its jobs.
    ///
    /// @param lastId the highest id given
    /// @param lastToken the highest token given
    /// @param held whether the whole queue rests
    record Counters(long lastId, long lastToken, boolean held) {
        public static final Counters NONE = new Counters(0, 0, false);
    }
}

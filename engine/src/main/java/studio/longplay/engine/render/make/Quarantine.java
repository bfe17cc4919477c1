package studio.longplay.engine.render.make;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Persistence;
import studio.longplay.engine.render.worker.WorkerPool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/// Where segments are put aside that cannot be made, so that all others are finished.
///
/// Work is tried three times, with a rest between, where its fault may pass; then its segment is
/// put aside and the rest goes on. What stops every segment alike, as a full disk does, is no
/// segment's fault and ends all work at once. Safe for any number of threads.
public final class Quarantine {
    private static final int NAMED = 5;

    private final ConcurrentSkipListMap<Integer, Lost> lost = new ConcurrentSkipListMap<>();
    private final Persistence persistence;

    public Quarantine() {
        this(Persistence.USUAL);
    }

    Quarantine(Persistence persistence) {
        this.persistence = persistence;
    }

    /// A segment that could not be made.
    ///
    /// @param segment its index in the programme
    /// @param where in words, for example `scene 3 at 0:01:20`
    public record Lost(int segment, String where, StudioFault fault) {}

    /// Does work of a segment.
    ///
    /// @return empty if the segment was put aside
    /// @throws StudioFault one that is not the segment's own
    public <T> Optional<T> attempt(int segment, String where, Job.Work<T> work, JobContext context)
            throws StudioFault {
        try {
            return Optional.of(persistence.keepTrying(work, Quarantine::mayPass, context));
        } catch (StudioFault fault) {
            if (stopsAll(fault)) {
                throw fault;
            }
            lost.putIfAbsent(segment, new Lost(segment, where, fault));
            return Optional.empty();
        }
    }

    /// A crash was tried three times already, and what is wrong with a file or an order stays
    /// wrong.
    private static boolean mayPass(StudioFault fault) {
        return fault instanceof StudioFault.Resource
                && !stopsAll(fault)
                && !fault.code().equals(WorkerPool.CRASHED);
    }

    /// Whether a fault is the machine's and would be every other segment's as well: they are all
    /// written to the same disk.
    static boolean stopsAll(StudioFault fault) {
        return List.of("store.", "disk.", "memory.", "media.unwritable").stream()
                .anyMatch(fault.code()::startsWith);
    }

    /// Those put aside, in the programme's order.
    public List<Lost> lost() {
        return List.copyOf(lost.values());
    }

    /// Ends the export if a segment was put aside.
    ///
    /// @param of how many segments there are
    /// @throws StudioFault.Resource `render.segments-failed`, naming them, if any was put aside
    public void requireNone(int of) throws StudioFault.Resource {
        List<Lost> all = lost();
        if (all.isEmpty()) {
            return;
        }
        StudioFault first = all.getFirst().fault();
        throw new StudioFault.Resource(
                "render.segments-failed",
                "%d of %d segments could not be made: %s. %s"
                        .formatted(all.size(), of, names(all), first.sentence()),
                first.remedy() + " All others are finished and kept; the same command goes on.",
                first);
    }

    private static String names(List<Lost> all) {
        List<String> named = new ArrayList<>(all.stream().limit(NAMED).map(Lost::where).toList());
        if (all.size() > NAMED) {
            named.add("and " + (all.size() - NAMED) + " more");
        }
        return named.stream().collect(Collectors.joining(", "));
    }
}

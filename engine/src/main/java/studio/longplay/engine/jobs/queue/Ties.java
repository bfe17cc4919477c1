package studio.longplay.engine.jobs.queue;

import studio.longplay.engine.fault.StudioFault;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How jobs hang together: who stands before whom, and who waits for whom. Pure.
///
/// @param jobs all of them by id
record Ties(Map<Long, QueuedJob> jobs) {
    /// One of them.
    ///
    /// @throws StudioFault.Input `queue.unknown`
    QueuedJob job(long id) throws StudioFault.Input {
        QueuedJob job = jobs.get(id);
        if (job == null) {
            throw new StudioFault.Input(
                    "queue.unknown",
                    "There is no job " + id + " in the queue.",
                    "\"longplay queue list\" says which there are.");
        }
        return job;
    }

    /// Moves a job among those of its lane and priority that have not begun.
    ///
    /// @param places towards the end; negative towards the beginning
    /// @return those that stand elsewhere then
    List<QueuedJob> moved(QueuedJob job, int places) {
        List<QueuedJob> row = new ArrayList<>(row(job));
        int from = row.indexOf(job);
        if (from < 0) {
            return List.of();
        }
        int to = Math.clamp((long) from + places, 0, row.size() - 1);
        List<Long> positions = row.stream().map(QueuedJob::position).toList();
        row.add(to, row.remove(from));
        List<QueuedJob> changed = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i).position() != positions.get(i)) {
                changed.add(row.get(i).at(positions.get(i), row.get(i).order()));
            }
        }
        return changed;
    }

    private List<QueuedJob> row(QueuedJob job) {
        return jobs.values().stream()
                .filter(Ties::hasNotBegun)
                .filter(other ->
                        other.order().lane() == job.order().lane()
                                && other.order().priority() == job.order().priority())
                .sorted(QueuedJob.BY_TURN)
                .toList();
    }

    private static boolean hasNotBegun(QueuedJob job) {
        return job.state() == JobState.WAITING || job.state() == JobState.PAUSED;
    }

    /// A job that waits for others instead of those it waited for.
    ///
    /// @throws StudioFault.Input `queue.unknown`; `queue.circle` if one of them waits for it
    QueuedJob following(long id, Set<Long> others) throws StudioFault {
        QueuedJob job = job(id);
        Deque<Long> open = new ArrayDeque<>(others);
        Set<Long> seen = new HashSet<>();
        while (!open.isEmpty()) {
            long next = open.pop();
            if (next == id) {
                throw new StudioFault.Input(
                        "queue.circle",
                        "Job %d would wait for itself.".formatted(id),
                        "Choose a job that does not wait for it.");
            }
            if (seen.add(next)) {
                open.addAll(job(next).order().after());
            }
        }
        return job.at(job.position(), job.order().after(others));
    }

    /// With a job that was cancelled go those that wait for it.
    ///
    /// @return it, and those
    List<QueuedJob> withDependents(QueuedJob ended, long now) {
        List<QueuedJob> changed = new ArrayList<>(List.of(ended));
        if (ended.state() == JobState.CANCELLED) {
            for (int i = 0; i < changed.size(); i++) {
                long gone = changed.get(i).id();
                for (QueuedJob job : jobs.values()) {
                    boolean met = changed.stream().anyMatch(other -> other.id() == job.id());
                    if (hasNotBegun(job) && !met && job.order().after().contains(gone)) {
                        changed.add(job.in(JobState.CANCELLED, now));
                    }
                }
            }
        }
        return changed;
    }
}

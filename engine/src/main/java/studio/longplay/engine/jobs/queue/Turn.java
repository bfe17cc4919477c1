package studio.longplay.engine.jobs.queue;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Whose turn it is. Pure: what it says follows from the jobs alone.
///
/// Nobody overtakes somebody on what he waits for: where the first job lacks memory, no later one
/// that needs memory begins before it, while those that need none do.
///
/// @param jobs all of them by id
/// @param resting ids of running jobs that let more urgent ones go before
/// @param held whether only lanes begin that somebody looks at
record Turn(Map<Long, QueuedJob> jobs, Set<Long> resting, Capacity capacity, boolean held) {
    /// The job that begins now.
    Optional<QueuedJob> next(long now) {
        Set<String> claimed = new HashSet<>();
        boolean slotClaimed = false;
        if (running().size() >= capacity.total() + resting.size()) {
            return Optional.empty();
        }
        for (QueuedJob job : waiting()) {
            if (!mayBegin(job, now)) {
                continue;
            }
            Set<String> lacking = lacking(job);
            boolean slotLacking = job.order().needs().heavy() && !heavyFits(job.order().lane());
            boolean overtakes =
                    claimed.stream().anyMatch(what -> amount(job, what) > 0)
                            || (slotClaimed && job.order().needs().heavy());
            if (lacking.isEmpty() && !slotLacking && !overtakes) {
                return Optional.of(job);
            }
            claimed.addAll(lacking);
            slotClaimed |= slotLacking;
        }
        return Optional.empty();
    }

    /// Whether a running job is to rest so that a more urgent one can begin or go on.
    boolean mustRest(QueuedJob job, long now) {
        if (!job.order().needs().heavy()) {
            return false;
        }
        Set<Long> others = new HashSet<>(resting);
        boolean rested = !others.add(job.id());
        // Only for one that begins then: resting for one that lacks something else as well, perhaps
        // what this one holds, could last for ever.
        Optional<QueuedJob> wouldBegin =
                new Turn(jobs, others, capacity, held)
                        .next(now)
                        .filter(other ->
                                other.order().needs().heavy()
                                        && other.order().lane().compareTo(job.order().lane()) < 0);
        boolean wanted = wouldBegin.isPresent() && (rested || !wouldBegin.equals(next(now)));
        boolean back = rested && working() >= capacity.heavy();
        return wanted || back;
    }

    /// Whether nothing runs and nothing would begin by itself, now or later.
    boolean isIdle() {
        return running().isEmpty()
                && waiting().stream().noneMatch(job -> mayBegin(job, Long.MAX_VALUE));
    }

    private List<QueuedJob> waiting() {
        return jobs.values().stream()
                .filter(job -> job.state() == JobState.WAITING)
                .sorted(QueuedJob.BY_TURN)
                .toList();
    }

    private List<QueuedJob> running() {
        return jobs.values().stream().filter(job -> job.state() == JobState.RUNNING).toList();
    }

    private boolean mayBegin(QueuedJob job, long now) {
        boolean kept = held && job.order().lane().compareTo(Lane.PREVIEW) > 0;
        return !kept && job.notBeforeMillis() <= now && isFree(job);
    }

    /// A job that is not there any more was done: others are not removed while somebody waits.
    private boolean isFree(QueuedJob job) {
        return job.order().after().stream()
                .map(jobs::get)
                .allMatch(before -> before == null || before.state() == JobState.DONE);
    }

    private Set<String> lacking(QueuedJob job) {
        Set<String> lacking = new HashSet<>();
        Map<String, Long> there = capacity.all();
        Collection<QueuedJob> running = running();
        job.order()
                .needs()
                .all()
                .forEach((what, wanted) -> {
                    long taken = running.stream().mapToLong(other -> amount(other, what)).sum();
                    long all = there.getOrDefault(what, Long.MAX_VALUE);
                    // Whoever has it for himself may try: what a job needs is a forecast.
                    if (wanted > 0 && taken > 0 && wanted > all - taken) {
                        lacking.add(what);
                    }
                });
        return lacking;
    }

    private static long amount(QueuedJob job, String what) {
        return job.order().needs().all().getOrDefault(what, 0L);
    }

    /// One that rests wants its place back, and gives it only to more urgent ones.
    private boolean heavyFits(Lane lane) {
        long taken =
                running().stream()
                        .filter(job -> job.order().needs().heavy())
                        .filter(job ->
                                !resting.contains(job.id())
                                        || job.order().lane().compareTo(lane) <= 0)
                        .count();
        return taken < capacity.heavy();
    }

    /// Heavy jobs that do not rest.
    private long working() {
        return running().stream()
                .filter(job -> job.order().needs().heavy() && !resting.contains(job.id()))
                .count();
    }
}

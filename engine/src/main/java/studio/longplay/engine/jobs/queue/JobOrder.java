package studio.longplay.engine.jobs.queue;

import java.util.Set;

/// A job as it was asked for.
///
/// @param kind which work does it, see [Labour#kind()]
/// @param title for people
/// @param place the folder it makes something in, absolute; empty if none
/// @param payload what its work is to do, in that work's own form; short
/// @param priority the higher, the earlier in its lane
/// @param after ids of jobs that have to be done before
/// @param mostFailures how often it may fail before it counts as failed, at least 1
public record JobOrder(
        String kind,
        String title,
        String place,
        String payload,
        Lane lane,
        int priority,
        Needs needs,
        Set<Long> after,
        int mostFailures) {
    public static final int USUAL_FAILURES = 3;

    /// @throws IllegalArgumentException if it may not be tried once
    public JobOrder {
        after = after == null ? Set.of() : Set.copyOf(after);
        if (mostFailures < 1) {
            throw new IllegalArgumentException("most failures: " + mostFailures);
        }
    }

    /// A film.
    public static JobOrder heavy(String kind, String title, String place, String payload) {
        return new JobOrder(
                kind, title, place, payload, Lane.EXPORT, 0, Needs.HEAVY, Set.of(), USUAL_FAILURES);
    }

    /// Work that leaves room for others beside it, and that nobody waits for.
    public static JobOrder light(String kind, String title, String place, String payload) {
        return new JobOrder(
                kind,
                title,
                place,
                payload,
                Lane.BACKGROUND,
                0,
                Needs.LIGHT,
                Set.of(),
                USUAL_FAILURES);
    }

    public JobOrder in(Lane other) {
        return new JobOrder(
                kind, title, place, payload, other, priority, needs, after, mostFailures);
    }

    public JobOrder withPriority(int other) {
        return new JobOrder(kind, title, place, payload, lane, other, needs, after, mostFailures);
    }

    public JobOrder needing(Needs other) {
        return new JobOrder(
                kind, title, place, payload, lane, priority, other, after, mostFailures);
    }

    public JobOrder after(Set<Long> others) {
        return new JobOrder(
                kind, title, place, payload, lane, priority, needs, others, mostFailures);
    }
}

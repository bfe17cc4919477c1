package studio.longplay.engine.jobs.queue;

import java.util.Map;

/// What may run at once.
///
/// @param heavy heavy jobs, at least 1
/// @param total all jobs, at least as many as heavy ones, at most [#MOST]
/// @param permits what there is of each; any amount of what is not named
public record Capacity(int heavy, int total, Map<Permit, Long> permits) {
    public static final int MOST = 8;

    /// One heavy job, and light ones beside it.
    public static final Capacity USUAL = new Capacity(1, 4, Map.of());

    /// @throws IllegalArgumentException if the figures are out of their ranges
    public Capacity {
        permits = Map.copyOf(permits);
        if (heavy < 1 || total < heavy || total > MOST) {
            throw new IllegalArgumentException("heavy " + heavy + ", total " + total);
        }
    }

    long of(Permit permit) {
        return permits.getOrDefault(permit, Long.MAX_VALUE);
    }
}

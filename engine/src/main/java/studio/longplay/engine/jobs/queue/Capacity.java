package studio.longplay.engine.jobs.queue;

import java.util.Map;
import java.util.TreeMap;

/// What may run at once.
///
/// @param heavy heavy jobs, at least 1
/// @param total all jobs, at least as many as heavy ones, at most [#MOST]
/// @param permits what there is of each; any amount of what is not named
/// @param disks megabytes on other disks, as [Needs#disks] names them; any amount of what is not
///   named
public record Capacity(int heavy, int total, Map<Permit, Long> permits, Map<String, Long> disks) {
    public static final int MOST = 8;

    /// One heavy job, and light ones beside it.
    public static final Capacity USUAL = new Capacity(1, 4, Map.of());

    /// @throws IllegalArgumentException if the figures are out of their ranges
    public Capacity {
        permits = Map.copyOf(permits);
        disks = Map.copyOf(disks);
        if (heavy < 1 || total < heavy || total > MOST) {
            throw new IllegalArgumentException("heavy " + heavy + ", total " + total);
        }
    }

    /// Where jobs need room on the data folder's disk only.
    public Capacity(int heavy, int total, Map<Permit, Long> permits) {
        this(heavy, total, permits, Map.of());
    }

    long of(Permit permit) {
        return permits.getOrDefault(permit, Long.MAX_VALUE);
    }

    /// All there is, by name; see [Needs#all].
    Map<String, Long> all() {
        Map<String, Long> all = new TreeMap<>(disks);
        permits.forEach((permit, amount) -> all.put(permit.name(), amount));
        return all;
    }
}

package studio.longplay.engine.jobs.queue;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.TreeMap;

/// What a job takes of the machine while it runs.
///
/// @param heavy whether it uses all cores by itself, so that few may run at once
/// @param permits how much of each; none of what is not named
/// @param disks megabytes on other disks than the data folder's, by their topmost folders
public record Needs(boolean heavy, Map<Permit, Long> permits, Map<String, Long> disks) {
    public static final Needs HEAVY = new Needs(true, Map.of());
    public static final Needs LIGHT = new Needs(false, Map.of());

    /// @throws IllegalArgumentException if an amount is negative
    public Needs {
        permits = orNone(permits);
        disks = orNone(disks);
        if (permits.values().stream().anyMatch(amount -> amount < 0)
                || disks.values().stream().anyMatch(amount -> amount < 0)) {
            throw new IllegalArgumentException("permits: " + permits + " " + disks);
        }
    }

    /// Of what needs room on the data folder's disk only.
    public Needs(boolean heavy, Map<Permit, Long> permits) {
        this(heavy, permits, Map.of());
    }

    /// What earlier versions kept says nothing of the newer ones.
    private static <K> Map<K, Long> orNone(@Nullable Map<K, Long> amounts) {
        return amounts == null ? Map.of() : Map.copyOf(amounts);
    }

    /// How much of one it takes.
    long of(Permit permit) {
        return permits.getOrDefault(permit, 0L);
    }

    /// All it takes, by name.
    Map<String, Long> all() {
        Map<String, Long> all = new TreeMap<>(disks);
        permits.forEach((permit, amount) -> all.put(permit.name(), amount));
        return all;
    }
}

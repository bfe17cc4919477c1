package studio.longplay.engine.jobs.queue;

import java.util.Map;

/// What a job takes of the machine while it runs.
///
/// @param heavy whether it uses all cores by itself, so that few may run at once
/// @param permits how much of each; none of what is not named
public record Needs(boolean heavy, Map<Permit, Long> permits) {
    public static final Needs HEAVY = new Needs(true, Map.of());
    public static final Needs LIGHT = new Needs(false, Map.of());

    /// @throws IllegalArgumentException if an amount is negative
    public Needs {
        permits = permits == null ? Map.of() : Map.copyOf(permits);
        if (permits.values().stream().anyMatch(amount -> amount < 0)) {
            throw new IllegalArgumentException("permits: " + permits);
        }
    }

    /// How much of one it takes.
    long of(Permit permit) {
        return permits.getOrDefault(permit, 0L);
    }
}

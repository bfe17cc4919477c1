package studio.longplay.engine.inference.bundle;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What is known of a bundle beside its files.
///
/// @param version as its makers count; may be empty
/// @param estimateBytes main memory it takes while it works as its description says; 0 if it does
///   not say
/// @param bind the models' names of tensors by ours, by role, where its description gives them
/// @param added when it came here; the epoch if an older version added it
/// @param trialMillis what its first use took when it was added
public record BundleNotes(
        String version,
        long estimateBytes,
        SortedMap<String, Map<String, String>> bind,
        Instant added,
        long trialMillis) {
    /// Of a bundle of which nothing was noted.
    public static final BundleNotes NONE =
            new BundleNotes("", 0, new TreeMap<>(), Instant.EPOCH, 0);

    public BundleNotes {
        TreeMap<String, Map<String, String>> copy = new TreeMap<>();
        bind.forEach((role, names) -> copy.put(role, Map.copyOf(names)));
        bind = java.util.Collections.unmodifiableSortedMap(copy);
    }
}

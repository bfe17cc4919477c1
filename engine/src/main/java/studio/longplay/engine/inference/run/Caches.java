package studio.longplay.engine.inference.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/// Counts, by name, how often what models made before was found. Any number of threads may count.
public final class Caches {
    private final Map<String, CacheCount> counts = new ConcurrentSkipListMap<>();

    /// The count of a cache, the same for all who use its name.
    ///
    /// @param name for people: `speaker embeddings`
    public CacheCount count(String name) {
        return counts.computeIfAbsent(name, CacheCount::new);
    }

    /// Until now, by name.
    public List<CacheCount.Rate> rates() {
        return counts.values().stream().map(CacheCount::rate).toList();
    }

    /// What came since; those that were not asked are left out.
    ///
    /// @param before what [#rates] said then
    public List<CacheCount.Rate> since(List<CacheCount.Rate> before) {
        List<CacheCount.Rate> since = new ArrayList<>();
        for (CacheCount.Rate now : rates()) {
            CacheCount.Rate then =
                    before.stream()
                            .filter(one -> one.name().equals(now.name()))
                            .findFirst()
                            .orElse(new CacheCount.Rate(now.name(), 0, 0));
            long hits = now.hits() - then.hits();
            long misses = now.misses() - then.misses();
            if (hits + misses > 0) {
                since.add(new CacheCount.Rate(now.name(), hits, misses));
            }
        }
        return since;
    }
}

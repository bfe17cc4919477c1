package studio.longplay.engine.render.make;

import studio.longplay.engine.inference.run.CacheCount;
import studio.longplay.engine.store.Digest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// Counts, by maker, what was made and what was found finished. Many threads count at once.
public final class Tally {
    private final Map<String, CacheCount> counts = new ConcurrentHashMap<>();
    private final Map<String, Set<Digest>> used = new ConcurrentHashMap<>();

    /// Whose work goes into a film and its stems whole, so that it can go when they are there.
    public static final List<String> JOINED =
            List.of(
                    Segments.MAKER,
                    AacChunks.MAKER,
                    OpusChunks.MAKER,
                    Stems.MASTER_MAKER,
                    Stems.MIX_MAKER,
                    Stems.SPILL_MAKER,
                    Stems.RUNG_MAKER,
                    Stems.STRIPS_MAKER);

    /// Remembers what was made or found, for those that are [#JOINED].
    void used(String maker, Digest key) {
        if (JOINED.contains(maker)) {
            used.computeIfAbsent(maker, _ -> ConcurrentHashMap.newKeySet()).add(key);
        }
    }

    /// What was made or found of a maker that is [#JOINED].
    public Set<Digest> keysOf(String maker) {
        return Set.copyOf(used.getOrDefault(maker, Set.of()));
    }

    void made(String maker) {
        counts.computeIfAbsent(maker, CacheCount::new).asked(false);
    }

    void reused(String maker) {
        counts.computeIfAbsent(maker, CacheCount::new).asked(true);
    }

    /// How often a maker's work was found, and how often it was made.
    public CacheCount.Rate rate(String maker) {
        CacheCount count = counts.get(maker);
        return count == null ? new CacheCount.Rate(maker, 0, 0) : count.rate();
    }

    public int madeBy(String maker) {
        return (int) rate(maker).misses();
    }

    public int reusedOf(String maker) {
        return (int) rate(maker).hits();
    }

    @Override
    public String toString() {
        Map<String, CacheCount.Rate> rates = new TreeMap<>();
        counts.forEach((maker, count) -> rates.put(maker, count.rate()));
        return rates.toString();
    }
}

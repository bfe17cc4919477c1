package studio.longplay.engine.render.make;

import studio.longplay.engine.store.Digest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Counts, by maker, what was made and what was found finished. Many threads count at once.
public final class Tally {
    private final Map<String, AtomicInteger> made = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> reused = new ConcurrentHashMap<>();
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
        made.computeIfAbsent(maker, _ -> new AtomicInteger()).incrementAndGet();
    }

    void reused(String maker) {
        reused.computeIfAbsent(maker, _ -> new AtomicInteger()).incrementAndGet();
    }

    public int madeBy(String maker) {
        AtomicInteger count = made.get(maker);
        return count == null ? 0 : count.get();
    }

    public int reusedOf(String maker) {
        AtomicInteger count = reused.get(maker);
        return count == null ? 0 : count.get();
    }

    @Override
    public String toString() {
        return "made " + new TreeMap<>(made) + ", reused " + new TreeMap<>(reused);
    }
}

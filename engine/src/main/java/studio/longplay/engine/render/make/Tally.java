package studio.longplay.engine.render.make;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Counts, by maker, what was made and what was found finished. Many threads count at once.
public final class Tally {
    private final Map<String, AtomicInteger> made = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> reused = new ConcurrentHashMap<>();

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

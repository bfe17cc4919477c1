package studio.longplay.engine.inference.run;

import java.util.concurrent.atomic.LongAdder;

/// How often a cache had what was asked of it. Any number of threads may count.
public final class CacheCount {
    private final String name;
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();

    /// @param name for people: `speaker embeddings`
    public CacheCount(String name) {
        this.name = name;
    }

    /// What it came to.
    ///
    /// @param name the cache's
    public record Rate(String name, long hits, long misses) {
        /// Between 0 and 1; 0 where nothing was asked.
        public double share() {
            return hits + misses == 0 ? 0 : (double) hits / (hits + misses);
        }
    }

    /// It was asked.
    ///
    /// @param had whether it had it
    public void asked(boolean had) {
        if (had) {
            hits.increment();
        } else {
            misses.increment();
        }
    }

    /// It was asked for several at once.
    ///
    /// @param had whether it had them all
    /// @param times how many they are
    public void asked(boolean had, int times) {
        (had ? hits : misses).add(times);
    }

    /// Until now.
    public Rate rate() {
        return new Rate(name, hits.sum(), misses.sum());
    }
}

package studio.longplay.engine.render.metrics;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.run.CacheCount;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.store.events.EventLog;
import studio.longplay.engine.store.metrics.CacheTotals;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/// What is asked of caches while work goes on in this process, over what the data folder's file
/// has. Written whenever a job ends, so that a program that is killed loses the counts of what it
/// was at, and no more. Any number of threads may use it.
public final class CacheLedger {
    private final CacheTotals kept;
    private final EventLog log;
    private final InstantSource clock;
    private final List<Followed> followed = new ArrayList<>();
    private final Map<String, CacheTotals.Total> unwritten = new TreeMap<>();

    public CacheLedger(Home home) {
        this(home, InstantSource.system());
    }

    /// By another clock.
    CacheLedger(Home home, InstantSource clock) {
        kept = new CacheTotals(MetricsFeed.folder(home));
        log = new EventLog(home.logs());
        this.clock = clock;
    }

    /// Work that goes on; closing it writes what it asked.
    public final class Followed implements AutoCloseable {
        private final Supplier<List<CacheCount.Rate>> asked;
        private final long sinceSecond;
        private final Map<String, CacheCount.Rate> told = new HashMap<>();

        private Followed(Supplier<List<CacheCount.Rate>> asked) {
            this.asked = asked;
            sinceSecond = clock.instant().getEpochSecond();
        }

        private void gather() {
            for (CacheCount.Rate now : asked.get()) {
                CacheCount.Rate before = told.put(now.name(), now);
                long hits = now.hits() - (before == null ? 0 : before.hits());
                long misses = now.misses() - (before == null ? 0 : before.misses());
                if (hits + misses > 0) {
                    unwritten.merge(
                            now.name(),
                            new CacheTotals.Total(now.name(), hits, misses, sinceSecond),
                            CacheTotals.Total::plus);
                }
            }
        }

        /// Figures are for looking at: where they cannot be kept, all else goes on, and the next
        /// job that ends writes these too.
        @Override
        public void close() {
            try {
                end(this);
            } catch (StudioFault fault) {
                tell(fault);
            }
        }
    }

    /// Counts what is asked from now on.
    ///
    /// @param asked all until now, by name; asked often, on any thread
    public synchronized Followed follow(Supplier<List<CacheCount.Rate>> asked) {
        Followed begun = new Followed(asked);
        followed.add(begun);
        return begun;
    }

    private synchronized void end(Followed over) throws StudioFault {
        over.gather();
        followed.remove(over);
        write();
    }

    /// What it all came to until now, by name; waits for the disk.
    public synchronized List<CacheTotals.Total> totals() {
        followed.forEach(Followed::gather);
        Map<String, CacheTotals.Total> all = new TreeMap<>();
        kept.read().forEach(one -> all.put(one.name(), one));
        unwritten.values().forEach(one -> all.merge(one.name(), one, CacheTotals.Total::plus));
        return List.copyOf(all.values());
    }

    /// Adds what was asked since the last call to the data folder's file.
    ///
    /// @throws StudioFault.Resource `store.unwritable`; the next call tries these again
    public synchronized void write() throws StudioFault {
        followed.forEach(Followed::gather);
        kept.add(List.copyOf(unwritten.values()));
        unwritten.clear();
    }

    private void tell(StudioFault fault) {
        try {
            log.error(fault.code(), Map.of("sentence", fault.sentence()));
        } catch (StudioFault unwritable) {
            assert !unwritable.code().isEmpty();
        }
    }
}

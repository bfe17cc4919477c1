package studio.longplay.engine.render.metrics;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.run.CacheCount;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.store.metrics.CacheTotals;

import java.util.List;

/// Adds up, over all films and all processes of a data folder, what was found finished.
///
/// @param home the data folder
public record CacheLog(Home home) {
    /// What it all came to, by name.
    public List<CacheTotals.Total> totals() {
        return kept().read();
    }

    /// Adds what was asked since the last call.
    ///
    /// @throws StudioFault.Resource `store.unwritable`
    public void add(List<CacheCount.Rate> asked) throws StudioFault {
        kept().add(
                        asked.stream()
                                .map(rate ->
                                        new CacheTotals.Total(
                                                rate.name(), rate.hits(), rate.misses()))
                                .toList());
    }

    private CacheTotals kept() {
        return new CacheTotals(MetricsFeed.folder(home));
    }
}

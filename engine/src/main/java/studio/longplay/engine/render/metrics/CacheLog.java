package studio.longplay.engine.render.metrics;

import studio.longplay.engine.store.Home;
import studio.longplay.engine.store.metrics.CacheTotals;

import java.util.List;

/// What was found finished over all films and all processes of a data folder, as of the last job
/// that ended; a studio's own [CacheLedger] has what its work asked since.
///
/// @param home the data folder
public record CacheLog(Home home) {
    /// What it all came to, by name.
    public List<CacheTotals.Total> totals() {
        return new CacheTotals(MetricsFeed.folder(home)).read();
    }
}

package studio.longplay.engine.render.deliver;

/// How often a cache had what was asked of it.
///
/// @param name what was looked for: `takes`, `groups of pictures`
/// @param hits found finished
/// @param misses made
public record CacheFacts(String name, long hits, long misses) {
    private static final int PERCENT = 100;

    /// Of all that was asked, in percent; 0 where nothing was.
    public double percent() {
        return hits + misses == 0 ? 0 : (double) PERCENT * hits / (hits + misses);
    }
}

package studio.longplay.engine.jobs.queue;

/// How urgent work is: everything in an earlier lane goes before everything in a later one.
public enum Lane {
    /// Somebody waits for it in front of the screen.
    INTERACTIVE,
    /// A look at what was just changed.
    PREVIEW,
    /// Films.
    EXPORT,
    /// What may as well be done tomorrow.
    BACKGROUND
}

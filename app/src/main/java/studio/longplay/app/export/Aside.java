package studio.longplay.app.export;

/// What the sheet shows beside the way from choices to a film.
public enum Aside {
    /// Nothing: the way itself.
    NONE,
    /// The deliveries there were.
    HISTORY,
    /// The questions before a long film.
    GUIDE
}

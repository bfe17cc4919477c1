package studio.longplay.engine.voice.match;

/// What a recording is good for.
public enum Verdict {
    /// Used, and nothing to wish for.
    GOOD,

    /// Used, though a better one would give a better match.
    USABLE,

    /// Not used.
    REFUSED
}

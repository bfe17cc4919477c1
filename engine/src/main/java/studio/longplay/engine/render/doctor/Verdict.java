package studio.longplay.engine.render.doctor;

/// How a check ended.
public enum Verdict {
    /// All is well.
    GOOD,
    /// It works, but with less than there could be; nothing stops a film.
    NOTE,
    /// Films fail, or will.
    BAD
}

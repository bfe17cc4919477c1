package studio.longplay.engine.store.library;

/// What comes first.
public enum TakeOrder {
    NEWEST,
    OLDEST,
    LONGEST,
    SHORTEST,
    LARGEST,
    SMALLEST,
    /// By score; what was not measured comes last.
    BEST,
    /// By score; what was not measured comes last.
    WORST,
    /// By grade; what no model graded comes last.
    GRADE,
    /// By the name of the voice, each voice's newest first.
    VOICE,
    /// By the name of the speaker, each speaker's newest first.
    SPEAKER,
    /// As in the playlist asked for, one that stands in it twice twice; without one as NEWEST.
    PLAYLIST
}

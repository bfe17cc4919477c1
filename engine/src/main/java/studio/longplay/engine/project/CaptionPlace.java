package studio.longplay.engine.project;

/// Where a film's captions go; caption files are written in any case.
public enum CaptionPlace {
    /// A track that players can show.
    SOFT,
    /// Drawn into the picture.
    BURNED,
    BOTH,
    NONE
}

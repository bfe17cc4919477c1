package studio.longplay.engine.render.preset;

/// What a preset delivers.
public enum PresetKind {
    /// Pictures and sound in one file.
    FILM,
    /// The mixed programme as one sound file with chapters.
    PODCAST,
    /// One sound file with chapters, and one for each chapter.
    AUDIOBOOK;

    /// Whether pictures are drawn for it.
    public boolean hasPicture() {
        return this == FILM;
    }
}

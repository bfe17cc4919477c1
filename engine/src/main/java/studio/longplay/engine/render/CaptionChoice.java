package studio.longplay.engine.render;

/// Where captions go. Caption files are always written beside the film.
public enum CaptionChoice {
    /// A track of the film that players can show.
    SOFT,
    /// Drawn into the picture.
    BURNED,
    BOTH,
    NONE;

    public boolean soft() {
        return this == SOFT || this == BOTH;
    }

    public boolean burned() {
        return this == BURNED || this == BOTH;
    }
}

package studio.longplay.engine.render;

import studio.longplay.engine.project.CaptionPlace;

/// Where captions go. Caption files are always written beside the film.
public enum CaptionChoice {
    /// A track of the film that players can show.
    SOFT,
    /// Drawn into the picture.
    BURNED,
    BOTH,
    NONE;

    /// What a project says about them.
    public static CaptionChoice of(CaptionPlace place) {
        return switch (place) {
            case SOFT -> SOFT;
            case BURNED -> BURNED;
            case BOTH -> BOTH;
            case NONE -> NONE;
        };
    }

    public boolean soft() {
        return this == SOFT || this == BOTH;
    }

    public boolean burned() {
        return this == BURNED || this == BOTH;
    }
}

package studio.longplay.app.timeline;

/// What a clip is made from.
public enum ClipKind {
    /// A picture that a cue asked for, or the one a scene has by itself.
    PICTURE,
    /// The programme's title, or a chapter's.
    CARD,
    /// Timed text of a spoken line.
    CAPTION,
    /// A line spoken by one person.
    LINE,
    /// Music from its cue on.
    MUSIC,
    /// A sound effect.
    SOUND,
    /// A line spoken by several people at once.
    CROWD,
    /// A film, a still, words or a colour that the user put there.
    OWN_PICTURE,
    /// A sound that the user put there.
    OWN_SOUND;

    /// Whether frames of it can be shown.
    public boolean isSeen() {
        return this == PICTURE || this == CARD || this == OWN_PICTURE;
    }
}

package studio.longplay.engine.project.arrange;

/// What a clip that the script made is.
public enum ClipRole {
    /// A spoken line; its captions go with it.
    LINE,
    /// Music from its cue on.
    MUSIC,
    /// A sound effect.
    EFFECT,
    /// A picture that a cue asks for.
    PICTURE,
    /// The picture a scene has by itself; its element is the scene.
    SCENERY,
    /// The programme's title; its element is the scene it opens.
    TITLE_CARD,
    /// A chapter's card; its element is the scene it opens.
    CHAPTER_CARD
}

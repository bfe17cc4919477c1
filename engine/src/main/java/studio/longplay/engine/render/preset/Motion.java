package studio.longplay.engine.render.preset;

/// How the picture moves, which decides how much of a film is encoded only once.
public enum Motion {
    /// Scenery and camera moves come round again, so that most groups of pictures repeat.
    LOOPING,
    /// Most of the film is footage or drawn anew in every frame; nothing is counted on to repeat.
    FREE,
    /// Drawn places and the camera over pictures stand still; only footage moves.
    STILL
}

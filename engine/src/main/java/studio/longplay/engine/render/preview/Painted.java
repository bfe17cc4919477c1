package studio.longplay.engine.render.preview;

/// What came of painting a frame in haste.
public enum Painted {
    /// The frame looks like the one painted before: nothing was drawn.
    SAME,
    /// The frame itself.
    EXACT,
    /// Something like it: some film shows a neighbour of the frame that is wanted of it.
    NEAR
}

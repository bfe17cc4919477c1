package studio.longplay.engine.render.preset;

/// What the delivery is for, which decides what may be heard and seen in it.
public enum Use {
    /// For the user's own ears and eyes, and for what earns nothing.
    PRIVATE,
    /// For sale, or for earning money otherwise: everything in it must be licensed for that.
    COMMERCIAL
}

package studio.longplay.app.timeline;

/// Heights of what is above the tracks, in pixels from the top.
final class Header {
    static final int RULER = 24;
    static final int STRIP = 3;
    static final int SCENES = 18;

    /// All of it, the line under it included.
    static final int HEIGHT = RULER + STRIP + SCENES;

    private Header() {}
}

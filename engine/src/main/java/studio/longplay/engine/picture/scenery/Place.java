package studio.longplay.engine.picture.scenery;

/// How a kind of place is painted on a site.
@FunctionalInterface
interface Place {
    void paint(Site site, Brush brush);

    /// Whether nothing moves in any place of this kind, whatever its mood.
    default boolean holdsStill() {
        return false;
    }
}

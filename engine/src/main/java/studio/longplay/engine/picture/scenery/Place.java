package studio.longplay.engine.picture.scenery;

/// How a kind of place is painted on a site.
@FunctionalInterface
interface Place {
    void paint(Site site, Brush brush);
}

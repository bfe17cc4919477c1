package studio.longplay.engine.picture.scenery;

import java.util.Locale;

/// The kinds of places that we can draw.
@SuppressWarnings("ImmutableEnumChecker") // places hold no state
public enum BackdropKind {
    HILLS(new Hills()),
    MOUNTAINS(new Mountains()),
    FOREST(new Forest()),
    SEA(new Sea()),
    STARS(new Stars()),
    SPACE(new Space()),
    CITY(new City()),
    LANTERNS(new Lanterns()),
    ROOM(new Room()),
    HALL(new Hall(false)),
    CHURCH(new Hall(true)),
    DESERT(new Desert()),
    BATTLEFIELD(new Battlefield()),
    RAIN(new Rain()),
    FIRE(new Fire()),
    SILK(new Silk()),
    PARCHMENT(new Parchment()),
    BOARD(new Board());

    private final Place place;

    BackdropKind(Place place) {
        this.place = place;
    }

    /// The kind of this name in any case; silk, which suits all words, for a name that is none.
    public static BackdropKind named(String name) {
        String wanted = name.strip().toUpperCase(Locale.ROOT);
        for (BackdropKind kind : values()) {
            if (kind.name().equals(wanted)) {
                return kind;
            }
        }
        return SILK;
    }

    /// Whether nothing moves in any place of this kind, whatever its mood: then all its frames are
    /// one. A place of another kind may still happen to hold still.
    public boolean holdsStill() {
        return place.holdsStill();
    }

    /// Paints a place of this kind: some tenths of a second, once.
    ///
    /// @param mood the name of a palette
    /// @param seed the same seed gives the same place
    public Scenery paint(int width, int height, String mood, long seed) {
        try (Site site = new Site(width, height, Palette.named(mood), seed)) {
            place.paint(site, new Brush(site));
            return site.finish();
        }
    }
}

package studio.longplay.app.timeline;

import studio.longplay.app.controls.Hue;
import studio.longplay.engine.mix.Stem;

import java.util.Optional;

/// The kinds of tracks there are, from the top.
public enum TrackKind {
    /// The user's own pictures.
    VIDEO("V", Hue.PICTURE, 46),
    /// The programme's title and chapters' cards.
    TITLES("T1", Hue.PICTURE, 27),
    PICTURE("V1", Hue.PICTURE, 52),
    CAPTIONS("C1", Hue.CAPTIONS, 27),
    DIALOGUE("D1", Hue.DIALOGUE, 41, Stem.DIALOGUE),
    ENSEMBLE("N1", Hue.ENSEMBLE, 37, Stem.ENSEMBLE),
    MUSIC("M1", Hue.MUSIC, 41, Stem.MUSIC),
    EFFECTS("E1", Hue.EFFECTS, 41, Stem.EFFECTS),
    /// The user's own sounds.
    AUDIO("A", Hue.EFFECTS, 41, Stem.EFFECTS);

    /// The least height of a track, in pixels.
    public static final int LEAST_HEIGHT = 22;

    /// The greatest height of a track, in pixels.
    public static final int GREATEST_HEIGHT = 200;

    private final String tag;
    private final Hue hue;
    private final int usualHeight;
    private final Optional<Stem> stem;

    TrackKind(String tag, Hue hue, int usualHeight) {
        this(tag, hue, usualHeight, Optional.empty());
    }

    TrackKind(String tag, Hue hue, int usualHeight, Stem stem) {
        this(tag, hue, usualHeight, Optional.of(stem));
    }

    TrackKind(String tag, Hue hue, int usualHeight, Optional<Stem> stem) {
        this.tag = tag;
        this.hue = hue;
        this.usualHeight = usualHeight;
        this.stem = stem;
    }

    /// Its short name, as editors write it: `V1`.
    public String tag() {
        return tag;
    }

    public Hue hue() {
        return hue;
    }

    /// In pixels, the line under it included.
    public int usualHeight() {
        return usualHeight;
    }

    /// The stem that is heard from it; empty if none is.
    public Optional<Stem> stem() {
        return stem;
    }

    /// Whether the user makes and removes tracks of it.
    public boolean isOwn() {
        return this == VIDEO || this == AUDIO;
    }

    /// Whether pictures stand on it.
    public boolean isSeen() {
        return this == VIDEO || this == TITLES || this == PICTURE;
    }
}

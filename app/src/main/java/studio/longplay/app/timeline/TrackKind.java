package studio.longplay.app.timeline;

import studio.longplay.app.controls.Hue;
import studio.longplay.engine.mix.Stem;

import java.util.Optional;

/// The tracks there are, from the top.
public enum TrackKind {
    PICTURE("V1", Hue.PICTURE, 52),
    CAPTIONS("C1", Hue.CAPTIONS, 27),
    DIALOGUE("D1", Hue.DIALOGUE, 41, Stem.DIALOGUE),
    MUSIC("M1", Hue.MUSIC, 41, Stem.MUSIC),
    EFFECTS("E1", Hue.EFFECTS, 41, Stem.EFFECTS),
    ENSEMBLE("N1", Hue.ENSEMBLE, 37, Stem.ENSEMBLE);

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
}

package studio.longplay.app.mixer;

import studio.longplay.app.controls.Hue;
import studio.longplay.engine.project.StemName;

import java.util.Locale;

/// The colour and the names of a stem in code that shows it.
final class StemLook {
    private StemLook() {}

    static Hue hue(StemName stem) {
        return switch (stem) {
            case DIALOGUE -> Hue.DIALOGUE;
            case MUSIC -> Hue.MUSIC;
            case EFFECTS -> Hue.EFFECTS;
            case ENSEMBLE -> Hue.ENSEMBLE;
        };
    }

    /// For ids and style classes: `dialogue`.
    static String id(StemName stem) {
        return stem.name().toLowerCase(Locale.ROOT);
    }
}

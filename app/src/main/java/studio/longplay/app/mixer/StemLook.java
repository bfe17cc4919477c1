package studio.longplay.app.mixer;

import studio.longplay.app.controls.Hue;
import studio.longplay.engine.project.StemName;

/// The colour of a stem.
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
}

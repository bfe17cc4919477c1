package studio.longplay.app.script;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// The icon of each kind of cue.
final class CueIcons {
    /// Something is odd here.
    static final Ikon ODD = MaterialDesignA.ALERT_OUTLINE;

    private CueIcons() {}

    static Ikon of(TextKind cue) {
        return switch (cue) {
            case MUSIC -> MaterialDesignM.MUSIC_NOTE;
            case SFX -> MaterialDesignL.LIGHTNING_BOLT;
            case PICTURE -> MaterialDesignI.IMAGE_OUTLINE;
            case VOICE -> MaterialDesignA.ACCOUNT_VOICE;
            case PAUSE -> MaterialDesignT.TIMER_SAND_EMPTY;
            case CHAPTER -> MaterialDesignB.BOOKMARK_OUTLINE;
            case STRANGE -> MaterialDesignH.HELP;
            case PLAIN, NAME, EXTENSION, ITALIC, BOLD, KEY, NOTE -> MaterialDesignN.NOTE_OUTLINE;
        };
    }
}

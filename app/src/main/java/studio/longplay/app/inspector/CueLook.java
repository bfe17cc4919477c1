package studio.longplay.app.inspector;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

import studio.longplay.engine.script.Cue;

/// How a kind of cue looks: by what it becomes.
final class CueLook {
    private CueLook() {}

    static Ikon icon(Cue cue) {
        return switch (cue) {
            case Cue.MusicCue _ -> MaterialDesignM.MUSIC_NOTE;
            case Cue.SoundCue _ -> MaterialDesignV.VOLUME_HIGH;
            case Cue.PictureCue _ -> MaterialDesignI.IMAGE_OUTLINE;
            case Cue.VoiceCue _ -> MaterialDesignA.ACCOUNT_VOICE;
            case Cue.PauseCue _ -> MaterialDesignT.TIMER_SAND;
            case Cue.SongCue _ -> MaterialDesignM.MICROPHONE_VARIANT;
            case Cue.EnsembleCue _ -> MaterialDesignA.ACCOUNT_GROUP;
            case Cue.ChapterCue _ -> MaterialDesignB.BOOKMARK_OUTLINE;
            case Cue.UnknownCue _ -> MaterialDesignA.ALERT_OUTLINE;
        };
    }

    /// Gives an icon the colour of what the cue becomes.
    static String styleClass(Cue cue) {
        return switch (cue) {
            case Cue.MusicCue _, Cue.SongCue _, Cue.EnsembleCue _ -> "inspector-music";
            case Cue.SoundCue _ -> "inspector-effects";
            case Cue.PictureCue _, Cue.ChapterCue _ -> "inspector-picture";
            case Cue.VoiceCue _, Cue.PauseCue _ -> "inspector-dialogue";
            case Cue.UnknownCue _ -> "inspector-unknown";
        };
    }
}

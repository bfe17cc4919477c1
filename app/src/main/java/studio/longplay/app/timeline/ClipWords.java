package studio.longplay.app.timeline;

import studio.longplay.engine.script.Cue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What stands on a clip made from a cue: the cue's own words.
final class ClipWords {
    private static final String DOT = " · ";

    private ClipWords() {}

    static String of(Cue.MusicCue cue) {
        List<String> words = new ArrayList<>();
        if (!cue.moods().isEmpty()) {
            words.add(String.join(", ", cue.moods()));
        }
        if (cue.bpm() > 0) {
            words.add(String.format(Locale.ROOT, "%.0f bpm", cue.bpm()));
        }
        if (!cue.key().isEmpty()) {
            words.add(cue.key());
        }
        return String.join(DOT, words);
    }

    static String of(Cue.SoundCue cue) {
        List<String> words = new ArrayList<>();
        words.add(cue.sound());
        words.addAll(cue.modifiers());
        return String.join(", ", words);
    }

    static String of(Cue.PictureCue cue) {
        return cue.move().isEmpty() ? cue.subject() : cue.subject() + DOT + cue.move();
    }
}

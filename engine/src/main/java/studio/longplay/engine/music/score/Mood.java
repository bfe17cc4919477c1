package studio.longplay.engine.music.score;

import java.util.Locale;

/// What the music should make one feel.
public enum Mood {
    CALM,
    TENSE,
    SAD,
    HOPEFUL,
    JOYFUL,
    PLAYFUL,
    EPIC,
    MYSTERIOUS,
    ROMANTIC,
    DARK,
    AMBIENT,
    NEUTRAL;

    /// The English word, in small letters.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

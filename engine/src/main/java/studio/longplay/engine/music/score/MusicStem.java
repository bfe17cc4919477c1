package studio.longplay.engine.music.score;

import java.util.Locale;

/// A group of instruments that is played, and can be had, on its own.
public enum MusicStem {
    PAD,
    KEYS,
    BASS,
    MELODY,
    DRUMS;

    /// The English word, in small letters.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

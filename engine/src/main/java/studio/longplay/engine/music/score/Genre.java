package studio.longplay.engine.music.score;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Who plays and in what manner, whatever the mood.
public enum Genre {
    /// The band that the mood has by itself.
    SCORE,
    ORCHESTRAL,
    CHAMBER,
    FOLK,
    ELECTRONIC,
    JAZZ,
    ROCK,
    LO_FI;

    /// The word of a cue: `lo-fi`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The genre of a word, if it is one.
    public static Optional<Genre> of(String word) {
        return Arrays.stream(values()).filter(genre -> genre.word().equals(word)).findFirst();
    }
}

package studio.longplay.engine.music.score;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A group of instruments that is played, and can be had, on its own.
@SuppressWarnings("ImmutableEnumChecker") // the lists are made by List.of
public enum MusicStem {
    PAD("pads", "pad"),
    KEYS("keys"),
    BASS("bass"),
    MELODY("lead", "melody"),
    DRUMS("drums", "drum"),
    CHOIR("choir");

    private final List<String> words;

    MusicStem(String... words) {
        this.words = List.of(words);
    }

    /// The English word, in small letters.
    public String word() {
        return words.getFirst();
    }

    /// The stem of a word.
    public static Optional<MusicStem> of(String word) {
        return Arrays.stream(values()).filter(stem -> stem.words.contains(word)).findFirst();
    }
}

package studio.longplay.engine.music.score;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A seven-tone scale, as semitones above its tonic.
@SuppressWarnings("ImmutableEnumChecker") // the lists are made by List.of
public enum Mode {
    MAJOR(List.of(0, 2, 4, 5, 7, 9, 11), "major", "maj", "ionian", "dur"),
    MINOR(List.of(0, 2, 3, 5, 7, 8, 10), "minor", "min", "m", "aeolian", "moll"),
    DORIAN(List.of(0, 2, 3, 5, 7, 9, 10), "dorian", "dor"),
    PHRYGIAN(List.of(0, 1, 3, 5, 7, 8, 10), "phrygian", "phr"),
    LYDIAN(List.of(0, 2, 4, 6, 7, 9, 11), "lydian", "lyd"),
    MIXOLYDIAN(List.of(0, 2, 4, 5, 7, 9, 10), "mixolydian", "mix", "mixo"),
    HARMONIC_MINOR(List.of(0, 2, 3, 5, 7, 8, 11), "harmonic minor", "harmonic");

    private final List<Integer> semitones;
    private final List<String> words;

    Mode(List<Integer> semitones, String... words) {
        this.semitones = semitones;
        this.words = List.of(words);
    }

    /// Semitones above the tonic of a scale step; steps below 0 and above 6 go on in other octaves.
    public int semitone(int step) {
        return semitones.get(Math.floorMod(step, 7)) + 12 * Math.floorDiv(step, 7);
    }

    /// Whether the third above the tonic is a minor one.
    public boolean isMinor() {
        return semitones.get(2) == 3;
    }

    /// The mode of a word such as `minor` or `dorian`.
    public static Optional<Mode> of(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT);
        for (Mode mode : values()) {
            if (mode.words.contains(plain)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }

    /// The mode's first English word.
    public String word() {
        return words.getFirst();
    }
}

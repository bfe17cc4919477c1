package studio.longplay.engine.music.score;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A tonic and its scale, such as D minor.
///
/// @param tonic pitch class of the tonic, 0 is C, 11 is B
public record MusicKey(int tonic, Mode mode) {
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "([A-Ga-g])\\s*[- ]?\\s*(##|bb|#|b|\u266f|\u266d|sharp|flat)?\\s*[- ]?\\s*"
                            + "([A-Za-z ]*)");
    private static final List<Integer> LETTERS = List.of(9, 11, 0, 2, 4, 5, 7);
    private static final List<String> NAMES =
            List.of("C", "C#", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B");

    public MusicKey {
        if (tonic < 0 || tonic > 11) {
            throw new IllegalArgumentException("not a pitch class: " + tonic);
        }
    }

    /// Reads `D minor`, `F# major`, `Bb dorian`, `E-flat lydian`, `Am`, `C`; a letter alone is
    /// major.
    ///
    /// @return empty if this is no key
    public static Optional<MusicKey> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String words = matcher.group(3).strip().toLowerCase(Locale.ROOT);
        int letter = LETTERS.get(Character.toUpperCase(matcher.group(1).charAt(0)) - 'A');
        int tonic = Math.floorMod(letter + accidental(matcher.group(2)), 12);
        Optional<Mode> mode = words.isEmpty() ? Optional.of(Mode.MAJOR) : Mode.of(words);
        return mode.map(found -> new MusicKey(tonic, found));
    }

    private static int accidental(@Nullable String sign) {
        if (sign == null) {
            return 0;
        }
        return switch (sign) {
            case "#", "\u266f", "sharp" -> 1;
            case "##" -> 2;
            case "bb" -> -2;
            default -> -1;
        };
    }

    /// MIDI pitch of a scale step, counted from the tonic at or above MIDI pitch `floor`.
    public int pitch(int step, int floor) {
        int base = floor + Math.floorMod(tonic - floor, 12);
        return base + mode.semitone(step);
    }

    /// Whether a MIDI pitch belongs to the scale.
    public boolean contains(int midi) {
        int above = Math.floorMod(midi - tonic, 12);
        for (int step = 0; step < 7; step++) {
            if (mode.semitone(step) == above) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return NAMES.get(tonic) + " " + mode.word();
    }
}

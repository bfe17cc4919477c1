package studio.longplay.engine.voice.sing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A key as a singer sees it: seven tones over a tonic.
///
/// @param tonic pitch class, 0 is C
/// @param semitones of the seven tones above it, from 0
public record Scale(int tonic, List<Integer> semitones) {
    private static final Pattern WRITTEN = Pattern.compile("([A-G])([#b]?) ([a-z]+)");
    private static final List<Integer> LETTERS = List.of(9, 11, 0, 2, 4, 5, 7);
    private static final List<Integer> MAJOR = List.of(0, 2, 4, 5, 7, 9, 11);
    private static final Map<String, List<Integer>> MODES =
            Map.of(
                    "major", MAJOR,
                    "ionian", MAJOR,
                    "minor", List.of(0, 2, 3, 5, 7, 8, 10),
                    "aeolian", List.of(0, 2, 3, 5, 7, 8, 10),
                    "dorian", List.of(0, 2, 3, 5, 7, 9, 10),
                    "phrygian", List.of(0, 1, 3, 5, 7, 8, 10),
                    "lydian", List.of(0, 2, 4, 6, 7, 9, 11),
                    "mixolydian", List.of(0, 2, 4, 5, 7, 9, 10),
                    "locrian", List.of(0, 1, 3, 5, 6, 8, 10));

    public Scale {
        semitones = List.copyOf(semitones);
    }

    /// Reads a key as cues have it: `F# minor`.
    public static Optional<Scale> of(String key) {
        Matcher written = WRITTEN.matcher(key);
        if (!written.matches()) {
            return Optional.empty();
        }
        int letter = LETTERS.get(written.group(1).charAt(0) - 'A');
        int sign = written.group(2).equals("#") ? 1 : written.group(2).equals("b") ? -1 : 0;
        List<Integer> mode = MODES.get(written.group(3).toLowerCase(Locale.ROOT));
        return Optional.ofNullable(mode).map(tones -> new Scale((letter + sign + 12) % 12, tones));
    }

    public boolean isMinor() {
        return semitones.get(2) == 3;
    }

    /// MIDI pitch of a step of the scale; step 0 is the tonic at or above MIDI pitch 60.
    public int midi(int step) {
        return 60 + tonic + semitones.get(Math.floorMod(step, 7)) + 12 * Math.floorDiv(step, 7);
    }

    /// The step at or right below a MIDI pitch.
    public int stepOf(int midi) {
        int step = 7 * Math.floorDiv(midi - 60 - tonic, 12);
        while (midi(step + 1) <= midi) {
            step++;
        }
        return step;
    }

    /// A MIDI pitch moved by steps of the scale; one between two steps stays between two.
    public int moved(int midi, int steps) {
        int step = stepOf(midi);
        return midi(step + steps) + midi - midi(step);
    }
}

package studio.longplay.engine.script;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A melody as a person writes it: `C4 q, D4 q, ~E4 q, R e, F#4 h.`.
///
/// A note is a letter, an accidental and an octave of scientific pitch notation (C4 is middle C)
/// and a length: `w` whole, `h` half, `q` quarter, `e` eighth, `s` sixteenth, each with a point
/// after it for half as much again or `t` for two thirds; or a number of beats. A length holds on
/// for the notes after it. `R` is a rest. A note with `~` before it goes on with the syllable of
/// the note before it: a tie if it has the same pitch, else a melisma. Commas and bars `|` are left
/// out at will.
public record Melody(List<Note> notes) {
    /// There is none.
    public static final Melody NONE = new Melody(List.of());

    /// In place of a pitch.
    public static final int REST = -1;

    /// The most notes of one.
    public static final int MOST_NOTES = 1_000;

    private static final Pattern NOTE =
            Pattern.compile(
                    "(~?)(?:([A-Ga-g])([#b\u266F\u266D]?)(-?[0-9])(?![0-9])|[Rr])(?:[ :]*"
                            + "((?:[whqes](?:\\.|t)?(?![A-Za-z]))|(?:[0-9]{1,2}(?:\\.[0-9]{1,3})?)"
                            + "(?![0-9#b]))?)?(~?)");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,|]*");
    private static final List<Integer> LETTERS = List.of(9, 11, 0, 2, 4, 5, 7);
    private static final List<String> NAMES =
            List.of("C", "C#", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B");
    private static final String LENGTHS = "whqes";
    private static final int LOWEST = 24;
    private static final int HIGHEST = 96;

    public Melody {
        notes = List.copyOf(notes);
    }

    /// One note.
    ///
    /// @param midi its MIDI pitch, 60 is middle C; [#REST] for a rest
    /// @param beats its length in quarter notes
    /// @param goesOn whether the syllable of the note before goes on with it
    public record Note(int midi, double beats, boolean goesOn) {
        public boolean isRest() {
            return midi == REST;
        }
    }

    public boolean isEmpty() {
        return notes.isEmpty();
    }

    /// All notes together, in quarter notes.
    public double beats() {
        return notes.stream().mapToDouble(Note::beats).sum();
    }

    /// Reads a melody.
    ///
    /// @throws IllegalArgumentException whose message is the first thing that is no note
    public static Melody read(String text) {
        List<Note> notes = new ArrayList<>();
        double beats = 1;
        int at = skip(text, 0);
        boolean tied = false;
        Matcher matcher = NOTE.matcher(text);
        while (at < text.length()) {
            if (!matcher.find(at) || matcher.start() != at || notes.size() == MOST_NOTES) {
                throw new IllegalArgumentException(word(text, at));
            }
            beats = matcher.group(5) == null ? beats : beats(matcher.group(5));
            int midi = matcher.group(2) == null ? REST : midi(matcher);
            boolean sounds = midi == REST || (midi >= LOWEST && midi <= HIGHEST);
            if (!sounds || !(beats > 0 && beats <= 32)) {
                throw new IllegalArgumentException(word(text, at));
            }
            boolean joins = (tied || !matcher.group(1).isEmpty()) && hasNote(notes);
            notes.add(new Note(midi, beats, midi != REST && joins));
            tied = !matcher.group(6).isEmpty();
            at = skip(text, matcher.end());
        }
        return new Melody(notes);
    }

    private static boolean hasNote(List<Note> notes) {
        return !notes.isEmpty() && !notes.getLast().isRest();
    }

    private static int skip(String text, int from) {
        Matcher between = BETWEEN.matcher(text).region(from, text.length());
        return between.lookingAt() ? between.end() : from;
    }

    private static String word(String text, int at) {
        String rest = text.substring(at);
        return rest.split("[\\s,|]", 2)[0];
    }

    private static int midi(Matcher note) {
        int letter = LETTERS.get(Character.toUpperCase(note.group(2).charAt(0)) - 'A');
        int sign =
                switch (note.group(3)) {
                    case "#", "\u266F" -> 1;
                    case "b", "\u266D" -> -1;
                    default -> 0;
                };
        return 12 * (Integer.parseInt(note.group(4)) + 1) + letter + sign;
    }

    private static double beats(String length) {
        if (Character.isDigit(length.charAt(0))) {
            return Double.parseDouble(length);
        }
        double plain = plain(length.charAt(0));
        return length.endsWith(".") ? 1.5 * plain : length.endsWith("t") ? 2 * plain / 3 : plain;
    }

    private static double plain(char letter) {
        return 4.0 / (1 << LENGTHS.indexOf(letter));
    }

    /// As it is read; reading it gives the same notes.
    public String text() {
        List<String> words = new ArrayList<>();
        for (Note note : notes) {
            String name = note.isRest() ? "R" : name(note.midi());
            words.add((note.goesOn() ? "~" : "") + name + " " + length(note.beats()));
        }
        return String.join(", ", words);
    }

    /// A MIDI pitch in scientific notation, `F#4`.
    public static String name(int midi) {
        return NAMES.get(Math.floorMod(midi, 12)) + (Math.floorDiv(midi, 12) - 1);
    }

    private static String length(double beats) {
        for (int i = 0; i < LENGTHS.length(); i++) {
            char letter = LENGTHS.charAt(i);
            double plain = plain(letter);
            if (beats == plain) {
                return String.valueOf(letter);
            }
            if (beats == 1.5 * plain) {
                return letter + ".";
            }
            if (beats == 2 * plain / 3) {
                return letter + "t";
            }
        }
        String decimal = BigDecimal.valueOf(beats).stripTrailingZeros().toPlainString();
        return decimal.length() <= 6 ? decimal : String.format(Locale.ROOT, "%.3f", beats);
    }
}

package studio.longplay.engine.voice.sing;

import java.util.Set;

/// What a singer does with a speech sound.
enum PhoneKind {
    SILENCE,
    /// Is held.
    VOWEL,
    /// Goes from one vowel to another while it is held: `AI`.
    DIPHTHONG,
    /// Has pitch and is passed through: `w`, `r`, `l`, `j`.
    GLIDE,
    /// Has pitch and could be held: `m`, `n`, `N`.
    NASAL,
    /// Has pitch and hiss: `v`, `D`, `z`, `Z`.
    BUZZ,
    /// Hiss alone: `s`, `f`, `h`.
    HISS,
    /// A closed mouth with pitch, and its opening: `b`, `dZ`.
    VOICED_STOP,
    /// A closed mouth without, and its burst: `t`, `tS`.
    STOP;

    private static final Set<String> VOWELS =
            Set.of(
                    "i", "I", "E", "{", "A", "O", "U", "u", "V", "@", "r=", "e", "o", "a", "y", "2",
                    "9", "&", "1", "}", "M", "7", "Y", "@\\", "8", "3", "3\\", "6", "Q", "3:", "i:",
                    "u:", "A:", "O:");
    private static final Set<String> DIPHTHONGS =
            Set.of("EI", "AI", "OI", "aU", "@U", "oU", "I@", "e@", "U@");
    private static final Set<String> GLIDES = Set.of("w", "r", "l", "j", "4", "H", "L", "W", "R");
    private static final Set<String> NASALS = Set.of("m", "n", "N", "J", "F", "N\\");
    private static final Set<String> BUZZES = Set.of("v", "D", "z", "Z", "G", "B", "j\\");
    private static final Set<String> VOICED_STOPS = Set.of("b", "d", "g", "dZ", "d`", "g\\");
    private static final Set<String> STOPS = Set.of("p", "t", "k", "tS", "?", "q", "t`", "c", "ts");

    /// Of a phone in X-SAMPA; what is unknown is hissed.
    static PhoneKind of(String phone) {
        if (phone.equals("_")) {
            return SILENCE;
        }
        if (VOWELS.contains(phone)) {
            return VOWEL;
        }
        if (DIPHTHONGS.contains(phone)) {
            return DIPHTHONG;
        }
        if (GLIDES.contains(phone)) {
            return GLIDE;
        }
        if (NASALS.contains(phone)) {
            return NASAL;
        }
        if (BUZZES.contains(phone)) {
            return BUZZ;
        }
        if (VOICED_STOPS.contains(phone)) {
            return VOICED_STOP;
        }
        return STOPS.contains(phone) ? STOP : HISS;
    }

    /// Whether it makes a syllable.
    boolean isNucleus() {
        return this == VOWEL || this == DIPHTHONG;
    }

    boolean hasPitch() {
        return switch (this) {
            case VOWEL, DIPHTHONG, GLIDE, NASAL, BUZZ, VOICED_STOP -> true;
            case SILENCE, HISS, STOP -> false;
        };
    }
}

package studio.longplay.engine.project.voicing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A mood that people speak in, as a parenthetical or a scene heading names it.
public enum Mood {
    TENSE(
            "tense",
            "tense",
            "suspen",
            "uneasy",
            "threaten",
            "menac",
            "nervous",
            "afraid",
            "fear",
            "frighten",
            "terrif"),
    URGENT(
            "urgent",
            "urgen",
            "hurr",
            "quick",
            "fast",
            "rapid",
            "breathless",
            "panic",
            "frantic",
            "alarm"),
    ANGRY("angry", "angr", "furious", "enraged", "bitter", "shout", "yell", "rage"),
    MERRY("merry", "merr", "joy", "delight", "laugh", "excite", "playful", "cheer", "eager"),
    CALM("calm", "calm", "gentl", "tender", "peace", "quiet", "soft", "dream"),
    SAD("sad", "sad", "weep", "sob", "mourn", "grie", "weary", "tired", "solemn", "grave"),
    HESITANT("hesitant", "hesita", "slow", "ponder", "thoughtful", "doubt", "after a pause");

    private final String word;

    @SuppressWarnings("ImmutableEnumChecker") // What List.of gives never changes.
    private final List<String> beginnings;

    Mood(String word, String... beginnings) {
        this.word = word;
        this.beginnings = List.of(beginnings);
    }

    /// Its name in documents.
    public String word() {
        return word;
    }

    /// The mood a text names first; empty if it names none.
    ///
    /// @param text a parenthetical or a heading
    public static Optional<Mood> of(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        int first = Integer.MAX_VALUE;
        Optional<Mood> found = Optional.empty();
        for (Mood mood : values()) {
            for (String beginning : mood.beginnings) {
                int at = beginningOf(small, beginning);
                if (at >= 0 && at < first) {
                    first = at;
                    found = Optional.of(mood);
                }
            }
        }
        return found;
    }

    /// The mood of that name, in any case.
    public static Optional<Mood> named(String word) {
        for (Mood mood : values()) {
            if (mood.word.equalsIgnoreCase(word.strip())) {
                return Optional.of(mood);
            }
        }
        return Optional.empty();
    }

    private static int beginningOf(String text, String beginning) {
        int at = text.indexOf(beginning);
        while (at > 0 && Character.isLetter(text.charAt(at - 1))) {
            at = text.indexOf(beginning, at + 1);
        }
        return at;
    }
}

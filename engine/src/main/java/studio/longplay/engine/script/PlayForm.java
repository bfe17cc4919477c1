package studio.longplay.engine.script;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a line of a `NAME:` script looks like by itself; its neighbours decide the rest.
final class PlayForm {
    private static final Pattern TAG = Pattern.compile("([^:]{1,60}):(?:\\s+(.*))?");
    private static final Pattern DIRECTION_FIRST =
            Pattern.compile("\\s*([(\\[](?!\\[)[^()\\[\\]]{1,40}[)\\]])\\s*(.*)");
    private static final Pattern PART_HEADING =
            Pattern.compile(
                    "(?i)(act|scene|chapter|part|book|prologue|epilogue)"
                        + "(\\s+([ivxlc]+|[0-9]+|one|two|three|four|five|six|seven|eight|nine|ten"
                        + "|first|second|third|fourth|fifth|last)\\b.*)?");
    private static final Pattern STAGE_DIRECTION =
            Pattern.compile("(Enter|Exit|Exeunt|Re-enter|Alarums?|Flourish|Curtain|Drums?)\\b.*");
    private static final Set<String> SMALL_WORDS =
            Set.of(
                    "a", "an", "and", "at", "by", "da", "de", "der", "des", "di", "du", "el",
                    "from", "in", "la", "le", "of", "on", "or", "the", "to", "van", "von", "with",
                    "und");
    private static final int MOST_WORDS_OF_A_NAME = 6;
    private static final int LONGEST_HEADING = 80;
    private static final int LONGEST_ABBREVIATION = 4;

    private PlayForm() {}

    /// `NAME: words` taken apart.
    ///
    /// @param words empty if the name stands alone
    record Tag(String name, String direction, String words) {
        boolean isCapitals() {
            return SpeakerTag.isCapitals(name);
        }

        /// The name as it is compared with others.
        String key() {
            return name.toUpperCase(Locale.ROOT);
        }
    }

    /// Takes a tag apart.
    ///
    /// @param line without notes, stripped
    /// @return null if it cannot be a speaker's tag
    static @Nullable Tag tag(String line) {
        if (line.indexOf(':') < 0 || line.startsWith("(") || line.startsWith("[")) {
            return null;
        }
        Matcher form = TAG.matcher(line);
        if (!form.matches()) {
            return null;
        }
        String written = form.group(1);
        String name = SpeakerTag.clean(written);
        if (!isName(name)) {
            return null;
        }
        String words = form.group(2) == null ? "" : form.group(2).strip();
        return new Tag(name, SpeakerTag.direction(written), words);
    }

    private static boolean isName(String name) {
        String[] words = name.split(" ", -1);
        if (name.isEmpty() || words.length > MOST_WORDS_OF_A_NAME) {
            return false;
        }
        for (int at = 0; at < words.length; at++) {
            boolean small = at > 0 && SMALL_WORDS.contains(words[at]);
            if (!small && !isNameWord(words[at])) {
                return false;
            }
        }
        return true;
    }

    /// A word with a capital or a figure first, and no sentence's end after it.
    private static boolean isNameWord(String word) {
        char last = word.charAt(word.length() - 1);
        boolean abbreviation = last == '.' && word.length() <= LONGEST_ABBREVIATION;
        if ("!?;\"\u201D".indexOf(last) >= 0 || (last == '.' && !abbreviation)) {
            return false;
        }
        int first = word.codePoints().filter(Character::isLetterOrDigit).findFirst().orElse('x');
        return word.equals("&") || !Character.isLowerCase(first);
    }

    /// `(softly) words` taken apart; null if the words begin otherwise.
    static @Nullable Matcher directionFirst(String words) {
        Matcher form = DIRECTION_FIRST.matcher(words);
        return form.matches() ? form : null;
    }

    static boolean isStageDirection(String line) {
        boolean bracketed = line.startsWith("[") && line.endsWith("]");
        return bracketed
                || Speeches.isDirection(line, false)
                || STAGE_DIRECTION.matcher(line).matches();
    }

    /// `ACT II`, `Scene 3. Rome.`, `Chapter one`.
    static boolean isPartHeading(String line) {
        return line.length() <= LONGEST_HEADING
                && !line.endsWith(":")
                && PART_HEADING.matcher(line).matches()
                && Character.isUpperCase(line.charAt(0));
    }

    static boolean isSceneHeading(String line) {
        return line.regionMatches(true, 0, "scene", 0, 5) && isPartHeading(line);
    }
}

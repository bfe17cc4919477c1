package studio.longplay.engine.script;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A speaker's name as it is written: `NELL (V.O.)`, `**Tam:**`, `@McKEE (CONT'D) ^`.
final class SpeakerTag {
    static final int LONGEST = 60;

    private static final Pattern EXTENSION = Pattern.compile("\\s*\\(([^()]*)\\)\\s*$");
    private static final Pattern KNOWN_EXTENSION =
            Pattern.compile(
                    "(?i)(v|o|o\\.?s|o\\.?c|v\\.?o|n\\.?v)\\.?|cont'?d?\\.?|cont[\u2019']d|continued.*");
    private static final Pattern MARKS = Pattern.compile("[*_\\[\\]()\\\\^<>{}]");

    private SpeakerTag() {}

    /// The name alone: no extensions, no marks, no colon.
    static String clean(String written) {
        String name = written.strip();
        Matcher extension = EXTENSION.matcher(name);
        while (extension.find()) {
            name = name.substring(0, extension.start());
            extension = EXTENSION.matcher(name);
        }
        name = MARKS.matcher(name).replaceAll("").replaceFirst("[\\s:]+$", "");
        name = name.replaceFirst("^[\\s@~!.>#=]+", "").replaceAll("\\s+", " ");
        return name.codePoints().anyMatch(Character::isLetterOrDigit) ? name.strip() : "";
    }

    /// What brackets after the name say about how the words are said (`NELL (softly):`); empty for
    /// the usual extensions such as `(V.O.)`.
    static String direction(String written) {
        Matcher extension = EXTENSION.matcher(written.replaceFirst("[\\s:]+$", ""));
        if (!extension.find() || KNOWN_EXTENSION.matcher(extension.group(1).strip()).matches()) {
            return "";
        }
        return extension.group(1).strip();
    }

    /// Whether a line could be a Fountain character: capitals only, before any brackets.
    static boolean isCharacter(String line) {
        if (line.length() > LONGEST) {
            return false;
        }
        int bracket = line.indexOf('(');
        String name = bracket < 0 ? line : line.substring(0, bracket);
        boolean closes = bracket < 0 || line.replaceFirst("\\s*\\^\\s*$", "").endsWith(")");
        return closes && isCapitals(name) && !name.strip().endsWith("TO:");
    }

    /// Whether it has a capital letter and no small one.
    static boolean isCapitals(String text) {
        return text.codePoints().anyMatch(Character::isUpperCase)
                && text.codePoints().noneMatch(Character::isLowerCase);
    }
}

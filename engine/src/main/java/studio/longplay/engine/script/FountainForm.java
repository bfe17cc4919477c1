package studio.longplay.engine.script;

import java.util.regex.Pattern;

/// What a line that begins a Fountain paragraph is, by its own letters and its neighbours.
///
/// Source: Fountain 1.1 syntax (fountain.io/syntax). One leniency: a scene heading need not be
/// followed by an empty line.
final class FountainForm {
    private static final Pattern HEADING =
            Pattern.compile("(?i)(int\\.?/ext|ext\\.?/int|int|ext|est|i/e)[. ].*");
    private static final Pattern FORCED_HEADING = Pattern.compile("\\.[^.\\s].*");
    private static final Pattern PAGE_BREAK = Pattern.compile("={3,}");
    private static final Pattern TRANSITION = Pattern.compile("[^\\p{Ll}]*\\bTO:");
    private static final Pattern SCENE_NUMBER = Pattern.compile("\\s*(?<!\\\\)#[^#\\s][^#]*#\\s*$");

    private FountainForm() {}

    /// @param line without notes and comments, stripped, not empty
    /// @param wordsFollow whether the next line is not empty
    static Element.Kind of(String line, boolean wordsFollow) {
        Element.Kind marked = marked(line);
        if (marked != Element.Kind.BLANK) {
            return marked;
        }
        if (HEADING.matcher(line).matches()) {
            return Element.Kind.SCENE_HEADING;
        }
        if (!wordsFollow && TRANSITION.matcher(line).matches()) {
            return Element.Kind.TRANSITION;
        }
        if (wordsFollow && SpeakerTag.isCharacter(line)) {
            return Element.Kind.CHARACTER;
        }
        return Element.Kind.ACTION;
    }

    /// What the first letter says it is; `BLANK` if it says nothing.
    private static Element.Kind marked(String line) {
        return switch (line.charAt(0)) {
            case '#' -> Element.Kind.SECTION;
            case '=' ->
                    PAGE_BREAK.matcher(line).matches()
                            ? Element.Kind.PAGE_BREAK
                            : Element.Kind.SYNOPSIS;
            case '!' -> Element.Kind.ACTION;
            case '@' ->
                    SpeakerTag.clean(line).isEmpty() ? Element.Kind.ACTION : Element.Kind.CHARACTER;
            case '~' -> Element.Kind.LYRICS;
            case '>' -> line.endsWith("<") ? Element.Kind.CENTERED : Element.Kind.TRANSITION;
            case '.' ->
                    FORCED_HEADING.matcher(line).matches()
                            ? Element.Kind.SCENE_HEADING
                            : Element.Kind.BLANK;
            default -> Element.Kind.BLANK;
        };
    }

    /// The heading without its forcing point and its scene number.
    static String heading(String line) {
        String text = FORCED_HEADING.matcher(line).matches() ? line.substring(1) : line;
        return SCENE_NUMBER.matcher(text).replaceFirst("").strip();
    }

    /// How many `#` a section starts with.
    static int depth(String line) {
        int depth = 0;
        while (depth < line.length() && line.charAt(depth) == '#') {
            depth++;
        }
        return depth;
    }

    static boolean isHeading(String line) {
        return HEADING.matcher(line).matches() || FORCED_HEADING.matcher(line).matches();
    }

    static boolean isMarkedHeading(String line) {
        return HEADING.matcher(line).matches();
    }
}

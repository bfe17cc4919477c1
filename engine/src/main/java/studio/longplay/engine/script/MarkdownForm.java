package studio.longplay.engine.script;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.script.PlayForm.Tag;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a line of Markdown is (CommonMark's blocks, as far as a script has them).
final class MarkdownForm {
    static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*?)(?:\\s+#+)?");
    static final Pattern FENCE = Pattern.compile("(```+|~~~+).*");
    static final Pattern UNDERLINE = Pattern.compile("=+|-{2,}");
    static final Pattern IMAGE = Pattern.compile("!\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern LIST_OR_QUOTE =
            Pattern.compile("\\s*(?:[-*+]|[0-9]{1,9}[.)])\\s+|\\s*>\\s?");
    private static final Pattern BOLD_TAG =
            Pattern.compile("\\*\\*([^*]{1,60}?)(?::\\s*\\*\\*|\\*\\*\\s*:)\\s*(.*)");

    private MarkdownForm() {}

    /// Whether a line is a thematic break: three or more `-`, `*` or `_`, maybe with spaces.
    static boolean isRule(String line) {
        String marks = line.replaceAll("\\s+", "");
        return marks.length() > 2
                && "-*_".indexOf(marks.charAt(0)) >= 0
                && marks.chars().allMatch(mark -> mark == marks.charAt(0));
    }

    /// Where a line's text starts after list and quote marks.
    static int textStart(String line) {
        Matcher marks = LIST_OR_QUOTE.matcher(line);
        int start = 0;
        while (start < line.length() && marks.region(start, line.length()).lookingAt()) {
            start = marks.end();
        }
        return start;
    }

    /// A speaker's tag: `**Name:** words`, or `NAME: words` in capitals.
    static @Nullable Tag tag(String line) {
        Matcher bold = BOLD_TAG.matcher(line);
        if (bold.matches()) {
            String name = SpeakerTag.clean(bold.group(1));
            return name.isEmpty()
                    ? null
                    : new Tag(name, SpeakerTag.direction(bold.group(1)), bold.group(2));
        }
        Tag plain = PlayForm.tag(line);
        return plain != null && plain.isCapitals() && line.charAt(0) != '*' ? plain : null;
    }
}

package studio.longplay.engine.script;

import studio.longplay.engine.script.SourceText.SourceLine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A Fountain title page: `Key: value` entries before the first empty line, values indented when
/// they take more than one line.
///
/// @param entries in order, by name as written; lines of a value parted by `\n`
/// @param endIndex the index of the first line after it, 0 if there is none
record TitlePage(Map<String, String> entries, int endIndex) {
    private static final TitlePage NONE = new TitlePage(Map.of(), 0);
    private static final Pattern ENTRY =
            Pattern.compile("(\\p{L}[\\p{L}\\p{N} ()/'_-]{0,40}?)[ \\t]*:[ \\t]*(.*)");
    private static final Pattern TRANSITION = Pattern.compile("FADE .*|.* (TO|IN|OUT)");

    static TitlePage of(List<SourceLine> lines) {
        int start = 0;
        while (start < lines.size() && lines.get(start).content().isBlank()) {
            start++;
        }
        Map<String, String> entries = new LinkedHashMap<>();
        String key = "";
        int at = start;
        for (; at < lines.size() && !lines.get(at).content().isBlank(); at++) {
            String line = lines.get(at).content();
            Matcher entry = ENTRY.matcher(line);
            if (!key.isEmpty() && Character.isWhitespace(line.charAt(0))) {
                entries.merge(key, line.strip(), TitlePage::underneath);
            } else if (entry.matches() && !TRANSITION.matcher(entry.group(1)).matches()) {
                key = entry.group(1);
                entries.merge(key, entry.group(2).strip(), TitlePage::underneath);
            } else {
                return NONE;
            }
        }
        return entries.isEmpty() ? NONE : new TitlePage(entries, at);
    }

    private static String underneath(String above, String below) {
        return above.isEmpty() ? below : above + "\n" + below;
    }

    /// The value under a name in any case, empty if there is none.
    static String value(Map<String, String> entries, String name) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}

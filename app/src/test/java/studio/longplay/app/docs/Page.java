package studio.longplay.app.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One page, cut into what a reader sees as text and as code.
///
/// @param name from the checkout's root, with slashes
/// @param code lines of code by their number; a line that ends in a backslash is joined to the next
/// @param text all lines, empty where they are code
record Page(Path file, String name, Map<Integer, String> code, List<String> text) {
    private static final Pattern LINK =
            Pattern.compile(
                    "!?\\[(?:[^\\[\\]]|\\[[^\\]]*\\])*\\]\\(([^)\\s]+)(?:\\s+\"[^\"]*\")?\\)");
    private static final Pattern SPAN = Pattern.compile("(?<!`)`([^`]+)`(?!`)");

    static Page read(Path root, Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        Map<Integer, String> code = new java.util.TreeMap<>();
        List<String> text = new ArrayList<>();
        boolean fenced = false;
        boolean mayIndent = true;
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            boolean fence = line.strip().startsWith("```");
            boolean begun = at == 0 || lines.get(at - 1).isBlank() || code.containsKey(at);
            boolean inItem = begun && line.matches(" {4,}(\\S*/bin/)?(longplay|[.]/mvnw) .*");
            boolean indented = inItem || (line.startsWith("    ") && mayIndent);
            boolean isCode = !fence && (fenced || indented);
            if (isCode) {
                code.put(at + 1, line);
            }
            text.add(isCode || fence ? "" : line);
            fenced ^= fence;
            mayIndent = indented || (line.isBlank() && !inList(text)) || line.startsWith("#");
        }
        String name = root.relativize(file).toString().replace('\\', '/');
        return new Page(file, name, joined(code), List.copyOf(text));
    }

    /// What is indented after an item of a list belongs to the item.
    private static boolean inList(List<String> text) {
        for (String line : text.reversed()) {
            if (!line.isBlank()) {
                return line.matches("\\s*([-*]|\\d+[.]) .*") || line.startsWith("  ");
            }
        }
        return false;
    }

    private static Map<Integer, String> joined(Map<Integer, String> code) {
        Map<Integer, String> joined = new java.util.TreeMap<>();
        int first = 0;
        for (Map.Entry<Integer, String> line : code.entrySet()) {
            String before = first == 0 ? "" : joined.get(first);
            boolean goesOn = before.endsWith("\\");
            first = goesOn ? first : line.getKey();
            joined.put(
                    first,
                    goesOn
                            ? before.substring(0, before.length() - 1) + line.getValue().strip()
                            : line.getValue());
        }
        return joined;
    }

    List<Link> links() {
        List<Link> links = new ArrayList<>();
        for (Map.Entry<Integer, String> part : paragraphs().entrySet()) {
            String bare = SPAN.matcher(part.getValue()).replaceAll(Page::blanked);
            Matcher matcher = LINK.matcher(bare);
            while (matcher.find()) {
                links.add(new Link(place(part, matcher.start()), matcher.group(1)));
            }
        }
        return links;
    }

    private static String blanked(java.util.regex.MatchResult span) {
        return span.group().replaceAll("[^\n]", "x");
    }

    /// The commands in code, then those in running text.
    List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        code.forEach((at, line) -> commands.addAll(Command.of(name + ":" + at, line, false)));
        for (Map.Entry<Integer, String> part : paragraphs().entrySet()) {
            Matcher matcher = SPAN.matcher(part.getValue());
            while (matcher.find()) {
                String span = matcher.group(1).replace('\n', ' ').replace("\\|", "|");
                commands.addAll(Command.of(place(part, matcher.start()), span, true));
            }
        }
        return commands;
    }

    /// What a `#` may point to, named as the usual sites name headings.
    Set<String> anchors() {
        Set<String> anchors = new LinkedHashSet<>();
        Map<String, Integer> seen = new HashMap<>();
        for (String line : text) {
            Matcher heading = Pattern.compile("#{1,6} +(.*?)( +#+)?").matcher(line);
            if (heading.matches()) {
                String slug = slug(heading.group(1));
                int before = seen.merge(slug, 1, Integer::sum) - 1;
                anchors.add(before == 0 ? slug : slug + "-" + before);
            }
        }
        return anchors;
    }

    private static String slug(String heading) {
        return heading.replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    /// Text between blank lines, by the number of its first line. A row of a table is one alone.
    private Map<Integer, String> paragraphs() {
        Map<Integer, String> paragraphs = new java.util.TreeMap<>();
        int first = 0;
        for (int at = 0; at < text.size(); at++) {
            String line = text.get(at);
            if (line.isBlank()) {
                first = 0;
                continue;
            }
            boolean begins = first == 0 || line.startsWith("|") || line.startsWith("#");
            first = begins ? at + 1 : first;
            paragraphs.merge(first, line, (all, more) -> all + "\n" + more);
        }
        return paragraphs;
    }

    private String place(Map.Entry<Integer, String> paragraph, int index) {
        String before = paragraph.getValue().substring(0, index);
        long line = paragraph.getKey() + before.chars().filter(it -> it == '\n').count();
        return name + ":" + line;
    }
}

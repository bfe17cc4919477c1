package studio.longplay.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The entries of `docs/runbooks`, which are packed into the program: what each code of a fault
/// means, what causes it, and what to do.
final class Runbook {
    private static final String PLACE = "/studio/longplay/app/help/docs/runbooks/";
    private static final Pattern PAGE = Pattern.compile("^\\| `.*\\]\\(([a-z]+\\.md)\\) \\|$");
    private static final Pattern ENTRY =
            Pattern.compile(
                    "^### (\\S+)\\n(.*?)\\n- \\*\\*Cause:\\*\\* (.*?)\\n- \\*\\*Remedy:\\*\\*"
                            + " (.*?)(?=\\n\\n|\\n?\\z)",
                    Pattern.MULTILINE | Pattern.DOTALL);

    private Runbook() {}

    /// What is known of a code.
    ///
    /// @param page where it stands, as a path from the root of the docs with its anchor
    record Entry(String code, String meaning, String cause, String remedy, String page) {}

    /// All entries by their codes.
    static Map<String, Entry> entries() {
        Map<String, Entry> entries = new TreeMap<>();
        for (String page : pages()) {
            Matcher found = ENTRY.matcher(read(page));
            while (found.find()) {
                String code = found.group(1);
                String place = "docs/runbooks/" + page + "#" + code.replace('.', '-');
                entries.put(
                        code,
                        new Entry(
                                code,
                                line(found.group(2)),
                                line(found.group(3)),
                                line(found.group(4)),
                                place));
            }
        }
        return entries;
    }

    /// The pages that the index names by codes: folders of a class path cannot be listed.
    private static Set<String> pages() {
        Set<String> pages = new LinkedHashSet<>();
        for (String line : read("README.md").lines().toList()) {
            Matcher named = PAGE.matcher(line);
            if (named.matches()) {
                pages.add(named.group(1));
            }
        }
        return pages;
    }

    private static String line(String text) {
        return text.replaceAll("\\s*\\n\\s*", " ").replaceAll("\\[([^]]+)\\]\\([^)]+\\)", "$1");
    }

    private static String read(String page) {
        try (InputStream bytes = Runbook.class.getResourceAsStream(PLACE + page)) {
            if (bytes == null) {
                throw new IllegalStateException("the program was packed without " + page);
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

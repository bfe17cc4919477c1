package studio.longplay.engine.render.deliver.report;

import java.util.List;
import java.util.Locale;

/// A page while it is written. Whatever is put in as text is escaped.
final class Page {
    private static final int DIGEST_LENGTH = 64;
    private static final int SHOWN_DIGITS = 12;

    private final StringBuilder html = new StringBuilder();

    /// Markup of ours, with words in place of `%s` that are escaped.
    Page put(String markup, Object... words) {
        Object[] escaped = new Object[words.length];
        for (int i = 0; i < words.length; i++) {
            escaped[i] = escape(String.valueOf(words[i]));
        }
        html.append(words.length == 0 ? markup : String.format(Locale.ROOT, markup, escaped));
        return this;
    }

    /// Markup that was made elsewhere.
    void putRaw(String markup) {
        html.append(markup);
    }

    /// Begins a section; [#endSection] ends it.
    void section(String id, String words) {
        put("<section id=\"%s\"><h2>%s</h2>\n", id, words);
    }

    void endSection() {
        html.append("</section>\n");
    }

    void note(String words) {
        put("<p class=\"note\">%s</p>\n", words);
    }

    /// A column's name; those that begin with `#` hold numbers.
    void table(String... columns) {
        html.append("<table><thead><tr>");
        for (String column : columns) {
            boolean number = column.startsWith("#");
            put(number ? "<th class=\"n\">%s</th>" : "<th>%s</th>", column.replace("#", ""));
        }
        html.append("</tr></thead><tbody>\n");
    }

    /// A cell that begins with `#` is a number, one with `@` a place that is not broken; a digest
    /// is shortened, and shown whole when the pointer rests on it.
    void row(List<String> cells) {
        html.append("<tr>");
        for (String cell : cells) {
            if (cell.startsWith("#")) {
                put("<td class=\"n\">%s</td>", cell.substring(1));
            } else if (cell.startsWith("@")) {
                put("<td class=\"place\">%s</td>", cell.substring(1));
            } else if (cell.length() == DIGEST_LENGTH && !cell.contains(" ")) {
                put(
                        "<td><code title=\"%s\">%s…</code></td>",
                        cell, cell.substring(0, SHOWN_DIGITS));
            } else {
                put("<td>%s</td>", cell);
            }
        }
        html.append("</tr>\n");
    }

    void row(String... cells) {
        row(List.of(cells));
    }

    void endTable() {
        html.append("</tbody></table>\n");
    }

    @Override
    public String toString() {
        return html.toString();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

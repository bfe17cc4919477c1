package studio.longplay.engine.script;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/// One line of text without its emphasis marks, escapes, links and tags.
///
/// Emphasis is Fountain's: `*`, `**`, `***` and `_`, within one line; an opening mark has no space
/// after it, a closing mark none before it. A mark without its partner is text ("he dialled *69").
final class InlineMarks {
    private static final int LONGEST_RUN = 3;
    private static final double UNDERLINED = 1.5;
    private static final double HEAVIEST = 3;

    private final String source;
    private final Markup markup;
    private final boolean[] dropped;

    /// Where emphasis begins and ends in the source: the sum up to a character is how many marks it
    /// is between.
    private final int[] starChanges;

    private final int[] underscoreChanges;

    /// How much each character of the text weighs, 0 where nothing is marked.
    private double[] weights = {};

    private String text = "";
    private int[] positions = {};

    private InlineMarks(String source, Markup markup) {
        this.source = source;
        this.markup = markup;
        this.dropped = new boolean[source.length()];
        this.starChanges = new int[source.length()];
        this.underscoreChanges = new int[source.length()];
    }

    static InlineMarks strip(String source, Markup markup) {
        InlineMarks line = new InlineMarks(source, markup);
        if (line.mayHoldMarks()) {
            line.dropTags();
            line.dropLinks();
            line.dropEmphasis();
        }
        line.collect();
        return line;
    }

    String text() {
        return text;
    }

    /// Where a position of the source is in the text that is left.
    int positionOf(int sourcePosition) {
        return positions.length == 0 ? sourcePosition : positions[sourcePosition];
    }

    private boolean mayHoldMarks() {
        for (int at = 0; at < source.length(); at++) {
            if ("*_\\[`<&{".indexOf(source.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private void dropTags() {
        int lastClose = Math.max(source.lastIndexOf('>'), source.lastIndexOf('}'));
        for (int at = 0; markup.tags() && at < lastClose; at++) {
            char close = source.charAt(at) == '<' ? '>' : '}';
            boolean opens = source.charAt(at) == '<' || source.startsWith("{\\", at);
            int end = opens ? source.indexOf(close, at) : -1;
            if (end > 0 && end > at + 1) {
                Arrays.fill(dropped, at, end + 1, true);
                at = end;
            }
        }
    }

    private void dropLinks() {
        int lastClose = source.lastIndexOf(')');
        for (int at = 0; markup.links() && at < source.length(); at++) {
            char character = source.charAt(at);
            if (character == '\\') {
                at++;
            } else if (character == '`') {
                dropped[at] = true;
            } else if (character == '[' && at < lastClose) {
                dropLink(at);
            }
        }
    }

    private void dropLink(int open) {
        int middle = source.indexOf("](", open);
        int close = middle < 0 ? -1 : source.indexOf(')', middle);
        if (close < 0) {
            return;
        }
        dropped[open] = true;
        boolean image = open > 0 && source.charAt(open - 1) == '!';
        if (image) {
            dropped[open - 1] = true;
        }
        Arrays.fill(dropped, image ? open : middle, close + 1, true);
    }

    private void dropEmphasis() {
        Deque<int[]> stars = new ArrayDeque<>();
        Deque<int[]> underscores = new ArrayDeque<>();
        int at = 0;
        while (at < source.length()) {
            char character = source.charAt(at);
            if (isEscape(at)) {
                at += 2;
            } else if (!dropped[at] && (character == '*' || character == '_')) {
                int end = runEnd(at);
                run(at, end, character == '*' ? stars : underscores);
                at = end;
            } else {
                at++;
            }
        }
    }

    private int runEnd(int from) {
        int end = from;
        while (end < source.length() && source.charAt(end) == source.charAt(from)) {
            end++;
        }
        return end;
    }

    /// Pairs the marks of one run with those open before it; what is left over may open.
    private void run(int from, int to, Deque<int[]> open) {
        if (to - from > LONGEST_RUN) {
            return;
        }
        boolean anywhere = markup.intraword() && source.charAt(from) == '*';
        int at = from;
        boolean closes = from > 0 && !Character.isWhitespace(source.charAt(from - 1));
        if (closes && (anywhere || !isWordAt(to))) {
            while (at < to && !open.isEmpty()) {
                int[] opener = open.peek();
                dropped[--opener[1]] = true;
                dropped[at] = true;
                int[] changes = source.charAt(from) == '*' ? starChanges : underscoreChanges;
                changes[opener[1]]++;
                changes[at++]--;
                if (opener[1] == opener[0]) {
                    open.pop();
                }
            }
        }
        boolean opens = to < source.length() && !Character.isWhitespace(source.charAt(to));
        if (at < to && opens && (anywhere || !isWordAt(from - 1))) {
            open.push(new int[] {at, to});
        }
    }

    private boolean isWordAt(int at) {
        return at >= 0 && at < source.length() && Character.isLetterOrDigit(source.charAt(at));
    }

    private boolean isEscape(int at) {
        return markup.escapes()
                && source.charAt(at) == '\\'
                && at + 1 < source.length()
                && Markup.isPunctuation(source.charAt(at + 1));
    }

    private void collect() {
        if (!mayHoldMarks()) {
            text = source;
            return;
        }
        StringBuilder kept = new StringBuilder();
        positions = new int[source.length() + 1];
        weights = new double[source.length()];
        int stars = 0;
        int underscores = 0;
        int at = 0;
        while (at < source.length()) {
            positions[at] = kept.length();
            stars += starChanges[at];
            underscores += underscoreChanges[at];
            weights[kept.length()] = weight(stars, underscores);
            int entity = markup.tags() && source.charAt(at) == '&' ? source.indexOf(';', at) : -1;
            if (isEscape(at)) {
                positions[at + 1] = kept.length();
                kept.append(source.charAt(at + 1));
                at += 2;
            } else if (entity > 0 && !entity(source.substring(at + 1, entity)).isEmpty()) {
                Arrays.fill(positions, at, entity + 1, kept.length());
                kept.append(entity(source.substring(at + 1, entity)));
                at = entity + 1;
            } else {
                if (!dropped[at]) {
                    kept.append(source.charAt(at));
                }
                at++;
            }
        }
        positions[source.length()] = kept.length();
        text = kept.toString();
    }

    /// To Markdown, stars and underscores are the same.
    private double weight(int stars, int underscores) {
        if (markup.links()) {
            return Math.min(2, stars + underscores);
        }
        return Math.min(HEAVIEST, Math.min(2, stars) + (underscores > 0 ? UNDERLINED : 0));
    }

    /// Adds the words that are marked; one that is marked in part is marked.
    ///
    /// @param before words before this line
    void addEmphasis(int before, List<Line.Emphasis> emphasis) {
        int word = before - 1;
        boolean counted = false;
        double heaviest = 0;
        for (int at = 0; at < text.length() && weights.length > 0; at++) {
            char character = text.charAt(at);
            if (Spoken.isSpace(character)) {
                add(word, heaviest, emphasis);
                counted = false;
                heaviest = 0;
            } else if (Character.isLetterOrDigit(character)) {
                word += counted ? 0 : 1;
                counted = true;
                heaviest = Math.max(heaviest, weights[at]);
            }
        }
        add(word, heaviest, emphasis);
    }

    private static void add(int word, double weight, List<Line.Emphasis> emphasis) {
        if (weight > 0) {
            emphasis.add(new Line.Emphasis(word, weight));
        }
    }

    private static String entity(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos", "#39" -> "'";
            case "nbsp", "lrm", "rlm" -> " ";
            default -> "";
        };
    }
}

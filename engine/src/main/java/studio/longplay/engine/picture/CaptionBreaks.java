package studio.longplay.engine.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Where a stretch of one speaker's words is best broken into captions, and captions into lines.
///
/// The breaks are the cheapest way through the text (dynamic programming, as Knuth and Plass break
/// paragraphs): a break after a sentence costs nothing, after a clause little, before a conjunction
/// or a preposition some, inside a phrase much.
final class CaptionBreaks {
    private static final Set<String> JOINING =
            Set.of(
                    "and",
                    "but",
                    "or",
                    "nor",
                    "so",
                    "yet",
                    "because",
                    "that",
                    "which",
                    "who",
                    "whose",
                    "when",
                    "where",
                    "while",
                    "if",
                    "than",
                    "though",
                    "although",
                    "as",
                    "for",
                    "to",
                    "of",
                    "in",
                    "on",
                    "at",
                    "by",
                    "with",
                    "from",
                    "into",
                    "upon",
                    "through",
                    "till",
                    "until",
                    "before",
                    "after",
                    "under",
                    "over",
                    "between");
    private static final Pattern CLOSING = Pattern.compile("[\"'\u201d\u2019)\\]」』）]+$");
    private static final Set<String> CLINGING =
            Set.of(
                    "a", "an", "the", "my", "thy", "his", "her", "its", "our", "your", "their",
                    "this", "that", "no", "to", "of", "and", "or", "i", "mr.", "mrs.", "dr.");

    private final CaptionRules rules;
    private final List<CaptionPiece> pieces;
    private final int[] columnsBefore;
    private final double[] breakCosts;

    CaptionBreaks(CaptionRules rules, List<CaptionPiece> pieces) {
        this.rules = rules;
        this.pieces = pieces;
        columnsBefore = new int[pieces.size() + 1];
        breakCosts = new double[pieces.size()];
        for (int i = 0; i < pieces.size(); i++) {
            CaptionPiece piece = pieces.get(i);
            columnsBefore[i + 1] = columnsBefore[i] + piece.columns() + (piece.spaced() ? 1 : 0);
            breakCosts[i] = i == 0 ? 0 : breakCost(pieces.get(i - 1).text(), piece.text());
        }
    }

    /// The index after each caption's last piece, ascending, ending with the number of pieces.
    List<Integer> captionEnds() {
        int count = pieces.size();
        double[] cost = new double[count + 1];
        int[] cameFrom = new int[count + 1];
        for (int end = 1; end <= count; end++) {
            cost[end] = Double.POSITIVE_INFINITY;
            for (int start = end - 1; start >= 0; start--) {
                if (start < end - 1 && !fits(start, end)) {
                    break;
                }
                double through = cost[start] + captionCost(start, end);
                if (through < cost[end]) {
                    cost[end] = through;
                    cameFrom[end] = start;
                }
            }
        }
        List<Integer> ends = new ArrayList<>();
        for (int end = count; end > 0; end = cameFrom[end]) {
            ends.add(end);
        }
        Collections.reverse(ends);
        return ends;
    }

    /// The text of pieces `start` to `end` in one line or two balanced ones.
    List<String> lines(int start, int end) {
        int breakAt = lineBreak(start, end);
        return breakAt == start
                ? List.of(text(start, end))
                : List.of(text(start, breakAt), text(breakAt, end));
    }

    private boolean fits(int start, int end) {
        int breakAt = lineBreak(start, end);
        return columns(start, breakAt) <= rules.lineColumns()
                && columns(breakAt, end) <= rules.lineColumns();
    }

    /// The best index to break the line at, `start` if one line is enough.
    private int lineBreak(int start, int end) {
        if (columns(start, end) <= rules.lineColumns() || end - start < 2) {
            return start;
        }
        int best = start + 1;
        double bestCost = Double.POSITIVE_INFINITY;
        for (int at = start + 1; at < end; at++) {
            int above = columns(start, at);
            int below = columns(at, end);
            int overflow =
                    Math.max(0, above - rules.lineColumns())
                            + Math.max(0, below - rules.lineColumns());
            double uneven = 0.6 * Math.abs(above - below);
            double cost = uneven + 1.5 * breakCosts[at] + 1000.0 * overflow;
            if (cost < bestCost) {
                bestCost = cost;
                best = at;
            }
        }
        return best;
    }

    private double captionCost(int start, int end) {
        double cost = 12 + (end < pieces.size() ? 3 * breakCosts[end] : 0);
        int columns = columns(start, end);
        if (columns < 14) {
            cost += 14 - columns;
        }
        long over = duration(start, end) - rules.longest().ticks();
        return cost + (over > 0 && end - start > 1 ? 40 : 0);
    }

    private long duration(int start, int end) {
        return pieces.get(end - 1).range().end().ticks()
                - pieces.get(start).range().start().ticks();
    }

    /// What it costs to break between two words: 0 after a sentence to 12 inside a phrase.
    private static double breakCost(String before, String after) {
        String bare = CLOSING.matcher(before).replaceFirst("");
        char last = bare.isEmpty() ? ' ' : bare.charAt(bare.length() - 1);
        String lowerBefore = before.toLowerCase(Locale.ROOT);
        if (CLINGING.contains(lowerBefore)) {
            return 12;
        }
        if (".!?…。！？".indexOf(last) >= 0) {
            return 0;
        }
        if (";:—–；：".indexOf(last) >= 0) {
            return 1;
        }
        if (",，、".indexOf(last) >= 0) {
            return 2;
        }
        return JOINING.contains(after.toLowerCase(Locale.ROOT)) ? 5 : 9;
    }

    private int columns(int start, int end) {
        if (end <= start) {
            return 0;
        }
        int leadingSpace = pieces.get(start).spaced() ? 1 : 0;
        return columnsBefore[end] - columnsBefore[start] - leadingSpace;
    }

    private String text(int start, int end) {
        StringBuilder text = new StringBuilder();
        for (int i = start; i < end; i++) {
            CaptionPiece piece = pieces.get(i);
            if (i > start && piece.spaced()) {
                text.append(' ');
            }
            text.append(piece.text());
        }
        return text.toString();
    }
}

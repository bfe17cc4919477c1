package studio.longplay.engine.edit.writeback;

import java.util.BitSet;
import java.util.TreeMap;

/// A text while something is taken out of it and put in.
final class TextDraft {
    private final String text;
    private final BitSet gone = new BitSet();
    private final TreeMap<Integer, String> inserts = new TreeMap<>();

    TextDraft(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /// The line end the text has.
    String lineEnd() {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    void delete(int from, int to) {
        gone.set(from, Math.max(from, to));
    }

    boolean isGone(int at) {
        return gone.get(at);
    }

    /// Puts text before the character at an index of the text as it was, after what was put there
    /// already.
    void insert(int at, String added) {
        inserts.merge(at, added, String::concat);
    }

    /// What became of a stretch of the text.
    String part(int from, int to) {
        StringBuilder kept = new StringBuilder();
        int at = from;
        for (var insert : inserts.subMap(from, true, to, false).entrySet()) {
            keep(at, insert.getKey(), kept);
            kept.append(insert.getValue());
            at = insert.getKey();
        }
        keep(at, to, kept);
        return kept.toString();
    }

    private void keep(int from, int to, StringBuilder kept) {
        int at = gone.nextClearBit(from);
        while (at < to) {
            int next = gone.nextSetBit(at);
            int end = next < 0 ? to : Math.min(next, to);
            kept.append(text, at, end);
            at = gone.nextClearBit(end);
        }
    }

    /// Takes a stretch out, with what was put into it.
    String take(int from, int to) {
        String taken = part(from, to);
        delete(from, to);
        inserts.subMap(from, true, to, false).clear();
        return taken;
    }

    String done() {
        return part(0, text.length()) + inserts.getOrDefault(text.length(), "");
    }

    int lineStart(int at) {
        int start = at;
        while (start > 0 && !isLineEnd(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /// Where the content of the line of a character ends.
    int lineContentEnd(int at) {
        int end = at;
        while (end < text.length() && !isLineEnd(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /// Where the line after that of a character begins.
    int nextLine(int at) {
        int end = lineContentEnd(at);
        if (end == text.length()) {
            return end;
        }
        return text.startsWith("\r\n", end) ? end + 2 : end + 1;
    }

    private static boolean isLineEnd(char character) {
        return character == '\n' || character == '\r';
    }
}

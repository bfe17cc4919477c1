package studio.longplay.app.inspector;

import java.util.Arrays;

/// Where the lines of a text begin, whatever ends them.
final class TextLines {
    private final String text;
    private final int[] starts;

    TextLines(String text) {
        this.text = text;
        int[] found = new int[text.length() + 1];
        int count = 1;
        for (int at = 0; at < text.length(); at++) {
            boolean pair = text.charAt(at) == '\r' && text.startsWith("\n", at + 1);
            if (!pair && (text.charAt(at) == '\n' || text.charAt(at) == '\r')) {
                found[count++] = at + 1;
            }
        }
        starts = Arrays.copyOf(found, count);
    }

    /// Where a line begins.
    ///
    /// @param number from 1; one past the last begins at the text's end
    int start(int number) {
        int index = Math.max(1, number) - 1;
        return index < starts.length ? starts[index] : text.length();
    }

    /// Where the next line begins.
    int next(int number) {
        return start(number + 1);
    }

    /// The line's letters, without what ends it.
    String words(int number) {
        return text.substring(start(number), next(number)).replaceAll("[\\r\\n]+$", "");
    }

    /// What ends the lines of this text.
    String end() {
        int first = starts.length > 1 ? starts[1] : 0;
        if (first == 0 || text.charAt(first - 1) == '\r') {
            return first == 0 ? "\n" : "\r";
        }
        return first > 1 && text.charAt(first - 2) == '\r' ? "\r\n" : "\n";
    }

    int count() {
        return starts.length;
    }
}

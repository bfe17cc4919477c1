package studio.longplay.app.script;

/// Finds paragraphs in a text parted by `\n`.
final class TextLines {
    private TextLines() {}

    /// The paragraph a character stands in, counted from 0.
    static int paragraphAt(String text, int at) {
        int count = 0;
        for (int end = text.indexOf('\n');
                end >= 0 && end < at;
                end = text.indexOf('\n', end + 1)) {
            count++;
        }
        return count;
    }

    /// How many line ends there are.
    static int ends(String text) {
        return paragraphAt(text, text.length() + 1);
    }

    /// Where a paragraph begins; the end of the text if there are fewer.
    static int start(String text, int paragraph) {
        int at = 0;
        for (int i = 0; i < paragraph; i++) {
            int end = text.indexOf('\n', at);
            if (end < 0) {
                return text.length();
            }
            at = end + 1;
        }
        return at;
    }

    /// The paragraph a character stands in, without its line end.
    static String paragraph(String text, int at) {
        int from = text.lastIndexOf('\n', at - 1) + 1;
        int end = text.indexOf('\n', at);
        return text.substring(from, end < 0 ? text.length() : end);
    }
}

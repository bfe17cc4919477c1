package studio.longplay.engine.script;

import studio.longplay.engine.fault.Place;
import studio.longplay.engine.fault.StudioFault;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A text cut into its lines, each with the line end that was written: `\n`, `\r\n` or `\r`.
///
/// @param lines joined, they are the text to the letter
record SourceText(List<SourceLine> lines) {
    static final int MOST_CHARACTERS_OF_A_LINE = 20_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /// One line of the text.
    ///
    /// @param number counted from 1
    /// @param raw with its line end and, on the first line, the byte order mark
    /// @param start where its content starts in the text
    /// @param content without line end and byte order mark
    record SourceLine(int number, String raw, int start, String content) {
        /// Where its content ends in the text: the first character of its line end.
        int end() {
            return start + content.length();
        }
    }

    SourceText {
        lines = List.copyOf(lines);
    }

    /// @throws StudioFault.Input (`script.line-too-long`) at the first line over 20,000 characters
    static SourceText of(String text, String file) throws StudioFault.Input {
        List<SourceLine> lines = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = contentEnd(text, at);
            int next = afterLineEnd(text, end);
            int start = at == 0 && text.charAt(0) == BYTE_ORDER_MARK ? 1 : at;
            if (end - start > MOST_CHARACTERS_OF_A_LINE) {
                throw tooLong(end - start, new Place(file, lines.size() + 1));
            }
            String raw = text.substring(at, next);
            lines.add(new SourceLine(lines.size() + 1, raw, start, text.substring(start, end)));
            at = next;
        }
        return new SourceText(lines);
    }

    private static int contentEnd(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    private static int afterLineEnd(String text, int end) {
        if (end == text.length()) {
            return end;
        }
        return text.startsWith("\r\n", end) ? end + 2 : end + 1;
    }

    private static StudioFault.Input tooLong(int length, Place place) {
        return new StudioFault.Input(
                "script.line-too-long",
                String.format(
                        Locale.ROOT,
                        "This line has %,d characters; a line may have at most %,d.",
                        length,
                        MOST_CHARACTERS_OF_A_LINE),
                "Break it into shorter lines, or check that this is the script you meant.",
                place);
    }
}

package studio.longplay.app.session;

import java.text.BreakIterator;
import java.util.Locale;

/// As much of a line as it takes to know a voice: its first sentences, or else its first words.
public final class AuditionText {
    private static final int ENOUGH = 60;
    private static final int MOST = 180;

    private AuditionText() {}

    /// The part of a line to be heard.
    public static String of(String line) {
        String text = line.replaceAll("\\s+", " ").strip();
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(text);
        int end = sentences.next();
        while (end != BreakIterator.DONE && end < ENOUGH && end < text.length()) {
            int next = sentences.next();
            if (next == BreakIterator.DONE || next > MOST) {
                break;
            }
            end = next;
        }
        int cut = end == BreakIterator.DONE ? text.length() : end;
        if (cut > MOST) {
            int space = text.lastIndexOf(' ', MOST);
            cut = space > 0 ? space : text.offsetByCodePoints(0, text.codePointCount(0, MOST));
        }
        return text.substring(0, cut).strip();
    }
}

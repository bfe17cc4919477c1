package studio.longplay.app.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A note `[[kind: words]]` where it stands in the text.
///
/// @param start of its brackets
/// @param end after its brackets
/// @param kind as written
record NoteInText(int start, int end, String kind) {
    private static final Pattern FORM =
            Pattern.compile("\\[\\[\\s*(\\p{L}[\\p{L}-]*)\\s*:[^\\]]*(?:\\](?!\\])[^\\]]*)*\\]\\]");

    /// The notes that begin in a stretch of the text, in order.
    static List<NoteInText> in(String text, int from, int to) {
        List<NoteInText> notes = new ArrayList<>();
        Matcher form = FORM.matcher(text);
        int at = from;
        while (at < to && form.find(at) && form.start() < to) {
            notes.add(new NoteInText(form.start(), form.end(), form.group(1)));
            at = form.end();
        }
        return notes;
    }

    /// Whether it is of this kind; `sound` is another word for `sfx`.
    boolean is(String wanted) {
        boolean sound = kind.equalsIgnoreCase("sound") || kind.equalsIgnoreCase("sfx");
        return kind.equalsIgnoreCase(wanted) || (sound && wanted.equals("sfx"));
    }
}

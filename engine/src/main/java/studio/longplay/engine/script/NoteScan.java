package studio.longplay.engine.script;

import studio.longplay.engine.script.Spoken.Numbered;

import java.util.ArrayList;
import java.util.List;

/// Walks over the lines of a paragraph and takes the notes out of each, also those that span lines.
final class NoteScan {
    /// A note that stood in the current line.
    ///
    /// @param at where in the current line's remaining text it stood
    /// @param number the source line it began on
    /// @param text what stood between the brackets, as one line
    record Note(int at, int number, String text) {}

    private final List<Numbered> lines;
    private final Markup markup;
    private final boolean mayHoldNotes;
    private int line = -1;
    private boolean noMoreEnds;
    private String text = "";
    private final List<Note> found = new ArrayList<>();

    NoteScan(List<Numbered> lines, Markup markup) {
        this.lines = lines;
        this.markup = markup;
        this.mayHoldNotes = lines.stream().anyMatch(each -> each.text().contains("[["));
    }

    /// Moves to the next line that is not wholly inside a note.
    boolean nextLine() {
        found.clear();
        line++;
        if (line >= lines.size()) {
            return false;
        }
        if (!mayHoldNotes) {
            text = lines.get(line).text();
            return true;
        }
        readLine();
        return true;
    }

    /// The line without its notes.
    String text() {
        return text;
    }

    List<Note> found() {
        return found;
    }

    private void readLine() {
        StringBuilder kept = new StringBuilder();
        String source = lines.get(line).text();
        int at = 0;
        while (at < source.length()) {
            if (markup.escapes() && source.charAt(at) == '\\' && at + 1 < source.length()) {
                kept.append(source, at, at + 2);
                at += 2;
            } else if (source.startsWith("[[", at) && closes(at)) {
                at = takeNote(kept, at);
                source = lines.get(line).text();
            } else {
                kept.append(source.charAt(at++));
            }
        }
        text = kept.toString();
    }

    private boolean closes(int from) {
        if (lines.get(line).text().indexOf("]]", from + 2) >= 0) {
            return true;
        }
        noMoreEnds =
                noMoreEnds
                        || lines.subList(line + 1, lines.size()).stream()
                                .noneMatch(each -> each.text().contains("]]"));
        return !noMoreEnds;
    }

    /// Takes the note that opens here; returns where the text goes on, maybe on a later line.
    private int takeNote(StringBuilder kept, int from) {
        int number = lines.get(line).number();
        StringBuilder note = new StringBuilder();
        int at = from + 2;
        int close = lines.get(line).text().indexOf("]]", at);
        while (close < 0) {
            note.append(lines.get(line).text(), at, lines.get(line).text().length()).append(' ');
            line++;
            at = 0;
            close = lines.get(line).text().indexOf("]]");
        }
        note.append(lines.get(line).text(), at, close);
        found.add(new Note(kept.length(), number, note.toString().strip().replaceAll("\\s+", " ")));
        int after = close + 2;
        String rest = lines.get(line).text();
        boolean spaceBefore = kept.isEmpty() || Spoken.isSpace(kept.charAt(kept.length() - 1));
        if (spaceBefore && after < rest.length() && Spoken.isSpace(rest.charAt(after))) {
            after++;
        }
        return after;
    }
}

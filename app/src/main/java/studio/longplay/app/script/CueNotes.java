package studio.longplay.app.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the notes `[[kind: words]]` in a paragraph.
final class CueNotes {
    private static final Pattern FORM = Pattern.compile("\\s*(\\p{L}[\\p{L}-]*)\\s*:\\s*");

    private CueNotes() {}

    /// A note.
    ///
    /// @param from of its brackets
    /// @param to after its brackets
    /// @param kind the word before the colon in small letters, empty if there is none
    /// @param words where its words after the colon begin
    record Note(int from, int to, String kind, int words) {
        TextKind look() {
            return switch (kind) {
                case "" -> TextKind.NOTE;
                case "note", "todo", "comment" -> TextKind.NOTE;
                case "music" -> TextKind.MUSIC;
                case "sfx", "sound" -> TextKind.SFX;
                case "picture" -> TextKind.PICTURE;
                case "voice" -> TextKind.VOICE;
                case "pause" -> TextKind.PAUSE;
                case "chapter" -> TextKind.CHAPTER;
                default -> TextKind.STRANGE;
            };
        }
    }

    /// The notes that begin and end in this paragraph, in order.
    static List<Note> in(String paragraph) {
        int open = paragraph.indexOf("[[");
        if (open < 0) {
            return List.of();
        }
        List<Note> notes = new ArrayList<>();
        while (open >= 0) {
            int close = paragraph.indexOf("]]", open + 2);
            if (close < 0) {
                break;
            }
            notes.add(note(paragraph, open, close + 2));
            open = paragraph.indexOf("[[", close + 2);
        }
        return notes;
    }

    private static Note note(String paragraph, int from, int to) {
        Matcher form = FORM.matcher(paragraph).region(from + 2, to - 2);
        return form.lookingAt()
                ? new Note(from, to, form.group(1).toLowerCase(Locale.ROOT), form.end())
                : new Note(from, to, "", from + 2);
    }
}

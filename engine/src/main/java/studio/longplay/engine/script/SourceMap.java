package studio.longplay.engine.script;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where in a script's text the words of its lines stand, and its notes: for changing these and
/// nothing else. Takes some milliseconds for a long script.
public final class SourceMap {
    /// How many words of names and directions may stand before the words of a line.
    private static final int FARTHEST = 80;

    private final String text;
    private final BitSet notes;
    private final BitSet comments;
    private final List<Word> words = new ArrayList<>();
    private final Map<ElementId, List<Span>> byLine = new HashMap<>();

    /// A stretch of the text.
    ///
    /// @param to the index after its last character
    public record Span(int from, int to) {}

    /// A run of text without space or note in it.
    ///
    /// @param line the number of its line in the text, counted from 1
    /// @param letters only its letters and digits, so that marks make no difference
    private record Word(int from, int to, int line, String letters) {}

    private SourceMap(String text, Markup markup) {
        this.text = text;
        this.notes = MaskedText.notes(text, markup);
        this.comments = MaskedText.comments(text, markup);
    }

    /// Finds them all.
    public static SourceMap of(Script script) {
        SourceMap map = new SourceMap(script.text(), ScriptParser.markup(script.format()));
        map.findWords();
        int next = 0;
        for (Line line : script.lines()) {
            while (next < map.words.size() && map.words.get(next).line() < line.sourceLine()) {
                next++;
            }
            next = map.findLine(line, next);
        }
        return map;
    }

    private void findWords() {
        int line = 1;
        int at = 0;
        while (at < text.length()) {
            char character = text.charAt(at);
            if (isLineEnd(at)) {
                at += text.startsWith("\r\n", at) ? 2 : 1;
                line++;
            } else if (Spoken.isSpace(character) || isAside(at)) {
                at++;
            } else {
                int end = wordEnd(at);
                String letters = letters(text.substring(at, end));
                if (!letters.isEmpty()) {
                    words.add(new Word(at, end, line, letters));
                }
                at = end;
            }
        }
    }

    private boolean isLineEnd(int at) {
        return text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }

    private int wordEnd(int from) {
        int end = from;
        while (end < text.length() && !Spoken.isSpace(text.charAt(end)) && !isAside(end)) {
            end++;
        }
        return end;
    }

    private static String letters(String word) {
        StringBuilder letters = new StringBuilder();
        word.chars()
                .filter(Character::isLetterOrDigit)
                .forEach(letter -> letters.append((char) letter));
        return letters.toString();
    }

    /// Where to look for the line after.
    private int findLine(Line line, int from) {
        List<String> said = line.words().stream().map(SourceMap::letters).toList();
        int last = Math.min(from + FARTHEST, words.size() - said.size());
        for (int start = from; start <= last; start++) {
            if (standsAt(said, start)) {
                List<Span> found = new ArrayList<>(said.size());
                for (Word word : words.subList(start, start + said.size())) {
                    found.add(new Span(word.from(), word.to()));
                }
                byLine.put(line.id(), List.copyOf(found));
                return start + said.size();
            }
        }
        return from;
    }

    private boolean standsAt(List<String> said, int start) {
        for (int at = 0; at < said.size(); at++) {
            if (!words.get(start + at).letters().equals(said.get(at))) {
                return false;
            }
        }
        return true;
    }

    /// Each word of a line, in order; empty if they stand in the text in some other form.
    public List<Span> words(ElementId line) {
        return byLine.getOrDefault(line, List.of());
    }

    /// Whether a character belongs to a note or a comment.
    public boolean isAside(int at) {
        return notes.get(at) || comments.get(at);
    }

    /// The notes that begin in a stretch of the text, brackets included.
    public List<Span> notes(int from, int to) {
        List<Span> found = new ArrayList<>();
        int at = notes.nextSetBit(from);
        while (at >= 0 && at < to) {
            int end = text.indexOf("]]", at) + 2;
            found.add(new Span(at, end));
            at = notes.nextSetBit(end);
        }
        return found;
    }
}

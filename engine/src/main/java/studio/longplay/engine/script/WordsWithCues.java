package studio.longplay.engine.script;

import studio.longplay.engine.script.Line.CueAtWord;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.UnaryOperator;

/// The words of a line as they are written, with its cues as notes before the words they name.
final class WordsWithCues {
    private WordsWithCues() {}

    /// One text for each verse line, with no word marked.
    static List<String> verses(Line line, UnaryOperator<String> escaped) {
        return verses(line, escaped, _ -> "");
    }

    /// One text for each verse line.
    ///
    /// @param escaped writes a stretch of words so that it is read as words
    /// @param marks what stands before a word of that weight, and in reverse order after it
    static List<String> verses(
            Line line, UnaryOperator<String> escaped, DoubleFunction<String> marks) {
        List<CueAtWord> waiting = new ArrayList<>(line.cues());
        Map<Integer, String> marked = new HashMap<>();
        line.emphasis().forEach(said -> marked.put(said.word(), marks.apply(said.weight())));
        List<String> verses = new ArrayList<>();
        int word = 0;
        for (String verse : line.text().split("\n", -1)) {
            StringBuilder written = new StringBuilder();
            int from = 0;
            int at = 0;
            while (at < verse.length()) {
                int end = tokenEnd(verse, at);
                if (isWord(verse, at, end)) {
                    String mark = marked.getOrDefault(word, "");
                    String notes = take(waiting, word++);
                    if (!notes.isEmpty() || !mark.isEmpty()) {
                        written.append(escaped.apply(verse.substring(from, at))).append(notes);
                        from = at;
                    }
                    if (!mark.isEmpty()) {
                        written.append(mark).append(escaped.apply(verse.substring(at, end)));
                        written.append(new StringBuilder(mark).reverse());
                        from = end;
                    }
                }
                at = nextToken(verse, end);
            }
            verses.add(written.append(escaped.apply(verse.substring(from))).toString());
        }
        if (!waiting.isEmpty()) {
            String last = verses.removeLast();
            verses.add(last + " " + take(waiting, Integer.MAX_VALUE).strip());
        }
        return verses;
    }

    private static String take(List<CueAtWord> waiting, int word) {
        StringBuilder notes = new StringBuilder();
        while (!waiting.isEmpty() && waiting.getFirst().word() <= word) {
            notes.append(CueNote.of(waiting.removeFirst().cue())).append(' ');
        }
        return notes.toString();
    }

    private static int tokenEnd(String text, int from) {
        int end = from;
        while (end < text.length() && !Spoken.isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int nextToken(String text, int from) {
        int next = from;
        while (next < text.length() && Spoken.isSpace(text.charAt(next))) {
            next++;
        }
        return next;
    }

    private static boolean isWord(String text, int from, int to) {
        return text.substring(from, to).chars().anyMatch(Character::isLetterOrDigit);
    }
}

package studio.longplay.engine.edit.writeback;

import studio.longplay.engine.script.SourceMap;
import studio.longplay.engine.script.SourceMap.Span;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/// Takes words of a line out of a text: with the space and the dashes after them, and with lines of
/// the text on which nothing is left; notes and comments stay, and marks of emphasis that go on
/// over words that stay.
final class WordCuts {
    private final TextDraft draft;
    private final SourceMap map;

    WordCuts(TextDraft draft, SourceMap map) {
        this.draft = draft;
        this.map = map;
    }

    /// @param kept which of the words stay
    void cut(List<Span> words, BitSet kept) {
        int first = kept.nextClearBit(0);
        while (first < words.size()) {
            int after = kept.nextSetBit(first);
            int end = after < 0 ? words.size() : after;
            keepMarks(words, first, end);
            for (int word = first; word < end; word++) {
                cut(words, word);
            }
            first = kept.nextClearBit(end);
        }
        for (Span word : words) {
            clearLine(word.from());
        }
    }

    private void cut(List<Span> words, int word) {
        Span span = words.get(word);
        int limit = draft.lineContentEnd(span.to());
        if (word + 1 < words.size()) {
            limit = Math.min(limit, words.get(word + 1).from());
        }
        int end = span.to();
        while (end < limit && !map.isAside(end)) {
            end++;
        }
        boolean last = end == draft.lineContentEnd(span.to());
        draft.delete(span.from(), end);
        if (last) {
            deleteSpaceBefore(span.from());
        }
    }

    private void deleteSpaceBefore(int at) {
        int from = at;
        while (from > draft.lineStart(at) && isSpaceOrGone(from - 1)) {
            from--;
        }
        draft.delete(from, at);
    }

    private boolean isSpaceOrGone(int at) {
        return draft.isGone(at) || " \t".indexOf(draft.text().charAt(at)) >= 0;
    }

    /// Takes a line of the text out if nothing is left on it that was said.
    private void clearLine(int at) {
        int start = draft.lineStart(at);
        int end = draft.lineContentEnd(at);
        for (int each = start; each < end; each++) {
            boolean says = Character.isLetterOrDigit(draft.text().charAt(each));
            if (!draft.isGone(each) && (says || map.isAside(each))) {
                return;
            }
        }
        draft.delete(start, draft.nextLine(at));
    }

    private record Mark(char character, boolean opens) {}

    /// Hands marks that are opened or closed in words that go, and not both, to the words beside.
    private void keepMarks(List<Span> words, int first, int end) {
        Deque<Character> open = new ArrayDeque<>();
        StringBuilder closed = new StringBuilder();
        for (Span word : words.subList(first, end)) {
            for (Mark mark : marks(draft.text().substring(word.from(), word.to()))) {
                if (mark.opens()) {
                    open.push(mark.character());
                } else if (!open.isEmpty() && open.peek() == mark.character()) {
                    open.pop();
                } else {
                    closed.append(mark.character());
                }
            }
        }
        StringBuilder opened = new StringBuilder();
        open.descendingIterator().forEachRemaining(opened::append);
        if (first > 0 && onOneLine(words.get(first - 1), words.get(first))) {
            draft.insert(words.get(first - 1).to(), closed.toString());
        }
        if (end < words.size() && onOneLine(words.get(end - 1), words.get(end))) {
            draft.insert(words.get(end).from(), opened.toString());
        }
    }

    private boolean onOneLine(Span one, Span other) {
        return draft.lineStart(one.from()) == draft.lineStart(other.from());
    }

    /// The marks around a word: those before its first letter open, the others close.
    private static List<Mark> marks(String word) {
        List<Mark> marks = new java.util.ArrayList<>();
        boolean letters = false;
        for (int at = 0; at < word.length(); at++) {
            char character = word.charAt(at);
            if (character == '\\') {
                at++;
            } else if (character == '*' || character == '_') {
                marks.add(new Mark(character, !letters));
            } else {
                letters |= Character.isLetterOrDigit(character);
            }
        }
        return marks;
    }
}

package studio.longplay.app.inspector;

import studio.longplay.engine.script.Line;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Finds where in the text the words of a line may begin.
final class WordSearch {
    private static final int WORDS_COMPARED = 4;
    private static final int MOST_PLACES = 8;

    /// A long paragraph is several lines, all of them known by its first.
    private static final int FARTHEST = 20_000;

    private final String text;
    private final TextLines lines;

    WordSearch(String text, TextLines lines) {
        this.text = text;
        this.lines = lines;
    }

    private record Token(int start, int firstLetter, String letters) {}

    /// The likeliest places first; of each also the one after the marks before its first letter.
    ///
    /// @param wordsBefore how many words of the same paragraph earlier lines have
    List<Integer> firstWord(Line line, int wordsBefore) {
        int from = lines.start(line.sourceLine());
        List<Token> tokens = tokens(from, Math.min(text.length(), from + FARTHEST));
        List<Integer> places = new ArrayList<>();
        add(tokens, line, WORDS_COMPARED, wordsBefore, places);
        add(tokens, line, 1, wordsBefore, places);
        return places.stream().distinct().limit(MOST_PLACES).toList();
    }

    private static void add(
            List<Token> tokens, Line line, int words, int wordsBefore, List<Integer> places) {
        List<String> wanted = line.words().stream().limit(words).map(WordSearch::letters).toList();
        IntStream.rangeClosed(0, tokens.size() - wanted.size())
                .filter(at -> says(tokens, at, wanted))
                .boxed()
                .sorted(Comparator.comparingInt(at -> Math.abs(at - wordsBefore)))
                .forEach(at -> {
                    places.add(tokens.get(at).start());
                    places.add(tokens.get(at).firstLetter());
                });
    }

    private static boolean says(List<Token> tokens, int at, List<String> wanted) {
        for (int word = 0; word < wanted.size(); word++) {
            if (!tokens.get(at + word).letters().equals(wanted.get(word))) {
                return false;
            }
        }
        return true;
    }

    /// Words between spaces and notes; a run without letters is none.
    private List<Token> tokens(int from, int to) {
        List<Token> tokens = new ArrayList<>();
        int at = from;
        while (at < to) {
            if (text.startsWith("[[", at) && text.indexOf("]]", at) > 0) {
                at = text.indexOf("]]", at) + 2;
            } else if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else {
                int end = tokenEnd(at, to);
                String letters = letters(text.substring(at, end));
                if (!letters.isEmpty()) {
                    tokens.add(new Token(at, firstLetter(at), letters));
                }
                at = end;
            }
        }
        return tokens;
    }

    private int tokenEnd(int from, int to) {
        int end = from + 1;
        while (end < to
                && !Character.isWhitespace(text.charAt(end))
                && !text.startsWith("[[", end)) {
            end++;
        }
        return end;
    }

    private int firstLetter(int from) {
        int at = from;
        while (!Character.isLetterOrDigit(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static String letters(String word) {
        StringBuilder letters = new StringBuilder();
        word.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }
}

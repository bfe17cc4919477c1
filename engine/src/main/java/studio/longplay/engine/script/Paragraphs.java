package studio.longplay.engine.script;

import studio.longplay.engine.script.Line.CueAtWord;
import studio.longplay.engine.script.Line.Emphasis;

import java.util.ArrayList;
import java.util.List;

/// Cuts a long paragraph into pieces a voice can say in one go, at the ends of sentences.
final class Paragraphs {
    static final int MOST_WORDS = 60;

    private static final String SENTENCE_ENDS = ".!?\u2026\u3002\uFF01\uFF1F";
    private static final String CLAUSE_ENDS = ",;:\u2014\u2013\u3001\uFF0C";
    private static final String CLOSERS = "\"')]\u2019\u201D\u00BB";

    private Paragraphs() {}

    /// Pieces of at most [#MOST_WORDS] words each; their texts hold the same words in order.
    static List<Spoken> split(Spoken paragraph) {
        String[] tokens = paragraph.text().replace('\n', ' ').strip().split("[ \\t-\\r]+");
        List<Spoken> pieces = new ArrayList<>();
        int from = 0;
        int firstWord = 0;
        while (from < tokens.length) {
            int to = end(tokens, from);
            int words = words(tokens, from, to);
            if (words == 0 && !pieces.isEmpty()) {
                Spoken last = pieces.removeLast();
                String text = last.text() + " " + join(tokens, from, to);
                pieces.add(new Spoken(text, last.cues(), last.emphasis()));
            } else {
                boolean isLast = to == tokens.length;
                pieces.add(
                        new Spoken(
                                join(tokens, from, to),
                                cues(paragraph.cues(), firstWord, firstWord + words, isLast),
                                emphasis(paragraph.emphasis(), firstWord, firstWord + words)));
            }
            firstWord += words;
            from = to;
        }
        return pieces;
    }

    private static String join(String[] tokens, int from, int to) {
        return String.join(" ", java.util.Arrays.asList(tokens).subList(from, to));
    }

    private static List<CueAtWord> cues(
            List<CueAtWord> all, int firstWord, int endWord, boolean last) {
        return all.stream()
                .filter(cue -> cue.word() >= firstWord && (last || cue.word() < endWord))
                .map(cue -> new CueAtWord(cue.word() - firstWord, cue.cue()))
                .toList();
    }

    private static List<Emphasis> emphasis(List<Emphasis> all, int firstWord, int endWord) {
        return all.stream()
                .filter(word -> word.word() >= firstWord && word.word() < endWord)
                .map(word -> new Emphasis(word.word() - firstWord, word.weight()))
                .toList();
    }

    /// Where the piece ends: all if it fits, else the last sentence end that fits, else the last
    /// clause end in its second half, else where it is full.
    private static int end(String[] tokens, int from) {
        int words = 0;
        int sentence = -1;
        int clause = -1;
        for (int at = from; at < tokens.length; at++) {
            words += isWord(tokens[at]) ? 1 : 0;
            if (words > MOST_WORDS) {
                int full = sentence > 0 ? sentence : clause;
                return full > 0 ? full : at;
            }
            if (words > 0 && endsWith(tokens[at], SENTENCE_ENDS)) {
                sentence = at + 1;
            } else if (words > MOST_WORDS / 2 && endsWith(tokens[at], CLAUSE_ENDS)) {
                clause = at + 1;
            }
        }
        return tokens.length;
    }

    private static int words(String[] tokens, int from, int to) {
        int words = 0;
        for (int at = from; at < to; at++) {
            words += isWord(tokens[at]) ? 1 : 0;
        }
        return words;
    }

    private static boolean isWord(String token) {
        return token.chars().anyMatch(Character::isLetterOrDigit);
    }

    static boolean endsSentence(String text) {
        return endsWith(text.strip(), SENTENCE_ENDS);
    }

    private static boolean endsWith(String token, String marks) {
        int at = token.length() - 1;
        while (at > 0 && CLOSERS.indexOf(token.charAt(at)) >= 0) {
            at--;
        }
        return at >= 0 && marks.indexOf(token.charAt(at)) >= 0;
    }
}

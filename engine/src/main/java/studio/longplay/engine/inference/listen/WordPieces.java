package studio.longplay.engine.inference.listen;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Joins tokens to words.
///
/// Source: `split_to_word_tokens` and `merge_punctuations` in openai/whisper.
record WordPieces(Vocabulary vocabulary, String language) {
    /// Written without spaces between words.
    private static final Set<String> UNSPACED = Set.of("zh", "ja", "th", "lo", "my", "yue");

    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    private static final String OPENING = "\"'“¿([{-";
    private static final String CLOSING = "\"'.。,，!！?？:：”)]}、";
    private static final String UNKNOWN = "\uFFFD";

    /// A word before its times are known.
    ///
    /// @param first of its tokens, counted from 0
    /// @param end the one after its last
    record Word(String text, int first, int end) {
        Word with(Word next) {
            return new Word(text + next.text, first, next.end);
        }
    }

    /// The words of some text tokens, in order, all tokens in one of them.
    List<Word> words(List<Long> tokens) {
        List<Word> letters = letters(tokens);
        List<Word> words = UNSPACED.contains(language) ? letters : spaced(letters);
        return closed(opened(words));
    }

    /// Whole letters: a token may be a part of one.
    private List<Word> letters(List<Long> tokens) {
        List<Word> found = new ArrayList<>();
        int first = 0;
        for (int end = 1; end <= tokens.size(); end++) {
            String text = vocabulary.text(tokens.subList(first, end));
            if (!text.contains(UNKNOWN) || end == tokens.size()) {
                found.add(new Word(text, first, end));
                first = end;
            }
        }
        return found;
    }

    private static List<Word> spaced(List<Word> letters) {
        List<Word> words = new ArrayList<>();
        for (Word next : letters) {
            String plain = next.text().strip();
            boolean own =
                    words.isEmpty()
                            || next.text().startsWith(" ")
                            || (!plain.isEmpty() && PUNCTUATION.contains(plain));
            if (own) {
                words.add(next);
            } else {
                words.add(words.removeLast().with(next));
            }
        }
        return words;
    }

    /// What opens belongs to the word after it.
    private static List<Word> opened(List<Word> words) {
        List<Word> joined = new ArrayList<>();
        for (int i = words.size() - 1; i >= 0; i--) {
            Word word = words.get(i);
            boolean opens = word.text().startsWith(" ") && OPENING.contains(word.text().strip());
            if (opens && !word.text().isBlank() && !joined.isEmpty()) {
                joined.add(word.with(joined.removeLast()));
            } else {
                joined.add(word);
            }
        }
        return joined.reversed();
    }

    /// What closes belongs to the word before it.
    private static List<Word> closed(List<Word> words) {
        List<Word> joined = new ArrayList<>();
        for (Word word : words) {
            boolean closes =
                    !joined.isEmpty()
                            && !joined.getLast().text().endsWith(" ")
                            && CLOSING.contains(word.text());
            if (closes) {
                joined.add(joined.removeLast().with(word));
            } else {
                joined.add(word);
            }
        }
        return joined;
    }
}

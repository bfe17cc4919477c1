package studio.longplay.engine.voice.measure;

import studio.longplay.engine.voice.WordTime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a take is to say, and how its voice mostly says things.
///
/// @param text the line as written
/// @param words where each word is in the take, empty if nobody knows
/// @param usualSyllablesPerSecond of the voice, from its profile; 0 if unknown
public record TakeText(String text, List<WordTime> words, double usualSyllablesPerSecond) {
    private static final String VOWELS = "aeiouyäöüàâéèêëîïôûáíóúñ";

    public TakeText {
        words = List.copyOf(words);
    }

    /// About how many syllables the text has: groups of vowel letters, less a silent e at a word's
    /// end; at least one for each word.
    int syllables() {
        int all = 0;
        for (String word : spelled()) {
            int groups = 0;
            boolean before = false;
            for (int i = 0; i < word.length(); i++) {
                boolean vowel = VOWELS.indexOf(word.charAt(i)) >= 0;
                groups += vowel && !before ? 1 : 0;
                before = vowel;
            }
            boolean silent = word.endsWith("e") && !word.endsWith("le") && groups > 1;
            all += Math.max(1, silent ? groups - 1 : groups);
        }
        return all;
    }

    /// Whether it says a word, or two words, twice in a row by itself.
    boolean repeatsItself() {
        List<String> words = spelled();
        for (int i = 0; i + 1 < words.size(); i++) {
            if (words.get(i).equals(words.get(i + 1))) {
                return true;
            }
            if (i + 3 < words.size()
                    && words.subList(i, i + 2).equals(words.subList(i + 2, i + 4))) {
                return true;
            }
        }
        return false;
    }

    private List<String> spelled() {
        List<String> words = new ArrayList<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}']+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}

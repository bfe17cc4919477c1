package studio.longplay.engine.voice.sing;

import studio.longplay.engine.voice.WordTime;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Words that are sung apart ([Articulation]) are spoken apart first, with a comma after each: a
/// word before a pause ends otherwise than one that runs into the next.
final class Apart {
    private Apart() {}

    /// Verse lines with commas between their words.
    static String commas(String text) {
        return text.replaceAll("(?<=[\\p{L}\\p{N}])[ \\t]+(?=\\S*[\\p{L}\\p{N}])", ", ");
    }

    /// The words as they were written before.
    ///
    /// @param spoken the words of the text with commas
    static List<WordTime> written(List<WordTime> spoken, String text) {
        List<String> all =
                Stream.of(text.strip().split("\\s+"))
                        .filter(word -> word.chars().anyMatch(Character::isLetterOrDigit))
                        .toList();
        List<WordTime> words = new ArrayList<>();
        for (WordTime word : spoken) {
            boolean added =
                    word.word() < all.size() && word.text().equals(all.get(word.word()) + ",");
            String plain = added ? all.get(word.word()) : word.text();
            words.add(new WordTime(plain, word.word(), word.startSample(), word.endSample()));
        }
        return words;
    }
}

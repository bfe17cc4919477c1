package studio.longplay.engine.voice;

import java.util.Arrays;
import java.util.List;

/// The words of a text by the script room's rule.
final class WrittenWords {
    private WrittenWords() {}

    /// As [studio.longplay.engine.script.Line#words()] has them.
    static List<String> of(String text) {
        return Arrays.stream(text.split("\\s+"))
                .filter(word -> word.chars().anyMatch(Character::isLetterOrDigit))
                .toList();
    }
}

package studio.longplay.engine.script;

import java.util.Arrays;

/// How alike two texts are by the words they share (the Dice coefficient of their words).
final class WordSimilarity {
    private WordSimilarity() {}

    /// 0 for no common word, 1 for the same words in any order.
    static double of(String one, String other) {
        String[] words = sorted(one);
        String[] others = sorted(other);
        int common = 0;
        int at = 0;
        int otherAt = 0;
        while (at < words.length && otherAt < others.length) {
            int order = words[at].compareTo(others[otherAt]);
            if (order == 0) {
                common++;
            }
            at += order <= 0 ? 1 : 0;
            otherAt += order >= 0 ? 1 : 0;
        }
        return 2.0 * common / (words.length + others.length);
    }

    private static String[] sorted(String text) {
        String[] words = text.strip().split("\\s+");
        Arrays.sort(words);
        return words;
    }
}

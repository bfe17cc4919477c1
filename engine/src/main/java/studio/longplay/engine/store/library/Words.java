package studio.longplay.engine.store.library;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The words of a text as they are looked for: in lower case, without accents, apostrophes or
/// anything else that is neither letter nor digit.
final class Words {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int LONGEST = 60;

    private Words() {}

    /// Each word once, in the order of the text; very long ones are cut short.
    static Set<String> of(String text) {
        String folded = folded(text);
        Set<String> words = new LinkedHashSet<>();
        StringBuilder word = new StringBuilder();
        for (int at = 0; at < folded.length(); at++) {
            char unit = folded.charAt(at);
            if (Character.isLetterOrDigit(unit) || Character.isSurrogate(unit)) {
                word.append(unit);
            } else if (unit != '\'' && unit != '\u2019') {
                end(word, words);
            }
        }
        end(word, words);
        return words;
    }

    private static void end(StringBuilder word, Set<String> words) {
        if (!word.isEmpty()) {
            words.add(word.substring(0, Math.min(word.length(), LONGEST)));
            word.setLength(0);
        }
    }

    static String folded(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (int at = 0; at < lower.length(); at++) {
            if (lower.charAt(at) > 127) {
                String apart = Normalizer.normalize(lower, Normalizer.Form.NFKD);
                return MARKS.matcher(apart).replaceAll("");
            }
        }
        return lower;
    }
}

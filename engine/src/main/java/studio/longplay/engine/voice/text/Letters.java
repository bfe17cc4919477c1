package studio.longplay.engine.voice.text;

import java.util.Map;

/// The names of the letters.
final class Letters {
    /// Phones of each letter's name; engines read a lone `a` as the article.
    private static final Map<String, String> PHONES = Table.read("letters.txt");

    private Letters() {}

    /// The letters one by one, each as `letter/phones/`; digits by their names.
    static String spell(String word) {
        StringBuilder names = new StringBuilder();
        for (char letter : word.toLowerCase(java.util.Locale.ROOT).toCharArray()) {
            String phones = PHONES.get(String.valueOf(letter));
            if (phones != null) {
                names.append(' ').append(letter).append('/').append(phones).append('/');
            } else if (letter >= '0' && letter <= '9') {
                names.append(' ').append(Numbers.digitByDigit(String.valueOf(letter)));
            }
        }
        return names.toString().strip();
    }
}

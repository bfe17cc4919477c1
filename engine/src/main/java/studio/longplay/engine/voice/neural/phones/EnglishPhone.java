package studio.longplay.engine.voice.neural.phones;

import studio.longplay.engine.voice.text.Table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A phone of American English.
///
/// @param name in X-SAMPA, as MaryTTS writes it
/// @param stressed whether it is the vowel of a syllable with the word's main stress
record EnglishPhone(String name, boolean stressed) {
    private static final Map<String, String> CMU = Table.read("freetts-phones.txt");
    private static final Set<String> VOWELS =
            Set.of(
                    "i", "I", "EI", "E", "{", "A", "O", "@U", "U", "u", "V", "@", "r=", "AI", "OI",
                    "aU");
    private static final String SYLLABLE = "-";
    private static final char STRESS = '1';

    boolean isVowel() {
        return VOWELS.contains(name);
    }

    /// As FreeTTS writes a word: `hh ax l ow1`.
    static List<EnglishPhone> ofCmu(String[] written) {
        List<EnglishPhone> phones = new ArrayList<>();
        for (String one : written) {
            boolean stressed = one.charAt(one.length() - 1) == STRESS;
            String cmu = stressed ? one.substring(0, one.length() - 1) : one;
            phones.add(new EnglishPhone(CMU.getOrDefault(cmu, cmu), stressed));
        }
        return phones;
    }

    /// As a lexicon writes it: phones parted by spaces, syllables by hyphens, `'` before the one
    /// with the stress.
    static List<EnglishPhone> ofLexicon(String written) {
        List<EnglishPhone> phones = new ArrayList<>();
        boolean stressed = false;
        for (String part : written.strip().split("\\s+")) {
            stressed = part.equals(SYLLABLE) ? false : stressed || part.startsWith("'");
            String name = part.replaceFirst("^[',]", "");
            if (!name.isEmpty() && !name.equals(SYLLABLE)) {
                EnglishPhone phone = new EnglishPhone(name, false);
                phones.add(new EnglishPhone(name, stressed && phone.isVowel()));
                stressed &= !phone.isVowel();
            }
        }
        return phones;
    }

    /// The same phone said without stress.
    EnglishPhone weak() {
        return new EnglishPhone(name, false);
    }
}

package studio.longplay.engine.voice.text;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/// Names the sounds of any language that stand in the International Phonetic Alphabet in X-SAMPA,
/// those of English as MaryTTS writes them.
public final class PhoneName {
    private static final Map<String, String> NAMES = Table.read("ipa-phones.txt");
    private static final int LONGEST = 2;

    /// Stress, tones, ties and the like.
    private static final Pattern MARKS =
            Pattern.compile("[ˈˌ0-9˥˦˧˨˩ˑ.:|;!?'\"\\-\\p{Mn}\u200D\u0361ʲʰʷˤᵝˠ]");

    private PhoneName() {}

    /// The name of one sound, with or without its marks; empty if there are only marks.
    public static String of(String ipa) {
        String parted = Normalizer.normalize(ipa, Normalizer.Form.NFD).replace("c\u0327", "ç");
        String plain = MARKS.matcher(parted).replaceAll("");
        StringBuilder name = new StringBuilder();
        int at = 0;
        while (at < plain.length()) {
            int length = Math.min(LONGEST, plain.length() - at);
            while (length > 1 && !NAMES.containsKey(plain.substring(at, at + length))) {
                length--;
            }
            String symbol = plain.substring(at, at + length);
            name.append(NAMES.getOrDefault(symbol, symbol.equals("ː") ? "" : symbol));
            at += length;
        }
        return name.toString();
    }
}

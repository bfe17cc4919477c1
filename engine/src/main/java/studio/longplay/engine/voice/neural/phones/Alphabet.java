package studio.longplay.engine.voice.neural.phones;

import studio.longplay.engine.voice.text.Table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What a model writes the phones of English with.
public enum Alphabet {
    /// Misaki's letters for American voices (hexgrad, *Misaki English Phonemes*): Kokoro.
    MISAKI_AMERICAN(0),
    /// The same for British ones: no `r` is said that no vowel follows.
    MISAKI_BRITISH(1),
    /// The International Phonetic Alphabet as espeak-ng writes American English: KittenTTS, Piper.
    PHONETIC(2);

    private static final Map<String, String> WRITTEN = Table.read("english-alphabets.txt");
    private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");
    private static final String STRESS = "ˈ";
    private static final String R = "r";

    private final int column;

    Alphabet(int column) {
        this.column = column;
    }

    /// Writes a word.
    List<Symbol> write(List<EnglishPhone> phones) {
        List<String> sounds = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < phones.size(); i++) {
            EnglishPhone phone = phones.get(i);
            boolean vowelNext = i + 1 < phones.size() && phones.get(i + 1).isVowel();
            boolean rNext = i + 1 < phones.size() && phones.get(i + 1).name().equals(R);
            if (this == MISAKI_BRITISH && phone.name().equals(R) && i > 0 && !vowelNext) {
                continue;
            }
            String written = written(phone);
            if (this == MISAKI_BRITISH) {
                written = british(written, phone, vowelNext, rNext);
            }
            sounds.add((phone.stressed() ? STRESS : "") + written);
            names.add(phone.name());
        }
        return Symbol.of(sounds, names);
    }

    private String written(EnglishPhone phone) {
        String row = WRITTEN.get(phone.name().equals("r=") ? "er" : phone.name());
        if (row == null) {
            return "";
        }
        String[] both = BAR.split(row)[column].split(" ");
        return phone.stressed() ? both[0] : both[1];
    }

    /// Before an `r`, British vowels are others; one that ends in `r` takes it up again before a
    /// vowel.
    private static String british(
            String written, EnglishPhone phone, boolean vowelNext, boolean rNext) {
        return switch (phone.name()) {
            case "r=" -> vowelNext ? written + "ɹ" : written;
            case "A" -> rNext ? "ɑː" : written;
            case "E" -> rNext ? "ɛː" : written;
            case "O" -> rNext ? "ɔː" : written;
            default -> written;
        };
    }
}

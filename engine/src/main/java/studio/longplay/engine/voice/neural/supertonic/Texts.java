package studio.longplay.engine.voice.neural.supertonic;

import studio.longplay.engine.voice.model.WrittenAgain;
import studio.longplay.engine.voice.text.SpokenWord;
import studio.longplay.engine.voice.text.Utterance;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Writes words as Supertonic was taught to read them: characters taken apart (NFKD), plain marks,
/// between tags of the language.
final class Texts {
    private static final int MOST_LETTERS = 300;

    /// Of languages with a sign for each syllable.
    private static final int MOST_SYLLABLES = 120;

    private static final int MOST_CODE = 0xFFFF;
    private static final Map<Integer, String> PLAIN =
            Map.of(
                    0x2013, "-", 0x2014, "-", 0x2018, "'", 0x2019, "'", 0x201C, "\"", 0x201D, "\"",
                    (int) '_', " ", (int) '/', " ");

    private Texts() {}

    /// Cuts what is too long for one reading, between words.
    static List<String> of(Utterance utterance, String language) {
        String code = Locale.forLanguageTag(language).getLanguage();
        int most = code.equals("ko") || code.equals("ja") ? MOST_SYLLABLES : MOST_LETTERS;
        List<String> texts = new ArrayList<>();
        List<SpokenWord> words = new ArrayList<>();
        int letters = 0;
        for (SpokenWord word : utterance.words()) {
            int length = word.spelling().length();
            if (letters + length > most && letters > 0) {
                texts.add(WrittenAgain.of(new Utterance(words)));
                words.clear();
                letters = 0;
            }
            words.add(word);
            letters += length == 0 ? 0 : length + 1;
        }
        if (letters > 0) {
            texts.add(WrittenAgain.of(new Utterance(words)));
        }
        return texts;
    }

    /// The numbers of a text; characters the model does not know are left out.
    static long[] ids(String text, String language, SupertonicFiles files) {
        String code = Locale.forLanguageTag(language).getLanguage();
        StringBuilder whole = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .codePoints()
                .forEach(one -> whole.append(PLAIN.getOrDefault(one, Character.toString(one))));
        String said = whole.toString().replaceAll("\\s+", " ").strip();
        String tagged = files.tagged() ? "<" + code + ">" + said + "</" + code + ">" : said;
        return tagged.codePoints()
                .filter(one -> one <= MOST_CODE && files.ids().containsKey(one))
                .mapToLong(one -> files.ids().getOrDefault(one, 0L))
                .toArray();
    }
}

package studio.longplay.engine.voice.text;

import java.util.List;

/// Words of another language as near as an English engine can read them.
public final class Plainly {
    private Plainly() {}

    /// The same words in Latin letters without accents; those of another script have no spelling.
    public static Utterance english(Utterance utterance) {
        List<SpokenWord> words =
                utterance.words().stream()
                        .map(word ->
                                new SpokenWord(
                                        word.written(),
                                        spelling(word.spelling()),
                                        word.phones(),
                                        word.after(),
                                        word.weight()))
                        .toList();
        return new Utterance(words);
    }

    private static String spelling(String written) {
        String latin = PlainRule.latin(written).replaceAll("[^a-z']", "");
        return latin.matches(".*[a-z].*") ? latin : "";
    }
}

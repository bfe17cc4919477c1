package studio.longplay.engine.voice.model;

import studio.longplay.engine.voice.text.Mark;
import studio.longplay.engine.voice.text.SpokenWord;
import studio.longplay.engine.voice.text.Utterance;

/// Writes spoken words as a sentence for models that read text: the first letter is a capital, `i`
/// alone too, and a mark stands at the end.
public final class WrittenAgain {
    private WrittenAgain() {}

    /// The sentence.
    public static String of(Utterance utterance) {
        StringBuilder text = new StringBuilder();
        Mark after = Mark.NONE;
        for (SpokenWord word : utterance.words()) {
            if (word.spelling().isEmpty()) {
                after = after.or(word.after());
                continue;
            }
            if (!text.isEmpty()) {
                text.append(after.symbol()).append(' ');
            }
            text.append(word.spelling().equals("i") ? "I" : word.spelling());
            after = word.after();
        }
        String symbol = after.symbol();
        text.append(symbol.isEmpty() || symbol.equals(",") ? "." : symbol);
        int first = text.codePointAt(0);
        return new String(Character.toChars(Character.toUpperCase(first)))
                + text.substring(Character.charCount(first)).replace(" i'", " I'");
    }
}

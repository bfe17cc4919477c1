package studio.longplay.engine.voice.engine;

import studio.longplay.engine.voice.text.SpokenWord;
import studio.longplay.engine.voice.text.Utterance;

import java.util.List;

/// An utterance as text that FreeTTS cuts into the tokens we expect.
///
/// @param tokenOfWord for each spoken word its token, -1 if it has no spelling
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
record FreeTtsText(String text, int[] tokenOfWord, int tokens) {
    static FreeTtsText of(Utterance utterance) {
        StringBuilder text = new StringBuilder();
        List<SpokenWord> words = utterance.words();
        int[] tokenOfWord = new int[words.size()];
        int tokens = 0;
        boolean marked = false;
        for (int i = 0; i < words.size(); i++) {
            SpokenWord word = words.get(i);
            tokenOfWord[i] = -1;
            if (!word.spelling().isEmpty()) {
                boolean clitic = word.spelling().startsWith("'") && tokens > 0 && !marked;
                text.append(clitic || tokens == 0 ? "" : " ").append(word.spelling());
                tokens += clitic ? 0 : 1;
                tokenOfWord[i] = tokens - 1;
                marked = i < words.size() - 1 && !word.after().symbol().isEmpty();
                text.append(marked ? word.after().symbol() : "");
            }
        }
        String end = utterance.end().symbol();
        return new FreeTtsText(
                text + (end.isEmpty() || end.equals(",") ? "." : end), tokenOfWord, tokens);
    }
}

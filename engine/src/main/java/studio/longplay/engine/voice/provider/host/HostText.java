package studio.longplay.engine.voice.provider.host;

import studio.longplay.engine.voice.text.SpokenWord;
import studio.longplay.engine.voice.text.Utterance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// An utterance as a speech program reads it.
///
/// @param whole the words with their marks, in one line
/// @param words the words alone; an `'s` stands with the word before it
/// @param pieceOfWord for each spoken word its index in `words`, -1 if it has no spelling
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
record HostText(String whole, List<String> words, int[] pieceOfWord) {
    /// @param english whether an `'s` is no word of its own
    /// @param said what the program is to read for a word with a spelling
    static HostText of(Utterance utterance, boolean english, Function<SpokenWord, String> said) {
        List<SpokenWord> spoken = utterance.words();
        List<String> pieces = new ArrayList<>();
        List<String> marks = new ArrayList<>();
        int[] pieceOfWord = new int[spoken.size()];
        for (int i = 0; i < spoken.size(); i++) {
            SpokenWord word = spoken.get(i);
            pieceOfWord[i] = -1;
            if (word.spelling().isEmpty()) {
                continue;
            }
            boolean clitic = word.spelling().startsWith("'s") && english;
            if (clitic && !pieces.isEmpty() && marks.getLast().isEmpty()) {
                pieces.add(pieces.removeLast() + word.spelling());
                marks.set(marks.size() - 1, word.after().symbol());
            } else {
                pieces.add(said.apply(word));
                marks.add(word.after().symbol());
            }
            pieceOfWord[i] = pieces.size() - 1;
        }
        StringBuilder whole = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            whole.append(i == 0 ? "" : " ").append(pieces.get(i)).append(marks.get(i));
        }
        return new HostText(whole.toString(), List.copyOf(pieces), pieceOfWord);
    }
}

package studio.longplay.engine.voice.neural.piper;

import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.neural.phones.Phonemes;
import studio.longplay.engine.voice.neural.phones.Pronounced;
import studio.longplay.engine.voice.neural.phones.Symbol;
import studio.longplay.engine.voice.text.SpokenWord;
import studio.longplay.engine.voice.text.Utterance;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The letters of words for models that were taught to read these: nobody need pronounce them.
final class Spelled implements Phonemes {
    @Override
    public List<Pronounced> of(Utterance utterance, JobContext context) {
        List<Pronounced> words = new ArrayList<>();
        for (int i = 0; i < utterance.words().size(); i++) {
            SpokenWord word = utterance.words().get(i);
            String letters =
                    Normalizer.normalize(
                            word.spelling().toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
            List<Symbol> symbols = new ArrayList<>();
            for (int at = 0; at < letters.length(); ) {
                String letter = Character.toString(letters.codePointAt(at));
                symbols.add(new Symbol(letter, letter, symbols.size()));
                at += letter.length();
            }
            words.add(new Pronounced(i, symbols, word.after()));
        }
        return words;
    }
}

package studio.longplay.engine.voice.neural.vits;

import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.neural.phones.Phonemes;
import studio.longplay.engine.voice.neural.phones.Pronounced;
import studio.longplay.engine.voice.neural.phones.Symbol;
import studio.longplay.engine.voice.neural.styled.SymbolTable;
import studio.longplay.engine.voice.text.SpokenWord;
import studio.longplay.engine.voice.text.Utterance;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The letters of words, for models that were taught to read these: as they are, in lower case
/// where the model knows that only, and taken apart into letter and accent where it knows both but
/// not the two together.
///
/// @param table what the model knows; letters it does not know are left out
record Letters(SymbolTable table) implements Phonemes {
    @Override
    public List<Pronounced> of(Utterance utterance, JobContext context) {
        List<Pronounced> words = new ArrayList<>();
        for (int i = 0; i < utterance.words().size(); i++) {
            SpokenWord word = utterance.words().get(i);
            List<Symbol> symbols = new ArrayList<>();
            Normalizer.normalize(word.spelling(), Normalizer.Form.NFC)
                    .codePoints()
                    .mapToObj(Character::toString)
                    .map(this::known)
                    .flatMapToInt(String::codePoints)
                    .mapToObj(Character::toString)
                    .forEach(letter -> symbols.add(new Symbol(letter, letter, symbols.size())));
            words.add(new Pronounced(i, symbols, word.after()));
        }
        return words;
    }

    private String known(String letter) {
        String lower = letter.toLowerCase(Locale.ROOT);
        for (String one : List.of(letter, lower)) {
            if (table.id(one).isPresent()) {
                return one;
            }
        }
        return Normalizer.normalize(lower, Normalizer.Form.NFD);
    }
}

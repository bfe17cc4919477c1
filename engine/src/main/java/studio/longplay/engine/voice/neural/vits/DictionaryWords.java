package studio.longplay.engine.voice.neural.vits;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.neural.phones.Phonemes;
import studio.longplay.engine.voice.neural.phones.Pronounced;
import studio.longplay.engine.voice.neural.phones.Symbol;
import studio.longplay.engine.voice.neural.styled.SymbolTable;
import studio.longplay.engine.voice.text.SpokenWord;
import studio.longplay.engine.voice.text.Utterance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Words as the model's own dictionary writes them; words that are not in it as somebody else
/// pronounces them, if the model knows all these symbols. No word is left out in silence.
///
/// @param others says nothing where nobody else knows the language
record DictionaryWords(Dictionary dictionary, SymbolTable table, Phonemes others)
        implements Phonemes {
    private static final String STRESS = "ˈˌ";

    @Override
    public List<Pronounced> of(Utterance utterance, JobContext context) throws StudioFault {
        List<Pronounced> theirs = null;
        List<Pronounced> words = new ArrayList<>();
        for (int i = 0; i < utterance.words().size(); i++) {
            context.checkCancelled();
            SpokenWord word = utterance.words().get(i);
            Optional<List<Symbol>> symbols =
                    dictionary.find(word.spelling()).map(DictionaryWords::symbols);
            if ((symbols.isEmpty() || word.phones() != null) && !word.spelling().isEmpty()) {
                theirs = theirs == null ? others.of(utterance, context) : theirs;
                Optional<List<Symbol>> said = known(theirs, i);
                symbols = said.isPresent() ? said : symbols;
                if (symbols.isEmpty()) {
                    throw Phonemes.unpronounceable(word.spelling());
                }
            }
            words.add(new Pronounced(i, symbols.orElse(List.of()), word.after()));
        }
        return words;
    }

    private static List<Symbol> symbols(List<String> written) {
        List<Symbol> symbols = new ArrayList<>();
        written.forEach(symbol -> symbols.add(new Symbol(symbol, symbol, symbols.size())));
        return symbols;
    }

    private Optional<List<Symbol>> known(List<Pronounced> theirs, int word) {
        return theirs.stream()
                .filter(one -> one.word() == word)
                .map(Pronounced::symbols)
                .filter(symbols -> !symbols.isEmpty() && symbols.stream().allMatch(this::isKnown))
                .findFirst();
    }

    private boolean isKnown(Symbol symbol) {
        return STRESS.contains(symbol.text()) || table.id(symbol.text()).isPresent();
    }
}

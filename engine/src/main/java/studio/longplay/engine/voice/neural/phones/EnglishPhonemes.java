package studio.longplay.engine.voice.neural.phones;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.text.SpokenWord;
import studio.longplay.engine.voice.text.Table;
import studio.longplay.engine.voice.text.Utterance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// English without any program: the author's own pronunciation first, then the dictionary that came
/// with the model, then that of [EnglishWords]. It is the same on every machine.
final class EnglishPhonemes implements Phonemes {
    private static final Map<String, String> UNSTRESSED = Table.read("unstressed.txt");
    private static final String THE = "the";
    private static final String WEAK = "@";
    private static final List<EnglishPhone> THE_BEFORE_VOWELS =
            List.of(new EnglishPhone("D", false), new EnglishPhone("i", false));

    private final EnglishWords words;
    private final Alphabet alphabet;
    private final WordLexicon lexicon;

    EnglishPhonemes(EnglishWords words, Alphabet alphabet, WordLexicon lexicon) {
        this.words = words;
        this.alphabet = alphabet;
        this.lexicon = lexicon;
    }

    @Override
    public List<Pronounced> of(Utterance utterance, JobContext context) throws StudioFault {
        List<Pronounced> said = new ArrayList<>();
        boolean vowelAfter = false;
        for (int i = utterance.words().size() - 1; i >= 0; i--) {
            context.checkCancelled();
            SpokenWord word = utterance.words().get(i);
            List<Symbol> symbols =
                    word.spelling().equals(THE) && word.phones() == null && vowelAfter
                            ? alphabet.write(THE_BEFORE_VOWELS)
                            : symbols(word);
            vowelAfter = beginsWithVowel(symbols);
            said.add(new Pronounced(i, symbols, word.after()));
        }
        if (said.stream().allMatch(word -> word.symbols().isEmpty())) {
            throw Phonemes.unpronounceable();
        }
        return said.reversed();
    }

    private static boolean beginsWithVowel(List<Symbol> symbols) {
        return !symbols.isEmpty() && new EnglishPhone(symbols.getFirst().phone(), false).isVowel();
    }

    private List<Symbol> symbols(SpokenWord word) throws StudioFault {
        if (word.phones() != null) {
            return own(word.phones());
        }
        if (word.spelling().isEmpty()) {
            return List.of();
        }
        Optional<String> known = lexicon.find(word.spelling());
        if (known.isPresent()) {
            return Symbol.of(known.get());
        }
        String weak = UNSTRESSED.get(word.spelling());
        if (weak != null && !weak.isEmpty()) {
            return own(weak);
        }
        List<EnglishPhone> phones = words.say(word.spelling());
        return alphabet.write(
                weak == null ? stressed(phones) : phones.stream().map(EnglishPhone::weak).toList());
    }

    /// The rules for unknown words forget the stress of some short ones.
    private static List<EnglishPhone> stressed(List<EnglishPhone> phones) {
        if (phones.stream().anyMatch(EnglishPhone::stressed)) {
            return phones;
        }
        List<EnglishPhone> said = new ArrayList<>(phones);
        for (int i = 0; i < said.size(); i++) {
            EnglishPhone phone = said.get(i);
            if (phone.isVowel() && !phone.name().equals(WEAK)) {
                said.set(i, new EnglishPhone(phone.name(), true));
                return said;
            }
        }
        return said;
    }

    /// A pronunciation as lexicons write it.
    private List<Symbol> own(String phones) {
        return alphabet.write(EnglishPhone.ofLexicon(phones));
    }
}

package studio.longplay.engine.voice.neural.vits;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.voice.model.BundlePath;
import studio.longplay.engine.voice.neural.phones.Alphabet;
import studio.longplay.engine.voice.neural.phones.Phonemes;
import studio.longplay.engine.voice.neural.phones.Tongues;
import studio.longplay.engine.voice.neural.styled.SymbolTable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// How words are written for one model.
///
/// @param words writes them in its symbols
/// @param table numbers of these
record Spelling(Phonemes words, SymbolTable table) {
    private static final String ESPEAK = "en-us";

    /// Of a model that lies in a folder.
    ///
    /// @throws StudioFault.Model `model.bundle-incomplete`, `model.tokenizer`, `voice.lexicon`
    /// @throws StudioFault.Resource `store.unreadable`
    static Spelling of(VitsFacts facts, Path folder, Tongues tongues) throws StudioFault {
        SymbolTable table = table(folder);
        Phonemes english = tongues.english(Alphabet.PHONETIC, folder);
        Phonemes words =
                switch (facts.reads()) {
                    case LETTERS -> new Letters(table);
                    case DICTIONARY ->
                            new DictionaryWords(
                                    Dictionary.read(BundlePath.require(folder, VitsFacts.LEXICON)),
                                    table,
                                    facts.isEnglish() ? english : (_, _) -> List.of());
                    case PHONEMES ->
                            (utterance, context) ->
                                    tongues.phonetic(ESPEAK).orElse(english).of(utterance, context);
                };
        return new Spelling(words, table);
    }

    private static SymbolTable table(Path folder) throws StudioFault {
        Optional<Path> vocabulary = BundlePath.find(folder, VitsFacts.VOCABULARY);
        return vocabulary.isPresent()
                ? SymbolTable.vocabulary(vocabulary.get())
                : SymbolTable.find(folder).orElseThrow(() -> BundlePath.missing(VitsFacts.TOKENS));
    }
}

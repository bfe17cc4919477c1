package studio.longplay.engine.voice.neural.kokoro;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.bundle.BundleKind;
import studio.longplay.engine.inference.bundle.GraphFile;
import studio.longplay.engine.voice.neural.NeuralKind;
import studio.longplay.engine.voice.neural.NeuralVoice;
import studio.longplay.engine.voice.neural.Reader;
import studio.longplay.engine.voice.neural.phones.Alphabet;
import studio.longplay.engine.voice.neural.phones.Phonemes;
import studio.longplay.engine.voice.neural.phones.Tongues;
import studio.longplay.engine.voice.neural.styled.StyledModel;
import studio.longplay.engine.voice.neural.styled.StyledReader;
import studio.longplay.engine.voice.neural.styled.Styles;
import studio.longplay.engine.voice.neural.styled.SymbolTable;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Kokoro 82M (hexgrad): 54 voices in nine languages, of which seven can be pronounced here.
///
/// English is pronounced by the dictionary beside the model, else by ours, in Misaki's letters;
/// other languages by espeak-ng. Three layouts are read: that of onnx-community (`tokenizer.json`,
/// `voices/NAME.bin`), of thewh1teagle (`voices-v1.0.bin`), of sherpa-onnx (`tokens.txt`,
/// `voices.bin`, `lexicon-us-en.txt`); and the export of its makers that answers how long each
/// symbol is. Sources: the drivers of those, of which the contract is taken; no code is.
public final class Kokoro {
    static final String MODEL = "model";

    /// The rate it speaks at.
    public static final int RATE_HZ = 24_000;

    /// Symbols it reads at once, those before and after not counted.
    public static final int MOST_SYMBOLS = 510;

    private static final long PAD = 0;
    private static final String OTHER_MODEL = "kitten";

    /// How it is recognised and opened.
    public static final NeuralKind KIND =
            new NeuralKind(
                    new BundleKind(
                            "kokoro",
                            "Kokoro",
                            "reads text in 54 voices of its own",
                            List.of(
                                    new GraphFile(
                                            MODEL,
                                            List.of("kokoro", "kokoro-v1.0", "kokoro-v1_0"),
                                            Kokoro::breach)),
                            List.of(
                                    List.of("tokens.txt", "voices.bin"),
                                    List.of("tokenizer.json", "voices/*.bin"),
                                    List.of("voices-v1.0.bin")),
                            List.of(
                                    "config.json",
                                    "lexicon-us-en.txt",
                                    "lexicon-gb-en.txt",
                                    "us_gold.json",
                                    "us_silver.json",
                                    "gb_gold.json",
                                    "gb_silver.json"),
                            (sessions, folder, context) ->
                                    open(sessions, folder, new Tongues()).tryOnce(context)),
                    "Kokoro",
                    "2",
                    KokoroVoices::look,
                    Kokoro::open);

    private Kokoro() {}

    private static Optional<String> breach(Session session) {
        return session.metadata().getOrDefault("model_type", "").contains(OTHER_MODEL)
                ? Optional.of("it is a model of KittenTTS")
                : StyledModel.breach(session);
    }

    /// Its pipeline.
    ///
    /// @throws StudioFault.Model `model.bundle-incomplete`, `model.tokenizer`, `voice.styles`,
    ///   `voice.lexicon`
    static Reader open(Map<String, Session> sessions, Path folder, Tongues tongues)
            throws StudioFault {
        Session session = Objects.requireNonNull(sessions.get(MODEL));
        SymbolTable table =
                SymbolTable.find(folder).orElseGet(() -> SymbolTable.ours("kokoro-symbols.txt"));
        Styles styles = Styles.find(folder, session.metadata());
        StyledReader.Manner manner =
                new StyledReader.Manner(
                        table,
                        styles,
                        List.of(PAD),
                        List.of(PAD),
                        MOST_SYMBOLS,
                        RATE_HZ,
                        Map.of(),
                        StyledReader.Habits.NONE);
        Phonemes american = tongues.english(Alphabet.MISAKI_AMERICAN, folder);
        Phonemes british = tongues.english(Alphabet.MISAKI_BRITISH, folder);
        return new StyledReader(
                new StyledModel(session),
                manner,
                voice -> pronouncing(voice, tongues, american, british));
    }

    private static Phonemes pronouncing(
            NeuralVoice voice, Tongues tongues, Phonemes american, Phonemes british)
            throws StudioFault {
        Optional<String> espeak = KokoroVoices.espeakOf(voice);
        if (espeak.isPresent()) {
            return tongues.misaki(espeak.get()).orElseThrow(Tongues::noEspeak);
        }
        return voice.language().equals("en-GB") ? british : american;
    }
}

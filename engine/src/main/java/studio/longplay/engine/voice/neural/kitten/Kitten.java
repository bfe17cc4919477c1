package studio.longplay.engine.voice.neural.kitten;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.ModelNotes;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.bundle.BundleKind;
import studio.longplay.engine.inference.bundle.GraphFile;
import studio.longplay.engine.inference.bundle.InstalledBundle;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// KittenTTS (KittenML): English in eight voices, with models of 15 to 80 million numbers.
///
/// It was taught with what espeak-ng says of the words; where that is not installed, our dictionary
/// pronounces them in the same letters. Two layouts are read: that of its makers (`voices.npz`,
/// `config.json`) and that of sherpa-onnx (`voices.bin`, `tokens.txt`). Sources: the drivers of
/// those, of which the contract is taken; no code is.
public final class Kitten {
    static final String MODEL = "model";

    /// The rate it speaks at.
    public static final int RATE_HZ = 24_000;

    /// Samples at the end of what the model answers that its makers' driver leaves out.
    static final int LEFT_OUT = 5_000;

    /// What its makers' driver does and that of sherpa-onnx does not.
    private static final StyledReader.Habits MAKERS = new StyledReader.Habits(true, true, LEFT_OUT);

    private static final long BEGIN = 0;
    private static final String LANGUAGE = "en-US";
    private static final String ESPEAK = "en-us";
    private static final String OTHER_MODEL = "kokoro";
    private static final Pattern NAME = Pattern.compile("(?:expr-voice-)?(?<own>.+)-(?<sex>[fm])");

    /// How it is recognised and opened.
    public static final NeuralKind KIND =
            new NeuralKind(
                    new BundleKind(
                            "kitten-tts",
                            "KittenTTS",
                            "reads English in eight voices of its own, with small models",
                            List.of(new GraphFile(MODEL, List.of("kitten_tts_*"), Kitten::breach)),
                            List.of(List.of("voices.npz"), List.of("voices.bin", "tokens.txt")),
                            List.of("config.json"),
                            (sessions, folder, context) ->
                                    open(sessions, folder, new Tongues()).tryOnce(context)),
                    "Kitten",
                    "3",
                    Kitten::look,
                    Kitten::open);

    private Kitten() {}

    private static Optional<String> breach(Session session) {
        return session.metadata().getOrDefault("model_type", "").contains(OTHER_MODEL)
                ? Optional.of("it is a model of Kokoro")
                : StyledModel.breach(session);
    }

    /// Its pipeline.
    ///
    /// @throws StudioFault.Model `model.description`, `model.tokenizer`, `voice.styles`,
    ///   `voice.lexicon`
    static Reader open(Map<String, Session> sessions, Path folder, Tongues tongues)
            throws StudioFault {
        Session session = Objects.requireNonNull(sessions.get(MODEL));
        Styles styles = Styles.find(folder, session.metadata());
        int rows = styles.rows(styles.names().getFirst());
        KittenFacts facts = KittenFacts.of(folder, session.metadata(), rows);
        Optional<SymbolTable> sherpas = SymbolTable.find(folder);
        StyledReader.Manner manner =
                new StyledReader.Manner(
                        sherpas.orElseGet(() -> SymbolTable.ours("kitten-symbols.txt")),
                        styles,
                        List.of(BEGIN),
                        facts.after(),
                        facts.most(),
                        RATE_HZ,
                        facts.paces(),
                        sherpas.isPresent() ? StyledReader.Habits.NONE : MAKERS);
        Phonemes ours = tongues.english(Alphabet.PHONETIC, folder);
        return new StyledReader(
                new StyledModel(session), manner, _ -> tongues.phonetic(ESPEAK).orElse(ours));
    }

    private static NeuralKind.Found look(InstalledBundle bundle, Tongues tongues)
            throws StudioFault {
        Map<String, String> notes = ModelNotes.read(bundle.graph(MODEL));
        Styles styles = Styles.find(bundle.folder(), notes);
        KittenFacts facts = KittenFacts.of(bundle.folder(), notes, 1);
        boolean espeak = tongues.espeak().isPresent();
        List<NeuralVoice> voices = new ArrayList<>();
        for (String name : styles.names()) {
            voices.add(voice(name, facts.shown().getOrDefault(name, ""), espeak));
        }
        return new NeuralKind.Found(voices, "");
    }

    private static NeuralVoice voice(String name, String alias, boolean espeak) {
        Matcher parts = NAME.matcher(name);
        String sex = "";
        String own = name;
        if (parts.matches()) {
            sex = parts.group("sex").equals("f") ? "woman" : "man";
            own = parts.group("own") + " " + sex;
        }
        String shown =
                alias.isEmpty()
                        ? own.substring(0, 1).toUpperCase(Locale.ROOT) + own.substring(1)
                        : alias;
        return NeuralVoice.adult(name, shown, sex, LANGUAGE, espeak);
    }
}

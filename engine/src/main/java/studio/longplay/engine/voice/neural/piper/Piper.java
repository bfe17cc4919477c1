package studio.longplay.engine.voice.neural.piper;

import static studio.longplay.engine.inference.ElementType.FLOAT32;
import static studio.longplay.engine.inference.ElementType.INT64;
import static studio.longplay.engine.inference.TensorSpec.ANY;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.inference.TensorSpec;
import studio.longplay.engine.inference.bundle.BundleKind;
import studio.longplay.engine.inference.bundle.GraphFile;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.model.Answer;
import studio.longplay.engine.voice.model.Doors;
import studio.longplay.engine.voice.neural.NeuralKind;
import studio.longplay.engine.voice.neural.NeuralVoice;
import studio.longplay.engine.voice.neural.Reader;
import studio.longplay.engine.voice.neural.Reading;
import studio.longplay.engine.voice.neural.Sounded;
import studio.longplay.engine.voice.neural.phones.Alphabet;
import studio.longplay.engine.voice.neural.phones.Phonemes;
import studio.longplay.engine.voice.neural.phones.Pronounced;
import studio.longplay.engine.voice.neural.phones.Tongues;
import studio.longplay.engine.voice.neural.styled.Joined;
import studio.longplay.engine.voice.neural.styled.Tokens;
import studio.longplay.engine.voice.neural.styled.Tokens.Token;
import studio.longplay.engine.voice.text.Utterance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Piper (VITS, Kim et al. 2021): one model for a language, with one or several people in it.
///
/// It reads what espeak-ng says of the words, code point by code point (but for vowels that it was
/// taught as one phoneme) with a pad between any two, from a begin to an end. Where espeak-ng is
/// not installed, English is pronounced by our dictionary in the same letters; other languages
/// cannot be spoken then. Exports patched to tell them answer the length of each symbol besides.
/// Sources: the drivers in rhasspy's `piper` and OHF-Voice's `piper1-gpl`, of which the contract is
/// taken; no code is.
public final class Piper implements Reader {
    static final String MODEL = "model";
    static final String BEGIN = "^";
    static final String END = "$";
    static final String PAD = "_";

    /// Symbols it reads at once, pads not counted: a breath.
    static final int MOST_SYMBOLS = 400;

    private static final int MOST_SECONDS = 120;
    private static final Doors DOORS =
            new Doors(
                    List.of(
                            TensorSpec.of("input", INT64, ANY, ANY),
                            TensorSpec.of("input_lengths", INT64, ANY),
                            TensorSpec.of("scales", FLOAT32, 3)),
                    Optional.empty(),
                    List.of(TensorSpec.of("sid", INT64, ANY)),
                    1);

    /// How it is recognised and opened.
    public static final NeuralKind KIND =
            new NeuralKind(
                    new BundleKind(
                            "piper",
                            "Piper",
                            "reads text in a voice of one language",
                            List.of(new GraphFile(MODEL, List.of("*"), DOORS)),
                            List.of(List.of("*" + PiperConfig.ENDING)),
                            List.of(),
                            (sessions, folder, context) ->
                                    open(sessions, folder, new Tongues()).tryOnce(context)),
                    "Piper",
                    "3",
                    Piper::look,
                    Piper::open);

    private final Session session;
    private final PiperConfig config;
    private final Phonemes phonemes;

    private Piper(Session session, PiperConfig config, Phonemes phonemes) {
        this.session = session;
        this.config = config;
        this.phonemes = phonemes;
    }

    /// Its pipeline.
    ///
    /// @throws StudioFault.Model `model.bundle-incomplete`, `model.description`,
    ///   `voice.phoneme-type`
    static Reader open(Map<String, Session> sessions, Path folder, Tongues tongues)
            throws StudioFault {
        PiperConfig config = PiperConfig.read(folder);
        Phonemes ours =
                config.spelled() ? new Spelled() : tongues.english(Alphabet.PHONETIC, folder);
        return new Piper(
                Objects.requireNonNull(sessions.get(MODEL)),
                config,
                (utterance, context) -> pronouncing(config, tongues, ours).of(utterance, context));
    }

    private static Phonemes pronouncing(PiperConfig config, Tongues tongues, Phonemes ours)
            throws StudioFault {
        Optional<Phonemes> espeak =
                config.spelled() ? Optional.empty() : tongues.phonetic(config.espeak());
        if (espeak.isEmpty() && !config.spelled() && !isEnglish(config)) {
            throw Tongues.noEspeak();
        }
        return espeak.orElse(ours);
    }

    private static boolean isEnglish(PiperConfig config) {
        return Locale.forLanguageTag(config.language()).getLanguage().equals("en");
    }

    private static NeuralKind.Found look(InstalledBundle bundle, Tongues tongues)
            throws StudioFault {
        PiperConfig config = PiperConfig.read(bundle.folder());
        boolean espeak = !config.spelled() && tongues.espeak().isPresent();
        if (!espeak && !config.spelled() && !isEnglish(config)) {
            return new NeuralKind.Found(List.of(), NeuralKind.Found.NEEDS_ESPEAK);
        }
        List<NeuralVoice> voices = new ArrayList<>();
        String own = capital(config.name());
        if (config.speakers().isEmpty()) {
            voices.add(NeuralVoice.adult(config.name(), own, "", config.language(), espeak));
        }
        for (String speaker : config.speakers().keySet()) {
            voices.add(
                    NeuralVoice.adult(
                            config.name() + "/" + speaker,
                            own + " " + capital(speaker),
                            "",
                            config.language(),
                            espeak));
        }
        return new NeuralKind.Found(voices, "");
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1).replace('_', ' ');
    }

    @Override
    public Sounded read(Reading reading, JobContext context) throws StudioFault {
        List<Pronounced> words =
                new Clusters(config.clusters()).join(phonemes.of(reading.utterance(), context));
        List<Tokens> pieces = Tokens.of(words, config.symbols(), MOST_SYMBOLS);
        if (pieces.isEmpty()) {
            throw Phonemes.unpronounceable();
        }
        Joined joined = new Joined(config.rateHz());
        for (Tokens piece : pieces) {
            context.checkCancelled();
            speak(piece, reading, joined, context);
        }
        return joined.sounded(reading.pace(), context);
    }

    private void speak(Tokens piece, Reading reading, Joined joined, JobContext context)
            throws StudioFault {
        List<Token> all = padded(piece);
        Map<String, Tensor> given = new HashMap<>();
        long[] ids = all.stream().mapToLong(Token::id).toArray();
        given.put("input", Tensor.of(ids, 1, ids.length));
        given.put("input_lengths", Tensor.of(new long[] {ids.length}, 1));
        float[] scales = {
            (float) config.scales().noise(),
            (float) (config.scales().length() / reading.pace()),
            (float) config.scales().noiseOfLengths()
        };
        given.put("scales", Tensor.of(scales, scales.length));
        if (session.inputs().containsKey("sid")) {
            given.put("sid", Tensor.of(new long[] {speaker(reading.voice())}, 1));
        }
        Map<String, Tensor> answer = session.run(given, context);
        List<String> names = List.copyOf(session.outputs().keySet());
        float[] samples = Answer.floats(answer, names.getFirst());
        if (samples.length == 0 || samples.length > MOST_SECONDS * config.rateHz()) {
            throw Answer.odd(names.getFirst(), samples.length + " samples");
        }
        joined.add(
                samples,
                all,
                names.size() > 1
                        ? Answer.numbers(answer, names.get(1), ids.length)
                        : new double[0]);
    }

    private long speaker(NeuralVoice voice) {
        String speaker = voice.name().substring(voice.name().indexOf('/') + 1);
        return config.speakers().getOrDefault(speaker, 0L);
    }

    /// From begin to end with a pad between any two; one after a symbol is of the same sound.
    private List<Token> padded(Tokens piece) {
        Token pad = Tokens.between(place(PAD));
        List<Token> all = new ArrayList<>();
        add(Tokens.between(place(BEGIN)), all);
        add(pad, all);
        for (Token token : piece.tokens()) {
            add(token, all);
            add(new Token(pad.id(), token.word(), token.phone(), token.sound()), all);
        }
        add(Tokens.between(place(END)), all);
        return all;
    }

    /// With the numbers of a symbol in the place of it.
    private void add(Token symbol, List<Token> all) {
        for (long number : config.numbers().get((int) symbol.id())) {
            all.add(new Token(number, symbol.word(), symbol.phone(), symbol.sound()));
        }
    }

    private long place(String symbol) {
        return config.symbols().id(symbol).orElseThrow();
    }

    @Override
    public void tryOnce(JobContext context) throws StudioFault {
        List<List<Long>> numbers = config.numbers();
        long some = 0;
        for (int i = 1; i < numbers.size(); i++) {
            boolean higher = numbers.get(i).getFirst() > numbers.get((int) some).getFirst();
            some = higher ? i : some;
        }
        NeuralVoice anybody =
                NeuralVoice.adult(config.name(), config.name(), "", config.language(), false);
        Reading reading = new Reading(new Utterance(List.of()), anybody, 1, 1);
        speak(
                new Tokens(List.of(Tokens.between(some))),
                reading,
                new Joined(config.rateHz()),
                context);
    }
}

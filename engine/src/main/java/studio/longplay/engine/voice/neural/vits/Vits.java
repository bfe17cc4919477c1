package studio.longplay.engine.voice.neural.vits;

import static studio.longplay.engine.inference.ElementType.FLOAT32;
import static studio.longplay.engine.inference.ElementType.INT64;
import static studio.longplay.engine.inference.TensorSpec.ANY;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.ModelNotes;
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
import studio.longplay.engine.voice.neural.phones.Phonemes;
import studio.longplay.engine.voice.neural.phones.Tongues;
import studio.longplay.engine.voice.neural.styled.Joined;
import studio.longplay.engine.voice.neural.styled.Tokens;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// VITS (Kim et al., *Conditional Variational Autoencoder with Adversarial Learning for End-to-End
/// Text-to-Speech*, 2021) as sherpa-onnx and Optimum export it, and with it the thousand languages
/// of MMS (Pratap et al., *Scaling Speech Technology to 1,000+ Languages*, 2023).
///
/// It reads letters, or the symbols that a dictionary beside it gives for each word, with a blank
/// between any two where it was taught so. Nobody tells when it says what. Sources: the drivers of
/// sherpa-onnx and the tokenizer of transformers, of which the contract is taken; no code is.
public final class Vits implements Reader {
    static final String MODEL = "model";

    /// Symbols it reads at once, blanks not counted: a breath.
    static final int MOST_SYMBOLS = 400;

    private static final int MOST_SECONDS = 120;
    private static final float NOISE = 0.667f;
    private static final float NOISE_OF_LENGTHS = 0.8f;
    private static final String SYMBOLS = "x";
    private static final String TOKENS = "input_ids";
    private static final String WAVEFORM = "waveform";
    private static final List<String> WHO = List.of("sid", "speaker", "speaker_id");
    private static final Doors SHERPA =
            new Doors(
                    List.of(
                            TensorSpec.of(SYMBOLS, INT64, ANY, ANY),
                            TensorSpec.of("x_length", INT64, ANY),
                            TensorSpec.of("noise_scale", FLOAT32, ANY),
                            TensorSpec.of("length_scale", FLOAT32, ANY),
                            TensorSpec.of("noise_scale_w", FLOAT32, ANY)),
                    Optional.empty(),
                    WHO.stream().map(name -> TensorSpec.of(name, INT64, ANY)).toList(),
                    1);
    private static final Doors HUB =
            new Doors(
                    List.of(
                            TensorSpec.of(TOKENS, INT64, ANY, ANY),
                            TensorSpec.of("attention_mask", INT64, ANY, ANY)),
                    Optional.empty(),
                    WHO.stream().map(name -> TensorSpec.of(name, INT64, ANY)).toList(),
                    1);

    /// How it is recognised and opened.
    public static final NeuralKind KIND =
            new NeuralKind(
                    new BundleKind(
                            "vits",
                            "VITS or MMS",
                            "reads text of one of a thousand languages, letter by letter",
                            List.of(new GraphFile(MODEL, List.of("*"), Vits::breach)),
                            List.of(
                                    List.of(VitsFacts.TOKENS),
                                    List.of(VitsFacts.VOCABULARY, VitsFacts.CONFIG)),
                            List.of(VitsFacts.LEXICON, VitsFacts.TOKENIZER),
                            (sessions, folder, context) ->
                                    open(sessions, folder, new Tongues()).tryOnce(context)),
                    "VITS",
                    "2",
                    Vits::look,
                    Vits::open);

    private final Session session;
    private final VitsFacts facts;
    private final Spelling spelling;

    private Vits(Session session, VitsFacts facts, Spelling spelling) {
        this.session = session;
        this.facts = facts;
        this.spelling = spelling;
    }

    private static Optional<String> breach(Session session) {
        if (session.inputs().containsKey(SYMBOLS)) {
            return SHERPA.breach(session);
        }
        return HUB.breach(session)
                .or(() ->
                        session.outputs().containsKey(WAVEFORM)
                                ? Optional.empty()
                                : Optional.of("it has no output " + WAVEFORM));
    }

    /// Its pipeline.
    ///
    /// @throws StudioFault.Model `model.bundle-incomplete`, `model.description`, `model.tokenizer`,
    ///   `voice.lexicon`, `voice.uroman`
    static Reader open(Map<String, Session> sessions, Path folder, Tongues tongues)
            throws StudioFault {
        Session session = Objects.requireNonNull(sessions.get(MODEL));
        VitsFacts facts = VitsFacts.of(folder, session.metadata());
        return new Vits(session, facts, Spelling.of(facts, folder, tongues));
    }

    private static NeuralKind.Found look(InstalledBundle bundle, Tongues tongues)
            throws StudioFault {
        Path graph = bundle.graph(MODEL);
        VitsFacts facts = VitsFacts.of(bundle.folder(), ModelNotes.read(graph));
        String stem = String.valueOf(graph.getFileName()).replaceFirst("\\.onnx$", "");
        String own = (stem.startsWith(MODEL) ? bundle.name() : stem).replaceFirst("^vits-", "");
        String language =
                facts.language().isEmpty()
                        ? bundle.card().languages().stream().findFirst().orElse("und")
                        : facts.language();
        boolean espeak = facts.isPronounced() && tongues.espeak().isPresent();
        if (facts.speakers() == 1) {
            return new NeuralKind.Found(
                    List.of(NeuralVoice.adult(own, capital(own), "", language, espeak)), "");
        }
        List<NeuralVoice> voices = new ArrayList<>();
        for (int i = 0; i < facts.speakers(); i++) {
            voices.add(
                    NeuralVoice.adult(own + "/" + i, capital(own) + " " + i, "", language, espeak));
        }
        return new NeuralKind.Found(voices, "");
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1).replace('_', ' ');
    }

    @Override
    public Sounded read(Reading reading, JobContext context) throws StudioFault {
        List<Tokens> pieces =
                Tokens.of(
                        spelling.words().of(reading.utterance(), context),
                        spelling.table(),
                        MOST_SYMBOLS);
        if (pieces.isEmpty()) {
            throw Phonemes.unpronounceable();
        }
        Joined joined = new Joined(facts.rateHz());
        for (Tokens piece : pieces) {
            context.checkCancelled();
            joined.add(speak(piece, speaker(reading.voice()), reading.pace(), context));
        }
        return joined.sounded(isPaced() ? reading.pace() : 1, context);
    }

    /// Whether it can be asked for a pace.
    private boolean isPaced() {
        return session.inputs().containsKey("length_scale");
    }

    private float[] speak(Tokens piece, long speaker, double pace, JobContext context)
            throws StudioFault {
        long[] ids = facts.padded(piece);
        Map<String, Tensor> given = new HashMap<>();
        if (isPaced()) {
            given.put(SYMBOLS, Tensor.of(ids, 1, ids.length));
            given.put("x_length", Tensor.of(new long[] {ids.length}, 1));
            given.put("noise_scale", Tensor.of(new float[] {NOISE}, 1));
            given.put("length_scale", Tensor.of(new float[] {(float) (1 / pace)}, 1));
            given.put("noise_scale_w", Tensor.of(new float[] {NOISE_OF_LENGTHS}, 1));
        } else {
            long[] mask = new long[ids.length];
            Arrays.fill(mask, 1);
            given.put(TOKENS, Tensor.of(ids, 1, ids.length));
            given.put("attention_mask", Tensor.of(mask, 1, ids.length));
        }
        for (String who : WHO) {
            if (session.inputs().containsKey(who)) {
                given.put(who, Tensor.of(new long[] {speaker}, 1));
            }
        }
        String name = isPaced() ? session.outputs().keySet().iterator().next() : WAVEFORM;
        float[] samples = Answer.floats(session.run(given, context), name);
        if (samples.length == 0 || samples.length > MOST_SECONDS * facts.rateHz()) {
            throw Answer.odd(name, samples.length + " samples");
        }
        return samples;
    }

    /// The number after the bundle's name; a model of one voice may have one too.
    private long speaker(NeuralVoice voice) {
        return facts.speakers() == 1
                ? facts.speaker()
                : Long.parseLong(voice.name().substring(voice.name().lastIndexOf('/') + 1));
    }

    @Override
    public void tryOnce(JobContext context) throws StudioFault {
        long some = spelling.table().ids().values().stream().max(Long::compare).orElse(0L);
        speak(new Tokens(List.of(Tokens.between(some))), facts.speaker(), 1, context);
    }
}

package studio.longplay.engine.voice.zeroshot.pocket;

import static studio.longplay.engine.inference.ElementType.FLOAT32;
import static studio.longplay.engine.inference.ElementType.INT64;
import static studio.longplay.engine.inference.TensorSpec.ANY;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.inference.TensorSpec;
import studio.longplay.engine.inference.bundle.BundleKind;
import studio.longplay.engine.inference.bundle.GraphFile;
import studio.longplay.engine.inference.speech.Resampler;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.Take;
import studio.longplay.engine.voice.model.Chance;
import studio.longplay.engine.voice.model.Doors;
import studio.longplay.engine.voice.zeroshot.CloningKind;
import studio.longplay.engine.voice.zeroshot.Pipeline;
import studio.longplay.engine.voice.zeroshot.Reference;
import studio.longplay.engine.voice.zeroshot.Rows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Pocket TTS of Kyutai, as the ONNX exports of its five models have it. The encoder hears up to
/// ten seconds of the reference; the language model reads its rows, then those of the text, and
/// answers a condition for each frame of 80 ms, from which the flow model finds the frame's latent
/// in a few Euler steps from seeded noise; the decoder turns latents into sound, remembering what
/// came before.
///
/// A text of more tokens than the models were taught is read in pieces, each from the voice on. A
/// piece stops some frames after the model says that it is at the end, more of them after few
/// words; or in the time that its tokens can take at most, 40 s. Source: Kyutai's `pocket-tts`, the
/// export of KevinAHM and the driver in sherpa-onnx, of which the contract is taken; no code is.
public final class PocketTts implements Pipeline.Reader {
    static final String CONDITIONER = "text_conditioner";
    static final String ENCODER = "mimi_encoder";
    static final String MAIN = "flow_lm_main";
    static final String FLOW = "flow_lm_flow";
    static final String DECODER = "mimi_decoder";

    /// The rate all models hear and speak at.
    public static final int RATE_HZ = 24_000;

    /// Samples of a frame.
    public static final int FRAME = 1_920;

    /// Steps from noise to a latent.
    public static final int STEPS = 5;

    /// Variance of the noise.
    public static final double TEMPERATURE = 0.7;

    /// Above this, the model says that it is at the end.
    public static final float END_LOGIT = -4;

    static final int MOST_FRAMES = 500;
    static final int FRAMES_AT_ONCE = 12;

    private static final int LATENT = 32;
    private static final int WIDTH = 1_024;
    private static final Pattern STATE = Pattern.compile(States.INPUT + "\\d+");

    /// How it is recognised and opened.
    public static final CloningKind KIND =
            new CloningKind(
                    new BundleKind(
                            "pocket-tts",
                            "Pocket TTS",
                            "reads in the voice of ten seconds of somebody's speech",
                            graphs(),
                            List.of(
                                    List.of(PocketFiles.TOKENIZER),
                                    List.of(PocketFiles.VOCABULARY, PocketFiles.SCORES)),
                            List.of(PocketFiles.DESCRIPTION, PocketFiles.BEFORE_VOICE),
                            (sessions, folder, context) ->
                                    new PocketTts(sessions, folder).tryOnce(context)),
                    "2",
                    false,
                    10,
                    PocketTts::new);

    private final Map<String, Session> sessions;
    private final PocketFiles files;
    private final int latent;
    private final int width;
    private final Resampler down = new Resampler(Take.RATE_HZ, RATE_HZ);
    private final Resampler up = new Resampler(RATE_HZ, Take.RATE_HZ);

    private static List<GraphFile> graphs() {
        return List.of(
                new GraphFile(CONDITIONER, Doors.of(TensorSpec.of("token_ids", INT64, ANY, ANY))),
                new GraphFile(
                        ENCODER,
                        List.of("encoder"),
                        Doors.of(TensorSpec.of("audio", FLOAT32, ANY, ANY, ANY))),
                new GraphFile(
                        MAIN,
                        List.of("lm_main"),
                        new Doors(
                                List.of(
                                        TensorSpec.of("sequence", FLOAT32, ANY, ANY, ANY),
                                        TensorSpec.of("text_embeddings", FLOAT32, ANY, ANY, ANY)),
                                Optional.of(STATE),
                                List.of(),
                                2)),
                new GraphFile(FLOW, List.of("lm_flow"), PocketTts::flowBreach),
                new GraphFile(
                        DECODER,
                        List.of("decoder"),
                        new Doors(
                                List.of(TensorSpec.of("latent", FLOAT32, ANY, ANY, ANY)),
                                Optional.of(STATE),
                                List.of(),
                                1)));
    }

    /// The condition has two axes in some exports and three in others.
    private static Optional<String> flowBreach(Session session) {
        return session.inputs().keySet().equals(Set.of("c", "s", "t", "x"))
                ? Optional.empty()
                : Optional.of("it does not ask for c, s, t and x");
    }

    PocketTts(Map<String, Session> sessions, Path folder) throws StudioFault {
        this.sessions = Map.copyOf(sessions);
        this.latent = axis("sequence", LATENT);
        this.width = axis("text_embeddings", WIDTH);
        this.files = PocketFiles.read(folder, width);
    }

    private Session session(String role) {
        return Objects.requireNonNull(sessions.get(role), role);
    }

    /// The length of the last axis of an input of the language model.
    private int axis(String input, int usual) {
        TensorSpec spec = Objects.requireNonNull(session(MAIN).inputs().get(input), input);
        long last = spec.shape().getLast();
        return last == ANY ? usual : (int) last;
    }

    @Override
    public float[] read(Reading reading, Reference reference, JobContext context)
            throws StudioFault {
        return up.convert(spoken(reading, reference, context), context);
    }

    /// At the models' rate.
    float[] spoken(Reading reading, Reference reference, JobContext context) throws StudioFault {
        States listening = States.before(session(MAIN), files.main());
        hear(voice(reference.samples(), context), listening, context);
        Chance chance = new Chance(reading.seed());
        List<float[]> pieces = new ArrayList<>();
        for (Prompts.Prompt prompt : files.prompts().of(reading.text(), files.tokens())) {
            pieces.add(piece(prompt, listening.copy(), chance, context));
        }
        return Decoding.joined(pieces);
    }

    private float[] piece(Prompts.Prompt prompt, States states, Chance chance, JobContext context)
            throws StudioFault {
        Rows text = text(prompt.text(), context);
        hear(text, states, context);
        Decoding decoding = new Decoding(session(DECODER), files.decoder(), latent);
        float[] last = beginning();
        List<float[]> frames = new ArrayList<>();
        int most = Prompts.mostFrames(text.count());
        int end = most;
        for (int frame = 0; frame < end; frame++) {
            context.checkCancelled();
            MainStep step = step(last, states, context);
            if (end == most && step.endLogit() > END_LOGIT) {
                end = Math.min(most, frame + prompt.framesAfterEnd());
            }
            if (frame >= end) {
                break;
            }
            last = new Flow(session(FLOW), latent).find(step.condition(), chance, context);
            frames.add(last);
            if (frames.size() == FRAMES_AT_ONCE) {
                decoding.decode(frames, context);
                frames.clear();
            }
        }
        decoding.decode(frames, context);
        return decoding.samples();
    }

    /// What stands before the first frame.
    private float[] beginning() {
        float[] nothing = new float[latent];
        Arrays.fill(nothing, Float.NaN);
        return nothing;
    }

    /// The rows a reference is heard as.
    private Rows voice(float[] samples, JobContext context) throws StudioFault {
        float[] heard = down.convert(samples, context);
        Tensor audio = Tensor.of(heard, 1, 1, heard.length);
        Session encoder = session(ENCODER);
        Rows rows = Rows.of(encoder.run(Map.of("audio", audio), context), first(encoder), width);
        return files.beforeVoice().map(before -> before.then(rows)).orElse(rows);
    }

    private Rows text(String text, JobContext context) throws StudioFault {
        long[] ids = files.tokens().of(text);
        Session conditioner = session(CONDITIONER);
        Tensor tokens = Tensor.of(ids, 1, ids.length);
        return Rows.of(
                conditioner.run(Map.of("token_ids", tokens), context), first(conditioner), width);
    }

    private static String first(Session session) {
        return session.outputs().keySet().iterator().next();
    }

    /// Lets the language model read rows; what it answers to them does not matter.
    private void hear(Rows rows, States states, JobContext context) throws StudioFault {
        Map<String, Tensor> given =
                Map.of("sequence", Rows.none(latent).tensor(), "text_embeddings", rows.tensor());
        states.take(session(MAIN).run(states.with(given), context));
    }

    private MainStep step(float[] last, States states, JobContext context) throws StudioFault {
        Map<String, Tensor> given =
                Map.of(
                        "sequence", Tensor.of(last, 1, 1, latent),
                        "text_embeddings", Rows.none(width).tensor());
        Map<String, Tensor> answer = session(MAIN).run(states.with(given), context);
        states.take(answer);
        return MainStep.of(answer, session(MAIN).outputs());
    }

    private void tryOnce(JobContext context) throws StudioFault {
        States states = States.before(session(MAIN), files.main());
        hear(text("Yes.", context), states, context);
        hear(voice(new float[Take.RATE_HZ], context), states, context);
        MainStep step = step(beginning(), states, context);
        float[] found =
                new Flow(session(FLOW), latent).find(step.condition(), new Chance(1), context);
        new Decoding(session(DECODER), files.decoder(), latent).decode(List.of(found), context);
    }
}

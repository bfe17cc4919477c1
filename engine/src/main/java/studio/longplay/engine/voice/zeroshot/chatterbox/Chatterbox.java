package studio.longplay.engine.voice.zeroshot.chatterbox;

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
import studio.longplay.engine.inference.tokens.BytePairFile;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.Take;
import studio.longplay.engine.voice.model.Answer;
import studio.longplay.engine.voice.model.BundlePath;
import studio.longplay.engine.voice.model.Doors;
import studio.longplay.engine.voice.zeroshot.CloningKind;
import studio.longplay.engine.voice.zeroshot.Pipeline;
import studio.longplay.engine.voice.zeroshot.Reference;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// Chatterbox of Resemble AI (also Turbo and Multilingual), as the four ONNX models of its
/// transformers.js export have it. The speech encoder hears the reference; the language model reads
/// what it heard and the text, and says tokens of speech until it says stop; the decoder makes them
/// sound, with three tokens of silence at the end.
///
/// Source: the driver in transformers.js and the model cards of the export, of which the contract
/// is taken; no code is.
public final class Chatterbox implements Pipeline.Reader {
    static final String ENCODER = "speech_encoder";
    static final String EMBEDDING = "embed_tokens";
    static final String LANGUAGE = "language_model";
    static final String DECODER = "conditional_decoder";
    static final String TOKENIZER = "tokenizer.json";

    /// The rate both ends hear and speak at.
    public static final int RATE_HZ = 24_000;

    static final long SILENCE = 4_299;
    static final int SILENCES = 3;

    private static final int MOST_HEARD = 4;
    private static final Pattern CACHE =
            Pattern.compile(Pattern.quote(Cache.INPUT) + "\\.\\d+\\.(key|value)");

    /// How it is recognised and opened.
    public static final CloningKind KIND =
            new CloningKind(
                    new BundleKind(
                            "chatterbox",
                            "Chatterbox",
                            "reads expressively in the voice of ten seconds of somebody's speech",
                            graphs(),
                            List.of(List.of(TOKENIZER)),
                            List.of(Choosing.FILE),
                            (sessions, folder, context) ->
                                    new Chatterbox(sessions, folder).tryOnce(context)),
                    "1",
                    false,
                    10,
                    Chatterbox::new);

    private final Map<String, Session> sessions;
    private final Spelling spelling;
    private final Choosing choosing;
    private final Resampler down = new Resampler(Take.RATE_HZ, RATE_HZ);
    private final Resampler up = new Resampler(RATE_HZ, Take.RATE_HZ);
    private final Map<String, Heard> heard =
            new LinkedHashMap<>(2 * MOST_HEARD, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Heard> eldest) {
                    return size() > MOST_HEARD;
                }
            };

    private static List<GraphFile> graphs() {
        TensorSpec positions = TensorSpec.of("position_ids", INT64, ANY, ANY);
        return List.of(
                new GraphFile(
                        ENCODER,
                        new Doors(
                                List.of(TensorSpec.of("audio_values", FLOAT32, ANY, ANY)),
                                Optional.empty(),
                                List.of(),
                                4)),
                new GraphFile(
                        EMBEDDING,
                        new Doors(
                                List.of(TensorSpec.of("input_ids", INT64, ANY, ANY)),
                                Optional.empty(),
                                List.of(positions, TensorSpec.of("exaggeration", FLOAT32, ANY)),
                                1)),
                new GraphFile(
                        LANGUAGE,
                        new Doors(
                                List.of(
                                        TensorSpec.of("inputs_embeds", FLOAT32, ANY, ANY, ANY),
                                        TensorSpec.of("attention_mask", INT64, ANY, ANY)),
                                Optional.of(CACHE),
                                List.of(positions, TensorSpec.of("num_logits_to_keep", INT64)),
                                1)),
                new GraphFile(
                        DECODER,
                        Doors.of(
                                TensorSpec.of("speech_tokens", INT64, ANY, ANY),
                                TensorSpec.of("speaker_embeddings", FLOAT32, ANY, ANY),
                                TensorSpec.of("speaker_features", FLOAT32, ANY, ANY, ANY))));
    }

    Chatterbox(Map<String, Session> sessions, Path folder) throws StudioFault {
        this.sessions = Map.copyOf(sessions);
        this.spelling =
                new Spelling(
                        BytePairFile.read(BundlePath.require(folder, TOKENIZER)),
                        session(EMBEDDING).inputs().containsKey("exaggeration"));
        this.choosing = Choosing.read(folder);
    }

    private Session session(String role) {
        return Objects.requireNonNull(sessions.get(role), role);
    }

    @Override
    public float[] read(Reading reading, Reference reference, JobContext context)
            throws StudioFault {
        return up.convert(spoken(reading, reference, context), context);
    }

    /// At the models' rate.
    float[] spoken(Reading reading, Reference reference, JobContext context) throws StudioFault {
        Heard voice = heard(reference, context);
        Talk talk = new Talk(session(EMBEDDING), session(LANGUAGE), choosing);
        long[] text = spelling.of(reading.text(), reading.language());
        long[] said = talk.say(voice.rows(), text, reading.seed(), context);
        context.checkCancelled();
        return sound(voice, said, context);
    }

    private Heard heard(Reference reference, JobContext context) throws StudioFault {
        synchronized (heard) {
            Heard known = heard.get(reference.digest());
            if (known != null) {
                return known;
            }
        }
        Heard now = Heard.of(session(ENCODER), down.convert(reference.samples(), context), context);
        synchronized (heard) {
            heard.put(reference.digest(), now);
        }
        return now;
    }

    private float[] sound(Heard voice, long[] said, JobContext context) throws StudioFault {
        int before = voice.tokens().length;
        long[] tokens = new long[before + said.length + SILENCES];
        System.arraycopy(voice.tokens(), 0, tokens, 0, before);
        System.arraycopy(said, 0, tokens, before, said.length);
        for (int i = 0; i < SILENCES; i++) {
            tokens[before + said.length + i] = SILENCE;
        }
        Session decoder = session(DECODER);
        Map<String, Tensor> answer =
                decoder.run(
                        Map.of(
                                "speech_tokens", Tensor.of(tokens, 1, tokens.length),
                                "speaker_embeddings", voice.embedding(),
                                "speaker_features", voice.features()),
                        context);
        String name = decoder.outputs().keySet().iterator().next();
        float[] sound = Answer.floats(answer, name);
        if (sound.length == 0) {
            throw Answer.odd(name, "nothing");
        }
        return sound;
    }

    private void tryOnce(JobContext context) throws StudioFault {
        float[] second = new float[RATE_HZ];
        for (int i = 0; i < second.length; i++) {
            second[i] = (float) (0.1 * StrictMath.sin(2 * Math.PI * 150 * i / RATE_HZ));
        }
        Heard voice = Heard.of(session(ENCODER), second, context);
        Talk talk = new Talk(session(EMBEDDING), session(LANGUAGE), choosing);
        talk.begin(voice.rows(), spelling.of("Yes.", "en"), context);
        sound(voice, new long[] {SILENCE}, context);
    }
}

package studio.longplay.engine.inference.listen;

import static studio.longplay.engine.inference.ElementType.FLOAT32;
import static studio.longplay.engine.inference.TensorSpec.ANY;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.inference.TensorSpec;
import studio.longplay.engine.inference.bundle.BundleKind;
import studio.longplay.engine.inference.bundle.GraphFile;
import studio.longplay.engine.inference.run.Batches;
import studio.longplay.engine.inference.run.KeptAnswers;
import studio.longplay.engine.inference.run.Loaded;
import studio.longplay.engine.inference.run.Loading;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.inference.speech.KaldiBands;
import studio.longplay.engine.jobs.JobContext;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Who is heard, as a point: voices of one person lie close together. Driven by the models of
/// WeSpeaker and of 3D-Speaker (ResNet34, ECAPA, CAM++, ERes2Net).
///
/// The session stays its opener's, who closes it. Any thread may call. Source: `compute_fbank` of
/// wespeaker and `FBank` of 3D-Speaker; `normalize_samples` in the metadata of sherpa-onnx.
public final class SpeakerEmbedding {
    private static final String ROLE = "speaker_embedding";
    private static final String WESPEAKER_INPUT = "feats";

    /// As sherpa-onnx exports 3D-Speaker's models, and as these export themselves.
    private static final List<String> OTHER_INPUTS = List.of("x", "feature");

    private static final double WHOLE_NUMBERS = 32_768;

    /// How it is recognised and tried.
    public static final BundleKind KIND =
            new BundleKind(
                    "speaker-embedding",
                    "Speaker embedding",
                    "tells voices from each other",
                    List.of(
                            new GraphFile(
                                    ROLE,
                                    List.of(
                                            "*voxceleb*",
                                            "*resnet*",
                                            "*campplus*",
                                            "*cam++*",
                                            "*ecapa*",
                                            "*eres2net*",
                                            "*wespeaker*",
                                            "*3dspeaker*"),
                                    SpeakerEmbedding::breach)),
                    List.of(),
                    List.of(),
                    (sessions, _, context) -> of(sessions).tryOnce(context));

    /// Samples a second it hears.
    public static final int RATE_HZ = KaldiBands.RATE_HZ;

    /// Less speech than this says nothing of a voice: half a second.
    public static final int LEAST_SAMPLES = RATE_HZ / 2;

    /// By what its answers are kept, and under which name they are counted.
    private static final String DOOR = "voice.point";

    private static final String COUNTED = "speaker embeddings";

    /// Raised when the same speech would be handed to a model otherwise.
    private static final String VERSION = "1";

    private final Session session;
    private final Known known;
    private final String input;
    private final String output;
    private final KaldiBands bands;

    /// How what was heard before is found.
    private interface Known {
        Known NOTHING = (_, asking) -> asking.ask();

        List<float[]> of(List<float[]> voices, KeptAnswers.Asking asking) throws StudioFault;
    }

    private SpeakerEmbedding(Session session, Known known) {
        this.session = session;
        this.known = known;
        boolean wespeaker = session.inputs().containsKey(WESPEAKER_INPUT);
        this.input = input(session);
        this.output = session.outputs().keySet().iterator().next();
        String told = session.metadata().getOrDefault("normalize_samples", wespeaker ? "0" : "1");
        this.bands =
                new KaldiBands(
                        wespeaker ? KaldiBands.Window.HAMMING : KaldiBands.Window.POVEY,
                        told.strip().equals("1") ? 1 : WHOLE_NUMBERS);
    }

    /// Takes up a model.
    ///
    /// @param sessions by role
    public static SpeakerEmbedding of(Map<String, Session> sessions) {
        return new SpeakerEmbedding(Objects.requireNonNull(sessions.get(ROLE)), Known.NOTHING);
    }

    /// The same model, of which what it heard before is looked up where its keeper keeps answers,
    /// and counted there as `speaker embeddings`.
    ///
    /// @param what it was opened from: a bundle, so that its key says what it answers
    public static SpeakerEmbedding kept(
            Loaded<SpeakerEmbedding> loaded, Loading<SpeakerEmbedding> what, ModelKeeper keeper) {
        String model = what.key() + " " + loaded.ran().precision().id();
        Known known =
                (voices, asking) -> {
                    boolean[] asked = {false};
                    List<float[]> points =
                            keeper.answers()
                                    .of(
                                            new KeptAnswers.Question(DOOR, VERSION, model, voices),
                                            () -> {
                                                asked[0] = true;
                                                return asking.ask();
                                            });
                    keeper.caches().count(COUNTED).asked(!asked[0], voices.size());
                    return points;
                };
        return new SpeakerEmbedding(loaded.model().session, known);
    }

    private static String input(Session session) {
        return OTHER_INPUTS.stream()
                .filter(session.inputs()::containsKey)
                .findFirst()
                .orElse(WESPEAKER_INPUT);
    }

    private static Optional<String> breach(Session session) {
        String input = input(session);
        TensorSpec features = TensorSpec.of(input, FLOAT32, ANY, ANY, KaldiBands.BANDS);
        TensorSpec point = TensorSpec.of("", FLOAT32, ANY, ANY);
        return Checks.only(session, List.of(features))
                .or(() ->
                        session.outputs().values().stream()
                                        .findFirst()
                                        .filter(point::fits)
                                        .isEmpty()
                                ? Optional.of("its first output is no point for each voice")
                                : Optional.empty());
    }

    /// Where a voice lies.
    ///
    /// @param samples mono, 16 kHz, at least [#LEAST_SAMPLES] of speech of one person
    /// @return of length 1
    /// @throws StudioFault.Model `model.answer` if the model answers what it must not
    public float[] of(float[] samples, JobContext context) throws StudioFault {
        return of(List.of(samples), 1, context).getFirst();
    }

    /// Where voices lie, each as by itself. Those of one length are heard side by side: such a
    /// model is not told what of a stretch counts.
    ///
    /// @param most voices at once, at least 1
    /// @return one for each
    /// @throws StudioFault.Model as the other
    public List<float[]> of(List<float[]> voices, int most, JobContext context) throws StudioFault {
        return voices.isEmpty() ? List.of() : known.of(voices, () -> heard(voices, most, context));
    }

    private List<float[]> heard(List<float[]> voices, int most, JobContext context)
            throws StudioFault {
        List<float[]> features = new ArrayList<>();
        for (float[] one : voices) {
            features.add(
                    bands.of(
                            one.length < LEAST_SAMPLES ? Arrays.copyOf(one, LEAST_SAMPLES) : one,
                            context));
        }
        return new Batches<float[]>(Checks.atOnce(session, input, most), 0, one -> one.length)
                .all(features, some -> points(some, context), context);
    }

    private List<float[]> points(List<float[]> features, JobContext context) throws StudioFault {
        int frames = features.getFirst().length / KaldiBands.BANDS;
        Tensor given =
                Tensor.of(Checks.joined(features), features.size(), frames, KaldiBands.BANDS);
        Map<String, Tensor> answer = session.run(Map.of(input, given), Set.of(output), context);
        float[] all = SpeechGraphs.tensor(answer, output).floats();
        int width = all.length / features.size();
        List<float[]> points = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            points.add(unit(Arrays.copyOfRange(all, i * width, (i + 1) * width)));
        }
        return points;
    }

    private float[] unit(float[] point) throws StudioFault {
        double square = 0;
        for (float value : point) {
            square += value * value;
        }
        if (point.length == 0 || !Double.isFinite(square)) {
            throw SpeechGraphs.odd(output, "what is no number");
        }
        float length = (float) Math.max(1e-12, StrictMath.sqrt(square));
        float[] unit = new float[point.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = point[i] / length;
        }
        return unit;
    }

    /// How alike two voices are: 1 is the same, around 0 another; one person's recordings mostly
    /// lie above 0.5.
    public static double likeness(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < Math.min(one.length, other.length); i++) {
            sum += (double) one[i] * other[i];
        }
        return sum;
    }

    private void tryOnce(JobContext context) throws StudioFault {
        float[] hum = new float[RATE_HZ];
        for (int i = 0; i < hum.length; i++) {
            hum[i] = (float) (0.1 * StrictMath.sin(2 * Math.PI * 150 * i / RATE_HZ));
        }
        of(hum, context);
    }
}

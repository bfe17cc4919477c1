package studio.longplay.engine.inference.listen;

import static studio.longplay.engine.inference.ElementType.FLOAT32;
import static studio.longplay.engine.inference.TensorSpec.ANY;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.inference.TensorSpec;
import studio.longplay.engine.inference.bundle.BundleKind;
import studio.longplay.engine.inference.bundle.GraphFile;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Who speaks when, by the segmentation model of pyannote (Plaquet & Bredin, *Powerset multi-class
/// cross entropy loss for neural speaker diarization*, 2023) and a [SpeakerEmbedding]: windows of
/// ten seconds, each with up to three people, two of them at once; people of different windows are
/// joined by their voices.
///
/// The session stays its opener's, who closes it. Any thread may call. Source: pyannote.audio's
/// `speaker_diarization` pipeline and sherpa-onnx `scripts/pyannote`.
public final class SpeakerTurns {
    private static final String ROLE = "segmentation";
    private static final String SHERPA_INPUT = "x";
    private static final String HUB_INPUT = "input_values";

    /// Samples a second it hears.
    public static final int RATE_HZ = 16_000;

    static final int WINDOW = 10 * RATE_HZ;

    /// From one window to the next.
    static final int STEP = WINDOW / 4;

    /// Samples from one frame to the next.
    static final int FRAME = 270;

    /// Samples a frame is heard from.
    private static final int FIELD = 991;

    /// Who speaks in each class: nobody, one of three, two of three.
    private static final int[] CLASSES = {0, 1, 2, 4, 3, 5, 6};

    private static final int LOCAL = 3;
    private static final double LEAST_GAP_SECONDS = 0.5;
    private static final double LEAST_TURN_SECONDS = 0.3;

    /// How it is recognised and tried.
    public static final BundleKind KIND =
            new BundleKind(
                    "pyannote-segmentation",
                    "pyannote segmentation",
                    "hears who speaks when, together with a speaker embedding",
                    List.of(
                            new GraphFile(
                                    ROLE,
                                    List.of("*segmentation*", "*pyannote*"),
                                    SpeakerTurns::breach)),
                    List.of(),
                    List.of(),
                    (sessions, _, context) -> of(sessions).window(new float[WINDOW], context));

    private final Session session;
    private final String input;
    private final String output;

    private SpeakerTurns(Session session) {
        this.session = session;
        this.input = session.inputs().keySet().iterator().next();
        this.output = session.outputs().keySet().iterator().next();
    }

    /// Takes up a model.
    ///
    /// @param sessions by role
    public static SpeakerTurns of(Map<String, Session> sessions) {
        return new SpeakerTurns(Objects.requireNonNull(sessions.get(ROLE)));
    }

    private static Optional<String> breach(Session session) {
        String name = session.inputs().containsKey(HUB_INPUT) ? HUB_INPUT : SHERPA_INPUT;
        TensorSpec classes = TensorSpec.of("", FLOAT32, ANY, ANY, CLASSES.length);
        return Checks.only(session, List.of(TensorSpec.of(name, FLOAT32, ANY, 1, ANY)))
                .or(() ->
                        session.outputs().values().stream()
                                        .findFirst()
                                        .filter(classes::fits)
                                        .isEmpty()
                                ? Optional.of("its first output has no seven classes")
                                : Optional.empty());
    }

    /// One window: for each frame a bit for each of up to three people.
    int[] window(float[] samples, JobContext context) throws StudioFault {
        return windows(List.of(samples), context).getFirst();
    }

    /// The same of several windows at once.
    private List<int[]> windows(List<float[]> windows, JobContext context) throws StudioFault {
        int count = windows.size();
        Tensor heard = Tensor.of(Checks.joined(windows), count, 1, windows.getFirst().length);
        Map<String, Tensor> answer = session.run(Map.of(input, heard), Set.of(output), context);
        float[] scores = SpeechGraphs.tensor(answer, output).floats();
        int frames = scores.length / CLASSES.length / count;
        if (frames == 0 || scores.length % (CLASSES.length * count) != 0) {
            throw SpeechGraphs.odd(output, scores.length + " numbers");
        }
        List<int[]> people = new ArrayList<>();
        for (int window = 0; window < count; window++) {
            people.add(people(scores, window * frames, frames));
        }
        return people;
    }

    private int[] people(float[] scores, int first, int frames) throws StudioFault {
        int[] people = new int[frames];
        for (int frame = 0; frame < frames; frame++) {
            int best = 0;
            for (int i = 1; i < CLASSES.length; i++) {
                int at = (first + frame) * CLASSES.length;
                if (Float.isNaN(scores[at + i])) {
                    throw SpeechGraphs.odd(output, "what is no number");
                }
                best = scores[at + i] > scores[at + best] ? i : best;
            }
            people[frame] = CLASSES[best];
        }
        return people;
    }

    /// Finds all turns, one window after the other.
    ///
    /// @throws StudioFault as the other
    public List<SpeakerTurn> turns(
            SpeechSource source, SpeakerEmbedding embedding, JobContext context)
            throws StudioFault {
        return turns(source, embedding, 1, context);
    }

    /// Finds all turns, in order of their beginning; turns of different people may overlap.
    ///
    /// @param source mono, 16 kHz
    /// @param most windows and voices heard at once, at least 1
    /// @param context told of the seconds listened to
    /// @throws StudioFault.Model `model.answer`, `model.run-failed`
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    public List<SpeakerTurn> turns(
            SpeechSource source, SpeakerEmbedding embedding, int most, JobContext context)
            throws StudioFault {
        List<LocalSpeaker> locals = new ArrayList<>();
        List<int[]> windows = new ArrayList<>();
        int atOnce = Checks.atOnce(session, input, most);
        long seconds = source.samples() / RATE_HZ;
        for (long at = 0; isWindow(at, source); at += (long) atOnce * STEP) {
            context.checkCancelled();
            context.progress(new Progress("Hearing who speaks", at / RATE_HZ, seconds));
            List<float[]> samples = new ArrayList<>();
            for (int i = 0; i < atOnce && isWindow(at + (long) i * STEP, source); i++) {
                samples.add(source.read(at + (long) i * STEP, WINDOW));
            }
            List<int[]> people = windows(samples, context.silent());
            Heard heard = new Heard(windows.size(), samples, people);
            locals.addAll(locals(heard, embedding, most, context));
            windows.addAll(people);
        }
        return turns(windows, LocalSpeaker.joined(locals, context), source.samples());
    }

    private static boolean isWindow(long at, SpeechSource source) {
        return at == 0 || at + WINDOW - STEP < source.samples();
    }

    /// Windows that were heard at once.
    ///
    /// @param first number of the first
    private record Heard(int first, List<float[]> samples, List<int[]> people) {}

    private static List<LocalSpeaker> locals(
            Heard heard, SpeakerEmbedding embedding, int most, JobContext context)
            throws StudioFault {
        List<LocalSpeaker> found = new ArrayList<>();
        List<float[]> voices = new ArrayList<>();
        for (int i = 0; i < heard.people().size(); i++) {
            int[] people = heard.people().get(i);
            for (int local = 0; local < LOCAL; local++) {
                Optional<LocalSpeaker> one =
                        LocalSpeaker.of(new LocalSpeaker.Place(heard.first() + i, local), people);
                if (one.isPresent()) {
                    found.add(one.get());
                    voices.add(one.get().voice(heard.samples().get(i), people));
                }
            }
        }
        List<float[]> points = embedding.of(voices, most, context.silent());
        List<LocalSpeaker> locals = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            locals.add(found.get(i).with(points.get(i)));
        }
        return locals;
    }

    /// Lets the windows that hear a moment vote on who speaks.
    private static List<SpeakerTurn> turns(
            List<int[]> windows, Map<LocalSpeaker.Place, Integer> who, long samples) {
        int people = who.values().stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
        int frames = (int) (samples / FRAME);
        // No more windows hear a moment than a byte counts.
        byte[][] votes = new byte[people][frames + 1];
        byte[] heard = new byte[frames + 1];
        for (int window = 0; window < windows.size(); window++) {
            int first = Math.round((float) window * STEP / FRAME);
            int[] active = windows.get(window);
            for (int frame = 0; frame < active.length && first + frame < frames; frame++) {
                heard[first + frame]++;
                for (int local = 0; local < LOCAL; local++) {
                    Integer person = who.get(new LocalSpeaker.Place(window, local));
                    if (person != null && (active[frame] & 1 << local) != 0) {
                        votes[person][first + frame]++;
                    }
                }
            }
        }
        List<SpeakerTurn> turns = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            turns.addAll(turns(votes[person], heard, person));
        }
        return numbered(turns);
    }

    private static List<SpeakerTurn> turns(byte[] votes, byte[] heard, int person) {
        List<SpeakerTurn> turns = new ArrayList<>();
        int start = -1;
        for (int frame = 0; frame < votes.length; frame++) {
            boolean speaks = votes[frame] > 0 && 2 * votes[frame] >= heard[frame];
            if (speaks && start < 0) {
                start = frame;
            } else if (!speaks && start >= 0) {
                add(turns, new SpeakerTurn(seconds(start), seconds(frame), person));
                start = -1;
            }
        }
        turns.removeIf(turn -> turn.endSeconds() - turn.startSeconds() < LEAST_TURN_SECONDS);
        return turns;
    }

    private static double seconds(int frame) {
        return frame == 0 ? 0 : (frame * (double) FRAME + FIELD / 2.0) / RATE_HZ;
    }

    private static void add(List<SpeakerTurn> turns, SpeakerTurn next) {
        boolean goesOn =
                !turns.isEmpty()
                        && next.startSeconds() - turns.getLast().endSeconds() < LEAST_GAP_SECONDS;
        if (goesOn) {
            double start = turns.removeLast().startSeconds();
            turns.add(new SpeakerTurn(start, next.endSeconds(), next.speaker()));
        } else {
            turns.add(next);
        }
    }

    /// Numbers people by who is heard first.
    private static List<SpeakerTurn> numbered(List<SpeakerTurn> turns) {
        List<SpeakerTurn> sorted = new ArrayList<>(turns);
        sorted.sort(
                Comparator.comparingDouble(SpeakerTurn::startSeconds)
                        .thenComparingInt(SpeakerTurn::speaker));
        List<Integer> order = sorted.stream().map(SpeakerTurn::speaker).distinct().toList();
        return sorted.stream()
                .map(turn ->
                        new SpeakerTurn(
                                turn.startSeconds(),
                                turn.endSeconds(),
                                order.indexOf(turn.speaker())))
                .toList();
    }
}

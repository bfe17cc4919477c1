package studio.longplay.engine.inference.listen;

import static studio.longplay.engine.inference.ElementType.FLOAT32;
import static studio.longplay.engine.inference.ElementType.INT64;
import static studio.longplay.engine.inference.TensorSpec.ANY;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.inference.TensorSpec;
import studio.longplay.engine.inference.bundle.BundleKind;
import studio.longplay.engine.inference.bundle.GraphFile;
import studio.longplay.engine.inference.run.Batches;
import studio.longplay.engine.jobs.JobContext;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// In what mood something is said, by the models of the wav2vec2 family that were taught moods and
/// exported with `input_values` and `logits`.
///
/// The session stays its opener's, who closes it. Any thread may call. Source:
/// `Wav2Vec2FeatureExtractor` and `Wav2Vec2ForSequenceClassification` of transformers.
public final class SpeechMood {
    private static final String ROLE = "speech_emotion";
    private static final String INPUT = "input_values";
    private static final String MASK = "attention_mask";
    private static final String OUTPUT = "logits";

    /// Samples a second it hears.
    public static final int RATE_HZ = 16_000;

    /// How it is recognised and tried.
    public static final BundleKind KIND =
            new BundleKind(
                    "speech-emotion",
                    "Speech emotion",
                    "hears in what mood something is said",
                    List.of(new GraphFile(ROLE, List.of("*emotion*"), SpeechMood::breach)),
                    List.of(List.of(HubVocabulary.CONFIG)),
                    List.of("preprocessor_config.json"),
                    (sessions, folder, context) ->
                            of(sessions, folder).of(new float[RATE_HZ], context));

    /// Longer stretches are heard in their middle: moods change, and memory is used by the square.
    private static final int MOST_SAMPLES = 20 * RATE_HZ;

    private static final int LEAST_SAMPLES = RATE_HZ / 2;
    private static final double LEAST_VARIANCE = 1e-7;

    /// What short labels mean.
    private static final Map<String, String> SHORT =
            Map.of(
                    "ang", "angry",
                    "hap", "happy",
                    "neu", "neutral",
                    "dis", "disgust",
                    "fea", "fearful",
                    "sur", "surprised");

    private final Session session;
    private final boolean normalises;
    private final Map<Integer, String> labels;

    private SpeechMood(Session session, boolean normalises, Map<Integer, String> labels) {
        this.session = session;
        this.normalises = normalises;
        this.labels = Map.copyOf(labels);
    }

    /// A mood and how sure it is.
    ///
    /// @param label lower case, as the model's makers call it
    public record Mood(String label, double chance) {
        /// Whether it is none worth telling.
        public boolean isNeutral() {
            return label.startsWith("neutral") || label.equals("calm");
        }
    }

    /// Takes up a model.
    ///
    /// @param sessions by role
    /// @param folder where `config.json` lies
    /// @throws StudioFault.Model `model.vocabulary` if that does not name its moods
    public static SpeechMood of(Map<String, Session> sessions, Path folder) throws StudioFault {
        Map<Integer, String> labels = new HashMap<>();
        for (Map.Entry<String, JsonNode> label :
                HubVocabulary.json(folder.resolve(HubVocabulary.CONFIG))
                        .path("id2label")
                        .properties()) {
            if (label.getKey().matches("[0-9]{1,4}")) {
                String text = label.getValue().asString("").strip().toLowerCase(Locale.ROOT);
                labels.put(Integer.valueOf(label.getKey()), SHORT.getOrDefault(text, text));
            }
        }
        if (labels.isEmpty()) {
            throw Vocabulary.broken(HubVocabulary.CONFIG, "names no moods (id2label)");
        }
        boolean normalises =
                HubVocabulary.json(folder.resolve("preprocessor_config.json"))
                        .path("do_normalize")
                        .asBoolean(true);
        return new SpeechMood(Objects.requireNonNull(sessions.get(ROLE)), normalises, labels);
    }

    private static Optional<String> breach(Session session) {
        TensorSpec wave = TensorSpec.of(INPUT, FLOAT32, ANY, ANY);
        TensorSpec classes = TensorSpec.of(OUTPUT, FLOAT32, ANY, ANY);
        return Checks.has(session, List.of(wave))
                .or(() ->
                        Checks.known(session, List.of(wave, TensorSpec.of(MASK, INT64, ANY, ANY))))
                .or(() ->
                        Optional.ofNullable(session.outputs().get(OUTPUT))
                                        .filter(classes::fits)
                                        .isEmpty()
                                ? Optional.of("it has no logits for each mood")
                                : Optional.empty());
    }

    /// The moods of a stretch of speech, the likeliest first; their chances add up to 1.
    ///
    /// @param samples mono, 16 kHz
    /// @throws StudioFault.Model `model.answer` if the model answers what it must not
    public List<Mood> of(float[] samples, JobContext context) throws StudioFault {
        return of(List.of(samples), 1, context).getFirst();
    }

    /// The moods of several stretches, each as by itself. Those of one length are heard side by
    /// side: padding would be heard as a part of the shorter ones.
    ///
    /// @param most stretches at once, at least 1
    /// @return one for each
    /// @throws StudioFault.Model as the other
    public List<List<Mood>> of(List<float[]> stretches, int most, JobContext context)
            throws StudioFault {
        return new Batches<float[]>(Checks.atOnce(session, INPUT, most), 0, one -> one.length)
                .all(
                        stretches.stream().map(this::prepared).toList(),
                        some -> heard(some, context),
                        context);
    }

    private List<List<Mood>> heard(List<float[]> stretches, JobContext context) throws StudioFault {
        int count = stretches.size();
        int length = stretches.getFirst().length;
        Map<String, Tensor> inputs = new HashMap<>();
        inputs.put(INPUT, Tensor.of(Checks.joined(stretches), count, length));
        if (session.inputs().containsKey(MASK)) {
            long[] ones = new long[count * length];
            Arrays.fill(ones, 1);
            inputs.put(MASK, Tensor.of(ones, count, length));
        }
        Map<String, Tensor> answer = session.run(inputs, Set.of(OUTPUT), context);
        SpeechGraphs.Scores scores =
                SpeechGraphs.Scores.of(SpeechGraphs.tensor(answer, OUTPUT), count);
        if (scores.size() != labels.size()) {
            throw SpeechGraphs.odd(OUTPUT, scores.size() + " moods, not " + labels.size());
        }
        List<List<Mood>> moods = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            moods.add(moods(scores.row(i)));
        }
        return moods;
    }

    private List<Mood> moods(float[] scores) {
        double highest = Double.NEGATIVE_INFINITY;
        for (float score : scores) {
            highest = Math.max(highest, score);
        }
        double all = 0;
        for (float score : scores) {
            all += StrictMath.exp(score - highest);
        }
        List<Mood> moods = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            double chance = StrictMath.exp(scores[i] - highest) / all;
            moods.add(new Mood(labels.getOrDefault(i, "mood " + i), chance));
        }
        moods.sort((one, other) -> Double.compare(other.chance(), one.chance()));
        return moods;
    }

    private float[] prepared(float[] samples) {
        int from = Math.max(0, (samples.length - MOST_SAMPLES) / 2);
        int length = Math.max(LEAST_SAMPLES, Math.min(MOST_SAMPLES, samples.length));
        float[] heard = Arrays.copyOfRange(samples, from, from + length);
        if (!normalises) {
            return heard;
        }
        double mean = 0;
        for (float sample : heard) {
            mean += sample / (double) length;
        }
        double variance = 0;
        for (float sample : heard) {
            variance += (sample - mean) * (sample - mean) / length;
        }
        double scale = 1 / StrictMath.sqrt(variance + LEAST_VARIANCE);
        for (int i = 0; i < length; i++) {
            heard[i] = (float) ((heard[i] - mean) * scale);
        }
        return heard;
    }
}

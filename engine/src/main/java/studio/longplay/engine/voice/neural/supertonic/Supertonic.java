package studio.longplay.engine.voice.neural.supertonic;

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
import studio.longplay.engine.voice.model.BundlePath;
import studio.longplay.engine.voice.model.Chance;
import studio.longplay.engine.voice.model.Doors;
import studio.longplay.engine.voice.neural.NeuralKind;
import studio.longplay.engine.voice.neural.NeuralVoice;
import studio.longplay.engine.voice.neural.Reader;
import studio.longplay.engine.voice.neural.Reading;
import studio.longplay.engine.voice.neural.Sounded;
import studio.longplay.engine.voice.neural.phones.Phonemes;
import studio.longplay.engine.voice.neural.phones.Tongues;
import studio.longplay.engine.voice.neural.styled.Joined;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Supertonic (Supertone): reads letters, not phonemes, in ten voices. One model foretells how long
/// a text takes, one reads it, one finds the latent from seeded noise in a few steps, one turns
/// that into sound. What is too long for one reading is cut, and the pieces are read side by side.
///
/// Source: the drivers in supertone-inc's `supertonic`, of which the contract is taken; no code is.
public final class Supertonic implements Reader {
    static final String LENGTH = "duration_predictor";
    static final String TEXT = "text_encoder";
    static final String STEP = "vector_estimator";
    static final String SOUND = "vocoder";

    /// Steps from noise to a latent.
    public static final int STEPS = 8;

    /// Texts read side by side at most.
    public static final int MOST_AT_ONCE = 4;

    /// The pace its makers have it speak at.
    private static final double OWN_PACE = 1.05;

    private static final double MOST_SECONDS = 120;

    /// How it is recognised and opened.
    public static final NeuralKind KIND =
            new NeuralKind(
                    new BundleKind(
                            "supertonic",
                            "Supertonic",
                            "reads text of many languages in ten voices of its own",
                            graphs(),
                            List.of(
                                    List.of(
                                            SupertonicFiles.SETTINGS,
                                            SupertonicFiles.INDEXER,
                                            SupertonicFiles.STYLES + "/*.json")),
                            List.of(),
                            (sessions, folder, context) ->
                                    new Supertonic(sessions, folder).tryOnce(context)),
                    "Supertonic",
                    "1",
                    Supertonic::look,
                    (sessions, folder, _) -> new Supertonic(sessions, folder),
                    Supertonic::parts);

    private final Map<String, Session> sessions;
    private final Path folder;
    private final SupertonicFiles files;

    private static List<GraphFile> graphs() {
        TensorSpec ids = TensorSpec.of("text_ids", INT64, ANY, ANY);
        TensorSpec mask = TensorSpec.of("text_mask", FLOAT32, ANY, 1, ANY);
        TensorSpec style = TensorSpec.of("style_ttl", FLOAT32, ANY, ANY, ANY);
        TensorSpec pace = TensorSpec.of("style_dp", FLOAT32, ANY, ANY, ANY);
        return List.of(
                new GraphFile(LENGTH, Doors.of(ids, pace, mask)),
                new GraphFile(TEXT, Doors.of(ids, style, mask)),
                new GraphFile(
                        STEP,
                        Doors.of(
                                TensorSpec.of("noisy_latent", FLOAT32, ANY, ANY, ANY),
                                TensorSpec.of("text_emb", FLOAT32, ANY, ANY, ANY),
                                style,
                                mask,
                                TensorSpec.of("latent_mask", FLOAT32, ANY, 1, ANY),
                                TensorSpec.of("current_step", FLOAT32, ANY),
                                TensorSpec.of("total_step", FLOAT32, ANY))),
                new GraphFile(SOUND, Doors.of(TensorSpec.of("latent", FLOAT32, ANY, ANY, ANY))));
    }

    /// Each voice speaks every language of the card; without one, English.
    private static NeuralKind.Found look(InstalledBundle bundle, Tongues tongues)
            throws StudioFault {
        boolean tagged = SupertonicFiles.read(bundle.folder()).tagged();
        List<String> languages = new ArrayList<>(List.of("en-US"));
        if (tagged) {
            bundle.card().languages().stream()
                    .filter(tag -> !Locale.forLanguageTag(tag).getLanguage().equals("en"))
                    .forEach(languages::add);
        }
        List<NeuralVoice> voices = new ArrayList<>();
        for (String language : languages) {
            for (String name : SupertonicFiles.voices(bundle.folder())) {
                boolean english = language.equals(languages.getFirst());
                String sex = name.startsWith("F") ? "woman" : name.startsWith("M") ? "man" : "";
                String word = Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
                voices.add(
                        NeuralVoice.adult(
                                english ? name : name + "/" + language,
                                english ? name : name + " in " + word,
                                sex,
                                language,
                                false));
            }
        }
        return new NeuralKind.Found(voices, "");
    }

    Supertonic(Map<String, Session> sessions, Path folder) throws StudioFault {
        this.sessions = Map.copyOf(sessions);
        this.folder = folder;
        this.files = SupertonicFiles.read(folder);
    }

    private Session session(String role) {
        return Objects.requireNonNull(sessions.get(role), role);
    }

    @Override
    public Sounded read(Reading reading, JobContext context) throws StudioFault {
        String language = reading.voice().language();
        List<long[]> ids = new ArrayList<>();
        for (String text : Texts.of(reading.utterance(), language)) {
            long[] one = Texts.ids(text, language, files);
            if (one.length > 0) {
                ids.add(one);
            }
        }
        if (ids.isEmpty()) {
            throw Phonemes.unpronounceable();
        }
        SupertonicFiles.Style style = style(reading.voice());
        Joined joined = new Joined(files.rateHz());
        int atOnce = Math.min(MOST_AT_ONCE, reading.atOnce());
        for (int from = 0; from < ids.size(); from += atOnce) {
            List<long[]> some = ids.subList(from, Math.min(ids.size(), from + atOnce));
            Manner manner = new Manner(OWN_PACE * reading.pace(), reading.seed() + from, STEPS);
            for (float[] piece : spoken(new Batch(some, style), manner, context)) {
                joined.add(piece);
            }
        }
        return joined.sounded(reading.pace(), context);
    }

    private static int parts(Reading reading) {
        int texts = Texts.of(reading.utterance(), reading.voice().language()).size();
        return Math.clamp(texts, 1, MOST_AT_ONCE);
    }

    private SupertonicFiles.Style style(NeuralVoice voice) throws StudioFault {
        return SupertonicFiles.style(folder, voice.name().split("/")[0]);
    }

    /// How texts are read.
    ///
    /// @param seed of the first text; the next ones' are one more each
    record Manner(double pace, long seed, int steps) {}

    /// Reads texts side by side: each as it would be read alone.
    ///
    /// @return samples of each at the model's rate
    List<float[]> spoken(Batch batch, Manner manner, JobContext context) throws StudioFault {
        context.checkCancelled();
        Map<String, Tensor> given = new HashMap<>();
        given.put("text_ids", batch.text());
        given.put("text_mask", batch.textMask());
        given.put("style_dp", batch.styled(batch.style().pace()));
        int[] samples = samples(given, batch.size(), manner.pace(), context);
        int[] columns =
                Arrays.stream(samples)
                        .map(count -> (count + files.chunk() - 1) / files.chunk())
                        .toArray();
        given.remove("style_dp");
        given.put("style_ttl", batch.styled(batch.style().text()));
        Tensor text = only(TEXT, given, context);
        given.remove("text_ids");
        given.put("text_emb", text);
        given.put("latent_mask", Batch.mask(columns));
        given.put("total_step", batch.each(manner.steps()));
        Tensor latent = noise(columns, manner.seed());
        for (int step = 0; step < manner.steps(); step++) {
            context.checkCancelled();
            given.put("noisy_latent", latent);
            given.put("current_step", batch.each(step));
            latent = only(STEP, given, context);
        }
        return cut(session(SOUND).run(Map.of("latent", latent), context), samples);
    }

    /// How many samples each text takes.
    private int[] samples(Map<String, Tensor> given, int texts, double pace, JobContext context)
            throws StudioFault {
        Session length = session(LENGTH);
        String name = first(length);
        float[] seconds = Answer.floats(length.run(given, context), name, texts);
        int[] samples = new int[texts];
        for (int i = 0; i < texts; i++) {
            double wanted = seconds[i] / pace;
            if (wanted <= 0 || wanted > MOST_SECONDS) {
                throw Answer.odd(name, seconds[i] + " seconds");
            }
            samples[i] = Math.max(1, (int) (wanted * files.rateHz()));
        }
        return samples;
    }

    private static String first(Session session) {
        return session.outputs().keySet().iterator().next();
    }

    private Tensor only(String role, Map<String, Tensor> given, JobContext context)
            throws StudioFault {
        Session session = session(role);
        Map<String, Tensor> answer = session.run(given, context);
        Answer.floats(answer, first(session));
        return Answer.tensor(answer, first(session));
    }

    /// Drawn for each text by itself, so that it is the same beside others.
    private Tensor noise(int[] columns, long seed) {
        int width = Arrays.stream(columns).max().orElse(0);
        float[] noise = new float[columns.length * files.latent() * width];
        for (int i = 0; i < columns.length; i++) {
            Chance chance = new Chance(seed + i);
            for (int row = 0; row < files.latent(); row++) {
                int at = (i * files.latent() + row) * width;
                for (int column = 0; column < columns[i]; column++) {
                    noise[at + column] = (float) chance.normal();
                }
            }
        }
        return Tensor.of(noise, columns.length, files.latent(), width);
    }

    private List<float[]> cut(Map<String, Tensor> answer, int[] samples) throws StudioFault {
        String name = first(session(SOUND));
        float[] all = Answer.floats(answer, name);
        int width = all.length / samples.length;
        List<float[]> pieces = new ArrayList<>();
        for (int i = 0; i < samples.length; i++) {
            if (samples[i] > width) {
                throw Answer.odd(name, width + " samples, not " + samples[i]);
            }
            pieces.add(Arrays.copyOfRange(all, i * width, i * width + samples[i]));
        }
        return pieces;
    }

    @Override
    public void tryOnce(JobContext context) throws StudioFault {
        List<String> voices = SupertonicFiles.voices(folder);
        if (voices.isEmpty()) {
            throw BundlePath.missing(SupertonicFiles.STYLES + "/*.json");
        }
        SupertonicFiles.Style style = SupertonicFiles.style(folder, voices.getFirst());
        long[] some = {files.ids().values().stream().max(Long::compare).orElse(0L)};
        spoken(new Batch(List.of(some), style), new Manner(1, 1, 1), context);
    }
}

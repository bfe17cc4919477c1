package studio.longplay.engine.inference.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.SessionSettings;
import studio.longplay.engine.inference.TinyListeners;
import studio.longplay.engine.inference.bundle.BundleKind;
import studio.longplay.engine.inference.bundle.OpenBundle;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.jobs.JobContext;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Voices told from each other, who speaks when, and moods, with models whose answers can be worked
/// out by hand.
class VoicesAndMoodsTest {
    private static final JobContext QUIET = JobContext.quiet();
    private static final int RATE_HZ = 16_000;
    private static final int LOW_HZ = 300;
    private static final int HIGH_HZ = 2_400;

    private static OnnxSessions sessions;

    @TempDir Path folder;

    @BeforeAll
    static void start() throws StudioFault {
        sessions = OnnxSessions.start();
    }

    @AfterAll
    static void stop() {
        sessions.close();
    }

    private static OpenBundle open(BundleKind kind, Path model) throws StudioFault {
        String role = kind.graphs().getFirst().role();
        OpenBundle open =
                OpenBundle.open(kind, Map.of(role, model), sessions, SessionSettings.steady());
        kind.trial().run(open.sessions(), model.getParent(), QUIET);
        return open;
    }

    @Test
    void oneVoiceLiesByItselfAndFarFromAnotherInEveryExport() throws Exception {
        List<List<String>> exports =
                List.of(
                        List.of("feats", "embs"),
                        List.of("x", "embedding"),
                        List.of("feature", "embedding"));
        for (List<String> names : exports) {
            Path model =
                    TinyListeners.embedding(
                            folder.resolve(names.getFirst() + ".onnx"),
                            names.getFirst(),
                            names.getLast());
            try (OpenBundle bundle = open(SpeakerEmbedding.KIND, model)) {
                SpeakerEmbedding embedding = SpeakerEmbedding.of(bundle.sessions());
                float[] low = embedding.of(TinyListeners.voice(2, RATE_HZ, LOW_HZ, 0), QUIET);
                float[] again = embedding.of(TinyListeners.voice(3, RATE_HZ, LOW_HZ, 0.2), QUIET);
                float[] high = embedding.of(TinyListeners.voice(2, RATE_HZ, HIGH_HZ, 0), QUIET);
                assertThat(low).hasSize(TinyListeners.POINT);
                assertThat(SpeakerEmbedding.likeness(low, low)).isCloseTo(1, within(1e-6));
                assertThat(SpeakerEmbedding.likeness(low, again)).isGreaterThan(0.9);
                assertThat(SpeakerEmbedding.likeness(low, high)).isLessThan(0.3);
            }
        }
    }

    @Test
    void turnsAreFoundOverManyWindowsAndPeopleNumberedAsTheyAreHeard() throws Exception {
        float[] samples = new float[34 * RATE_HZ];
        put(samples, TinyListeners.voice(6, RATE_HZ, HIGH_HZ, -0.2), 1);
        put(samples, TinyListeners.voice(7, RATE_HZ, LOW_HZ, 0.2), 9);
        put(samples, TinyListeners.voice(3, RATE_HZ, HIGH_HZ, -0.2), 14);
        put(samples, TinyListeners.voice(8, RATE_HZ, HIGH_HZ, -0.2), 24);
        try (OpenBundle turns =
                        open(
                                SpeakerTurns.KIND,
                                TinyListeners.segmentation(folder.resolve("segmentation.onnx")));
                OpenBundle voices =
                        open(
                                SpeakerEmbedding.KIND,
                                TinyListeners.embedding(
                                        folder.resolve("voices.onnx"), "feats", "embs"))) {
            List<SpeakerTurn> found =
                    SpeakerTurns.of(turns.sessions())
                            .turns(
                                    SpeechSource.of(samples),
                                    SpeakerEmbedding.of(voices.sessions()),
                                    QUIET);
            assertThat(
                            SpeakerTurns.of(turns.sessions())
                                    .turns(
                                            SpeechSource.of(samples),
                                            SpeakerEmbedding.of(voices.sessions()),
                                            4,
                                            QUIET))
                    .isEqualTo(found);
            double[][] expected = {{1, 7, 0}, {9, 16, 1}, {14, 17, 0}, {24, 32, 0}};
            assertThat(found).hasSize(expected.length);
            for (int i = 0; i < expected.length; i++) {
                assertThat(found.get(i).startSeconds()).isCloseTo(expected[i][0], within(0.1));
                assertThat(found.get(i).endSeconds()).isCloseTo(expected[i][1], within(0.1));
                assertThat(found.get(i).speaker()).isEqualTo((int) expected[i][2]);
            }
        }
    }

    private static void put(float[] samples, float[] voice, int atSeconds) {
        for (int i = 0; i < voice.length; i++) {
            samples[atSeconds * RATE_HZ + i] += voice[i];
        }
    }

    @Test
    void silenceHasNoTurns() throws Exception {
        try (OpenBundle turns =
                        open(
                                SpeakerTurns.KIND,
                                TinyListeners.segmentation(folder.resolve("segmentation.onnx")));
                OpenBundle voices =
                        open(
                                SpeakerEmbedding.KIND,
                                TinyListeners.embedding(
                                        folder.resolve("voices.onnx"), "feats", "embs"))) {
            for (int seconds : List.of(0, 3, 25)) {
                assertThat(
                                SpeakerTurns.of(turns.sessions())
                                        .turns(
                                                SpeechSource.of(new float[seconds * RATE_HZ]),
                                                SpeakerEmbedding.of(voices.sessions()),
                                                QUIET))
                        .isEmpty();
            }
        }
    }

    @Test
    void moodsAreNamedTheLikeliestFirst() throws Exception {
        Path bundle = TinyListeners.emotion(folder.resolve("emotion"));
        try (OpenBundle open = open(SpeechMood.KIND, bundle.resolve("speech-emotion.onnx"))) {
            SpeechMood mood = SpeechMood.of(open.sessions(), bundle);
            float[] square = new float[2 * RATE_HZ];
            for (int i = 0; i < square.length; i++) {
                square[i] = i / 50 % 2 == 0 ? 0.3f : -0.1f;
            }
            List<SpeechMood.Mood> moods = mood.of(square, QUIET);
            double all = StrictMath.exp(1) + StrictMath.exp(0.5) + 1 + StrictMath.exp(-1);
            assertThat(moods)
                    .extracting(SpeechMood.Mood::label)
                    .containsExactly("angry", "neutral", "happy", "sad");
            assertThat(moods.getFirst().chance()).isCloseTo(StrictMath.exp(1) / all, within(1e-4));
            float[] click = new float[RATE_HZ];
            click[100] = 1;
            assertThat(mood.of(click, QUIET).getFirst().isNeutral()).isTrue();
            Files.writeString(bundle.resolve("config.json"), "{\"id2label\": {\"0\": \"ang\"}}");
            assertThatThrownBy(() -> SpeechMood.of(open.sessions(), bundle).of(click, QUIET))
                    .hasMessageContaining("4 moods, not 1");
            Files.writeString(bundle.resolve("config.json"), "{}");
            assertThatThrownBy(() -> SpeechMood.of(open.sessions(), bundle))
                    .hasMessageContaining("names no moods");
        }
    }

    @Test
    void minutesOfSoundAreHeardInTheirMiddleAloneAndSideBySide() throws Exception {
        Path bundle = TinyListeners.emotion(folder.resolve("emotion"));
        try (OpenBundle open = open(SpeechMood.KIND, bundle.resolve("speech-emotion.onnx"))) {
            SpeechMood mood = SpeechMood.of(open.sessions(), bundle);
            float[] middle = new float[20 * RATE_HZ];
            for (int i = 0; i < middle.length; i++) {
                middle[i] = i / 50 % 2 == 0 ? 0.3f : -0.1f;
            }
            float[] minutes = new float[5 * 60 * RATE_HZ];
            Arrays.fill(minutes, 0.9f);
            System.arraycopy(
                    middle, 0, minutes, (minutes.length - middle.length) / 2, middle.length);
            List<SpeechMood.Mood> wanted = mood.of(middle, QUIET);
            assertThat(wanted.getFirst().label()).isEqualTo("angry");
            assertThat(mood.of(minutes, QUIET)).isEqualTo(wanted);
            float[] one = new float[minutes.length + 1];
            Arrays.fill(one, -0.9f);
            List<List<SpeechMood.Mood>> both =
                    mood.of(List.of(minutes, one, new float[0]), 8, QUIET);
            assertThat(both).hasSize(3);
            assertThat(both.getFirst().getFirst().label()).isEqualTo("angry");
            assertThat(both.getFirst().getFirst().chance())
                    .isCloseTo(wanted.getFirst().chance(), within(1e-5));
            assertThat(both.getLast()).as("no sound at all").hasSameSizeAs(wanted);
        }
    }

    /// Lengths that are the same and lengths that are not.
    private static List<float[]> stretches() {
        List<float[]> stretches = new ArrayList<>();
        for (double seconds : new double[] {2, 1, 2, 0.2, 3, 1, 2}) {
            int hertz = LOW_HZ + 150 * stretches.size();
            stretches.add(TinyListeners.voice(seconds, RATE_HZ, hertz, 0.1));
        }
        return stretches;
    }

    @Test
    void voicesAndMoodsSideBySideAreAsEachByItself() throws Exception {
        Path bundle = TinyListeners.emotion(folder.resolve("emotion"));
        Path model = TinyListeners.embedding(folder.resolve("voices.onnx"), "feats", "embs");
        try (OpenBundle voices = open(SpeakerEmbedding.KIND, model);
                OpenBundle moods = open(SpeechMood.KIND, bundle.resolve("speech-emotion.onnx"))) {
            SpeakerEmbedding embedding = SpeakerEmbedding.of(voices.sessions());
            SpeechMood mood = SpeechMood.of(moods.sessions(), bundle);
            List<float[]> all = stretches();
            for (int most : new int[] {1, 2, 8}) {
                List<float[]> points = embedding.of(all, most, QUIET);
                List<List<SpeechMood.Mood>> heard = mood.of(all, most, QUIET);
                assertThat(points).hasSameSizeAs(all);
                for (int i = 0; i < all.size(); i++) {
                    assertThat(points.get(i))
                            .containsExactly(embedding.of(all.get(i), QUIET), within(1e-5f));
                    SpeechMood.Mood alone = mood.of(all.get(i), QUIET).getFirst();
                    assertThat(heard.get(i).getFirst().label()).isEqualTo(alone.label());
                    assertThat(heard.get(i).getFirst().chance())
                            .isCloseTo(alone.chance(), within(1e-5));
                }
            }
            assertThat(embedding.of(List.of(), 8, QUIET)).isEmpty();
            assertThat(mood.of(List.of(), 8, QUIET)).isEmpty();
        }
    }

    @Test
    void noKindTakesAnothersModel() throws Exception {
        Path turns = TinyListeners.segmentation(folder.resolve("a.onnx"));
        Path voices = TinyListeners.embedding(folder.resolve("b.onnx"), "x", "embedding");
        Path moods = TinyListeners.emotion(folder.resolve("moods")).resolve("speech-emotion.onnx");
        List<BundleKind> kinds = List.of(SpeakerTurns.KIND, SpeakerEmbedding.KIND, SpeechMood.KIND);
        List<Path> models = List.of(turns, voices, moods);
        for (int i = 0; i < kinds.size(); i++) {
            for (int j = 0; j < models.size(); j++) {
                try (Session session = sessions.open(models.get(j), SessionSettings.steady())) {
                    assertThat(kinds.get(i).graphs().getFirst().check().breach(session).isEmpty())
                            .isEqualTo(i == j);
                }
            }
        }
    }
}

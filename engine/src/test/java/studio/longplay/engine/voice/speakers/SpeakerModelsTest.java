package studio.longplay.engine.voice.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.inference.TinyListeners;
import studio.longplay.engine.inference.bundle.ModelShelf;
import studio.longplay.engine.inference.listen.ListeningKinds;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.inference.run.CacheCount;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.inference.run.Surroundings;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.voice.clean.SpeechFinder;
import studio.longplay.engine.voice.clean.SpeechSpan;
import studio.longplay.engine.voice.measure.AcousticProfile;
import studio.longplay.engine.voice.model.StoredAnswers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The people of a recording, told apart by bundles from the shelf.
class SpeakerModelsTest {
    private static final JobContext QUIET = JobContext.quiet();
    private static final int RATE_HZ = 48_000;

    @TempDir private Path folder = Path.of("");

    /// One speaks from 1 to 7 s and from 16 to 20 s, another from 8 to 14 s.
    private static float[] recording() {
        float[] samples = new float[22 * RATE_HZ];
        put(samples, TinyListeners.voice(6, RATE_HZ, 300, 0.2), 1);
        put(samples, TinyListeners.voice(6, RATE_HZ, 2_400, -0.2), 8);
        put(samples, TinyListeners.voice(4, RATE_HZ, 300, 0.2), 16);
        return samples;
    }

    private static void put(float[] samples, float[] voice, int atSeconds) {
        System.arraycopy(voice, 0, samples, atSeconds * RATE_HZ, voice.length);
    }

    private static void card(Path bundle) throws Exception {
        Files.writeString(
                bundle.resolve("README.md"),
                "---\nlicense: mit\n---\n# Tiny\nFrom https://example.org/tiny.\n");
    }

    private void add(ModelShelf shelf, boolean turns) throws Exception {
        Path voices = Files.createDirectories(folder.resolve("voices"));
        TinyListeners.embedding(voices.resolve("voxceleb_resnet34_LM.onnx"), "feats", "embs");
        card(voices);
        assertThat(shelf.add(voices, QUIET).kind()).isEqualTo("speaker-embedding");
        if (turns) {
            Path segmentation = Files.createDirectories(folder.resolve("segmentation"));
            TinyListeners.segmentation(segmentation.resolve("model.onnx"));
            card(segmentation);
            assertThat(shelf.add(segmentation, QUIET).kind()).isEqualTo("pyannote-segmentation");
        }
    }

    @Test
    void whoSpeaksWhenIsHeardWithBothModels() throws Exception {
        try (ModelKeeper keeper = new ModelKeeper(OnnxSessions::start)) {
            ModelShelf shelf =
                    new ModelShelf(
                            folder.resolve("models"), ListeningKinds.all(), OnnxSessions::start);
            add(shelf, true);
            List<HeardSpeaker> heard = new SpeakerModels(shelf, keeper).of(recording(), QUIET);
            assertThat(heard).hasSize(2);
            assertThat(heard.getFirst().seconds()).isCloseTo(10, within(0.3));
            assertThat(heard.getFirst().firstSeconds()).isCloseTo(1, within(0.1));
            assertThat(heard.getLast().seconds()).isCloseTo(6, within(0.3));
            assertThat(heard.getLast().firstSeconds()).isCloseTo(8, within(0.1));
            assertThat(heard.getFirst().share()).isCloseTo(10 / 16.0, within(0.03));
        }
    }

    @Test
    void whatWasHeardBeforeIsNotHeardAgain() throws Exception {
        List<HeardSpeaker> first;
        long heard;
        try (ArtifactStore store = ArtifactStore.open(folder.resolve("store"))) {
            ModelShelf shelf =
                    new ModelShelf(
                            folder.resolve("models"), ListeningKinds.all(), OnnxSessions::start);
            add(shelf, true);
            try (ModelKeeper keeper = keeper(store)) {
                first = new SpeakerModels(shelf, keeper).of(recording(), QUIET);
                CacheCount.Rate rate = keeper.caches().rates().getFirst();
                assertThat(rate.name()).isEqualTo("speaker embeddings");
                assertThat(rate.hits()).isZero();
                heard = rate.misses();
                assertThat(heard).isGreaterThan(2);
            }
            try (ModelKeeper next = keeper(store)) {
                assertThat(new SpeakerModels(shelf, next).of(recording(), QUIET))
                        .usingRecursiveComparison()
                        .isEqualTo(first);
                assertThat(next.caches().rates())
                        .containsExactly(new CacheCount.Rate("speaker embeddings", heard, 0));
                float[] other = recording();
                other[RATE_HZ * 2] += 0.01f;
                assertThat(new SpeakerModels(shelf, next).of(other, QUIET)).hasSize(2);
                assertThat(next.caches().rates().getFirst().misses()).isPositive();
            }
        }
    }

    private static ModelKeeper keeper(ArtifactStore store) {
        return new ModelKeeper(Surroundings.steady(OnnxSessions::start), new StoredAnswers(store));
    }

    @Test
    void whereAModelSaysHowAlikeVoicesAreThatDecides() throws Exception {
        VoicePoints allOne = (_, _) -> new float[] {1, 0};
        VoicePoints byPitch =
                (samples, _) ->
                        AcousticProfile.of(samples).pitchHz() < 150
                                ? new float[] {1, 0}
                                : new float[] {0, 1};
        float[] talk = new float[40 * RATE_HZ];
        for (int turn = 0; turn < 4; turn++) {
            put(talk, hum(turn % 2 == 0 ? 110 : 190), 1 + 10 * turn);
        }
        assertThat(people(talk, allOne)).isEqualTo(1);
        assertThat(people(talk, byPitch)).isEqualTo(2);
    }

    private static int people(float[] samples, VoicePoints points) throws Exception {
        return RecordingSpeakers.of(
                        samples,
                        new SpeechFinder() {
                            @Override
                            public String id() {
                                return "told";
                            }

                            @Override
                            public List<SpeechSpan> find(float[] all, JobContext context) {
                                return List.of(span(1), span(11), span(21), span(31));
                            }
                        },
                        points,
                        QUIET)
                .size();
    }

    private static SpeechSpan span(int atSeconds) {
        long from = (long) atSeconds * RATE_HZ;
        return new SpeechSpan(from, from + 6L * RATE_HZ);
    }

    /// A buzz with the overtones of a voice.
    private static float[] hum(int hertz) {
        float[] samples = new float[6 * RATE_HZ];
        for (int i = 0; i < samples.length; i++) {
            double sum = 0;
            for (int overtone = 1; overtone < 20; overtone++) {
                sum += StrictMath.sin(2 * Math.PI * hertz * overtone * i / RATE_HZ) / overtone;
            }
            samples[i] = (float) (0.15 * sum);
        }
        return samples;
    }
}

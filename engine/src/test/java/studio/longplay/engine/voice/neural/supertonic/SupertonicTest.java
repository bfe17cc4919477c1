package studio.longplay.engine.voice.neural.supertonic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.SessionSettings;
import studio.longplay.engine.inference.TinySupertonic;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.bundle.OpenBundle;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.model.Chance;
import studio.longplay.engine.voice.neural.Bundles;
import studio.longplay.engine.voice.neural.NeuralVoice;
import studio.longplay.engine.voice.neural.Reading;
import studio.longplay.engine.voice.neural.phones.Tongues;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class SupertonicTest {
    private static final JobContext QUIET = JobContext.quiet();
    private static final NeuralVoice F1 = NeuralVoice.adult("F1", "F1", "woman", "en-US", false);

    @TempDir private Path folder;
    private Path bundle;
    private OnnxSessions sessions;
    private OpenBundle open;
    private Supertonic pipeline;

    @BeforeEach
    void open() throws Exception {
        bundle = TinySupertonic.bundle(folder.resolve("tiny-supertonic"), "opensource-en");
        sessions = OnnxSessions.start();
        Map<String, Path> graphs = new HashMap<>();
        Supertonic.KIND
                .bundle()
                .graphs()
                .forEach(graph ->
                        graphs.put(graph.role(), bundle.resolve("onnx/" + graph.role() + ".onnx")));
        open =
                OpenBundle.open(
                        Supertonic.KIND.bundle(), graphs, sessions, SessionSettings.steady());
        pipeline = new Supertonic(open.sessions(), bundle);
    }

    @AfterEach
    void close() {
        open.close();
        sessions.close();
    }

    private static long[] ids(String text) {
        return text.codePoints().mapToLong(TinySupertonic::id).toArray();
    }

    private Batch batch(String voice, String... texts) throws StudioFault {
        return new Batch(
                Arrays.stream(texts).map(SupertonicTest::ids).toList(),
                SupertonicFiles.style(bundle, voice));
    }

    /// What the models make of a text, worked out by hand.
    private static float[] expected(String text, double style, Supertonic.Manner manner) {
        double seconds = (float) (text.length() * TinySupertonic.SECONDS) / manner.pace();
        int samples = (int) (seconds * TinySupertonic.RATE_HZ);
        int columns = (samples + TinySupertonic.CHUNK - 1) / TinySupertonic.CHUNK;
        double mean = text.codePoints().mapToLong(TinySupertonic::id).average().orElseThrow();
        Chance chance = new Chance(manner.seed());
        double[] first = new double[columns];
        for (int column = 0; column < columns; column++) {
            first[column] = chance.normal();
        }
        for (int step = 0; step < manner.steps(); step++) {
            for (int column = 0; column < columns; column++) {
                first[column] =
                        0.5 * first[column] + 0.001 * mean + style + 0.01 * step / manner.steps();
            }
        }
        float[] sound = new float[samples];
        for (int i = 0; i < samples; i++) {
            double tone =
                    StrictMath.sin(
                            2 * Math.PI * TinySupertonic.TONE_HZ * i / TinySupertonic.RATE_HZ);
            sound[i] = (float) ((0.3 + 0.1 * first[i / TinySupertonic.CHUNK]) * tone);
        }
        return sound;
    }

    private static void isAsWorkedOut(float[] spoken, float[] wanted) {
        assertThat(spoken.length).isCloseTo(wanted.length, within(1));
        for (int i = 0; i < Math.min(spoken.length, wanted.length); i += 5) {
            assertThat(spoken[i]).as("sample %d", i).isCloseTo(wanted[i], within(2e-4f));
        }
    }

    @Test
    void everySampleIsWhatTheModelsMakeOfTextVoiceAndChance() throws Exception {
        Supertonic.Manner manner = new Supertonic.Manner(1.05, 7, Supertonic.STEPS);
        List<float[]> spoken = pipeline.spoken(batch("M1", "One fine day."), manner, QUIET);

        assertThat(spoken).hasSize(1);
        isAsWorkedOut(
                spoken.getFirst(), expected("One fine day.", TinySupertonic.STYLES[1], manner));
    }

    @Test
    void textsReadSideBySideAreTheSameAsAlone() throws Exception {
        Supertonic.Manner manner = new Supertonic.Manner(1.05, 7, Supertonic.STEPS);
        List<String> texts = List.of("Yes.", "One fine day we all went home.", "Who is it?");
        List<float[]> together =
                pipeline.spoken(batch("F1", texts.toArray(String[]::new)), manner, QUIET);

        for (int i = 0; i < texts.size(); i++) {
            Supertonic.Manner alone =
                    new Supertonic.Manner(1.05, manner.seed() + i, Supertonic.STEPS);
            float[] one = pipeline.spoken(batch("F1", texts.get(i)), alone, QUIET).getFirst();
            assertThat(together.get(i)).hasSameSizeAs(one);
            for (int at = 0; at < one.length; at++) {
                assertThat(together.get(i)[at]).isCloseTo(one[at], within(1e-5f));
            }
        }
    }

    @Test
    void linesAreReadAtTheirPaceByTheirSeed() throws Exception {
        Reading usual = new Reading(Bundles.english("one fine day"), F1, 1, 3);
        float[] once = pipeline.read(usual, QUIET).samples();
        double seconds = "One fine day.".length() * TinySupertonic.SECONDS / 1.05;
        assertThat(once.length).isCloseTo((int) (48_000 * seconds), within(3));
        assertThat(pipeline.read(usual, QUIET).samples()).isEqualTo(once);
        assertThat(pipeline.read(new Reading(usual.utterance(), F1, 1, 4), QUIET).samples())
                .hasSameSizeAs(once)
                .isNotEqualTo(once);
        assertThat(pipeline.read(new Reading(usual.utterance(), F1, 2, 3), QUIET).samples().length)
                .isCloseTo(once.length / 2, within(3));
    }

    @Test
    void theLongestTextIsCutAndReadSideBySide() throws Exception {
        String text = "wonderful ".repeat(90).strip();
        float[] said = pipeline.read(new Reading(Bundles.english(text), F1, 1, 3), QUIET).samples();
        assertThat(Texts.of(Bundles.english(text), "en-US")).hasSize(3);
        assertThat(said.length / 48_000.0)
                .isCloseTo((text.length() + 1) * TinySupertonic.SECONDS / 1.05, within(0.3));
    }

    @Test
    void charactersAreTakenApartAndTagged() throws Exception {
        Files.writeString(
                bundle.resolve("onnx/tts.json"),
                Files.readString(bundle.resolve("onnx/tts.json"))
                        .replace("opensource-en", "opensource-multilingual"));
        SupertonicFiles tagged = SupertonicFiles.read(bundle);

        assertThat(Texts.ids("Öl – “ja” ☃", "de-DE", tagged))
                .isEqualTo(ids("<de>Ol - \"ja\" </de>"));
        assertThat(Texts.ids("Yes.", "en-US", SupertonicFiles.read(bundle)))
                .isEqualTo(ids("<en>Yes.</en>"));
    }

    @Test
    void itIsRecognisedWithItsVoicesInTheLanguagesOfItsCard() throws Exception {
        InstalledBundle english = Bundles.install(folder.resolve("home"), bundle);
        assertThat(english.kind()).isEqualTo("supertonic");
        assertThat(english.files()).hasSize(8);
        Tongues alone = new Tongues(Optional::empty);
        assertThat(Supertonic.KIND.census().look(english, alone).voices())
                .extracting(NeuralVoice::name)
                .containsExactly("F1", "M1");
        InstalledBundle several =
                Bundles.install(
                        folder.resolve("home"),
                        TinySupertonic.bundle(
                                folder.resolve("tiny-many"), "opensource-multilingual"));
        assertThat(Supertonic.KIND.census().look(several, alone).voices())
                .extracting(NeuralVoice::shown)
                .containsExactly("F1", "M1", "F1 in German", "M1 in German");
    }

    @Test
    void whatIsMissingOrDamagedIsNamed() throws Exception {
        assertThatExceptionOfType(StudioFault.Model.class)
                .isThrownBy(() -> batch("F9", "Yes."))
                .withMessageContaining("F9.json");
        Files.writeString(bundle.resolve("voice_styles/F1.json"), "{\"style_ttl\": {}}");
        assertThatExceptionOfType(StudioFault.Model.class)
                .isThrownBy(() -> batch("F1", "Yes."))
                .withMessageContaining("F1.json");
        Files.writeString(bundle.resolve("onnx/unicode_indexer.json"), "[]");
        assertThatExceptionOfType(StudioFault.Model.class)
                .isThrownBy(() -> SupertonicFiles.read(bundle))
                .withMessageContaining("unicode_indexer.json");
        Files.delete(bundle.resolve("onnx/tts.json"));
        assertThatExceptionOfType(StudioFault.Model.class)
                .isThrownBy(() -> SupertonicFiles.read(bundle))
                .withMessageContaining("tts.json");
    }

    @Test
    void aTextWithoutCharactersItKnowsIsRefused() {
        assertThatExceptionOfType(StudioFault.Model.class)
                .isThrownBy(() -> pipeline.read(new Reading(Bundles.english("☃"), F1, 1, 3), QUIET))
                .matches(fault -> fault.code().equals("voice.phonemes"));
    }
}

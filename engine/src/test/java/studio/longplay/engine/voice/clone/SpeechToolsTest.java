package studio.longplay.engine.voice.clone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.ModelRuntime;
import studio.longplay.engine.inference.TinyFilters;
import studio.longplay.engine.inference.TinyListeners;
import studio.longplay.engine.inference.TinyModels;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.bundle.ModelShelf;
import studio.longplay.engine.inference.listen.ListeningKinds;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.voice.Speech;
import studio.longplay.engine.voice.clean.Cleaner;
import studio.longplay.engine.voice.measure.RecordingState;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

class SpeechToolsTest {
    private static final String MODELS = "LONGPLAY_TEST_MODELS";
    private static final JobContext QUIET = JobContext.quiet();

    @TempDir Path folder;

    @Test
    void withoutModelsWhatIsBuiltInServesAndNoRuntimeIsStarted() {
        AtomicInteger started = new AtomicInteger();
        ModelRuntime runtime =
                () -> {
                    started.incrementAndGet();
                    throw new StudioFault.Model("none", "No runtime.", "Install one.");
                };
        SpeechTools tools =
                SpeechTools.open(new InstalledModels(folder), new ModelKeeper(runtime), QUIET);
        assertThat(tools.cleaner().id()).isEqualTo("spectral-1");
        assertThat(tools.finder().id()).isEqualTo("likelihood-1");
        assertThat(tools.warnings()).isEmpty();
        assertThat(started).hasValue(0);
    }

    @Test
    void modelsAreFoundInTheFolderAndInBundles() throws Exception {
        InstalledModels models = new InstalledModels(folder.resolve("models"));
        assertThat(models.denoiser()).isEmpty();
        Path bundle = Files.createDirectories(folder.resolve("models/gtcrn/onnx"));
        Path denoiser = TinyModels.gtcrn(bundle);
        Path finder = TinyModels.silero(folder.resolve("models"));
        Files.move(finder, finder.resolveSibling("Silero_VAD.onnx"));
        Files.writeString(folder.resolve("models/gtcrn.txt"), "x");
        assertThat(models.denoiser().orElseThrow().variants().getFirst().graphs().values())
                .containsExactly(denoiser);
        assertThat(models.speechFinder().orElseThrow().name()).isEqualTo("Silero_VAD.onnx");
    }

    @Test
    void bundlesFromTheShelfServeWhateverTheirFilesAreCalled() throws Exception {
        Path models = folder.resolve("models");
        ModelShelf shelf = new ModelShelf(models, ListeningKinds.all(), OnnxSessions::start);
        Path vad = Files.createDirectories(folder.resolve("finder"));
        Files.move(TinyModels.silero(folder), vad.resolve("model.onnx"));
        Path cleaner = Files.createDirectories(folder.resolve("cleaner"));
        Files.move(TinyModels.gtcrn(folder), cleaner.resolve("model.onnx"));
        Path voices = Files.createDirectories(folder.resolve("voices"));
        TinyListeners.embedding(voices.resolve("ecapa.onnx"), "feats", "embs");
        for (Path bundle : List.of(vad, cleaner, voices)) {
            Files.writeString(bundle.resolve("README.md"), "---\nlicense: mit\n---\n# Tiny\n");
            shelf.add(bundle, QUIET);
        }
        assertThat(shelf.usable())
                .extracting(InstalledBundle::kind)
                .containsExactlyInAnyOrder("silero-vad", "gtcrn", "speaker-embedding");
        try (ModelKeeper keeper = new ModelKeeper(OnnxSessions::start)) {
            SpeechTools tools = SpeechTools.open(new InstalledModels(models), keeper, QUIET);
            assertThat(tools.warnings()).isEmpty();
            assertThat(tools.cleaner().id()).isEqualTo("gtcrn");
            assertThat(tools.finder().id()).isEqualTo("silero-vad");
            float[] voice = TinyListeners.voice(2, 48_000, 300, 0);
            assertThat(tools.points().of(voice, QUIET)).hasSize(TinyListeners.POINT);
            assertThat(keeper.state().models()).hasSize(3);
            Path wide = folder.resolve("wide");
            TinyFilters.write(wide, 0.25f, 0, 2, 0.25f, 0);
            shelf.add(wide, QUIET);
            Cleaner cleans = SpeechTools.open(new InstalledModels(models), keeper, QUIET).cleaner();
            assertThat(cleans.id()).isEqualTo("deepfilternet");
            assertThat(cleans.clean(new float[] {0, 0.8f}, QUIET)[1])
                    .isCloseTo(0.2f, within(1e-4f));
        }
        shelf.remove("cleaner");
        assertThat(new InstalledModels(models).denoiser()).isEmpty();
    }

    @Test
    void aModelThatCannotBeUsedIsNamedAndWhatIsBuiltInServes() throws Exception {
        TinyModels.gtcrn(folder);
        Files.writeString(folder.resolve("silero_vad.onnx"), "no model");
        ModelKeeper keeper =
                new ModelKeeper(() -> {
                    throw new StudioFault.Model("gone", "It is gone.", "Get it.");
                });
        SpeechTools tools = SpeechTools.open(new InstalledModels(folder), keeper, QUIET);
        assertThat(tools.cleaner().id()).isEqualTo("spectral-1");
        assertThat(tools.finder().id()).isEqualTo("likelihood-1");
        assertThat(tools.warnings()).hasSize(2);
        assertThat(tools.warnings().getFirst().sentence())
                .contains("built in is used instead", "It is gone.");
        assertThat(tools.warnings().getLast().sentence()).contains("silero_vad.onnx");
    }

    @Test
    @Tag("media")
    void installedModelsCleanAndFindSpeech() throws Exception {
        Path models = installed();
        Path recording = Path.of(System.getenv(MODELS), "gtcrn_noisy.wav");
        assumeTrue(Files.exists(recording), recording + " is missing");
        float[] noisy = RecordingFile.read(recording, QUIET).recording().samples();
        try (ModelKeeper keeper = new ModelKeeper(OnnxSessions::start)) {
            SpeechTools tools = SpeechTools.open(new InstalledModels(models), keeper, QUIET);
            assertThat(tools.warnings()).isEmpty();
            assertThat(tools.cleaner().id()).isEqualTo("gtcrn");
            assertThat(tools.finder().id()).isEqualTo("silero-vad");
            float[] cleaned = tools.cleaner().clean(noisy, QUIET);
            assertThat(cleaned).hasSameSizeAs(noisy);
            assertThat(RecordingState.of(cleaned).signalToNoiseDb())
                    .isGreaterThan(RecordingState.of(noisy).signalToNoiseDb() + 10);
            assertThat(tools.finder().find(cleaned, QUIET)).isNotEmpty();
        }
    }

    @Test
    @Tag("media")
    @Tag("long")
    void aRealRecordingIsMatchedWithInstalledModels() throws Exception {
        Path models = installed();
        Path recording = Path.of(System.getenv(MODELS), "silero_test.wav");
        assumeTrue(Files.exists(recording), recording + " is missing");
        try (Speech speech = new Speech();
                ModelKeeper keeper = new ModelKeeper(OnnxSessions::start)) {
            VoiceCloning cloning = new VoiceCloning(new Home(models.getParent()), speech, keeper);
            MatchedVoice matched =
                    cloning.match(List.of(recording), cloning.bases().getFirst(), QUIET);
            assertThat(matched.foundBy()).isEqualTo("silero-vad");
            assertThat(matched.cleanedBy()).isEqualTo("gtcrn");
            double wanted = matched.result().target().pitchHz();
            assertThat(matched.result().after().pitchHz()).isCloseTo(wanted, within(0.03 * wanted));
            assertThat(matched.result().distanceAfter())
                    .isLessThan(0.5 * matched.result().distanceBefore());
        }
    }

    private Path installed() throws Exception {
        String from = System.getenv(MODELS);
        assumeTrue(from != null, MODELS + " names no folder");
        Path models = Files.createDirectories(folder.resolve("models"));
        for (String name : List.of("gtcrn_simple.onnx", "silero_vad.onnx")) {
            Path model = Path.of(from, name);
            assumeTrue(Files.exists(model), model + " is missing");
            Files.copy(model, models.resolve(name));
        }
        return models;
    }
}

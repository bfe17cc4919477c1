package studio.longplay.engine.render.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.inference.ShortMemory;
import studio.longplay.engine.inference.TinyListeners;
import studio.longplay.engine.inference.TinyModels;
import studio.longplay.engine.inference.TinyWhisper;
import studio.longplay.engine.inference.bundle.ModelShelf;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.inference.run.Badge;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.inference.run.Step;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.render.footage.FootageDesk;
import studio.longplay.engine.render.models.ModelKinds;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What comes of listening where memory is short.
@Tag("media")
class TranscriptShortageTest {
    private static final JobContext QUIET = JobContext.quiet();

    @TempDir private Path folder;

    private static int beams(ShortMemory.Asked run) {
        return Optional.ofNullable(run.sizes().get("input_ids"))
                .map(size -> (int) size[0])
                .orElse(0);
    }

    @Test
    void fewerBeginningsAreKeptAndWhatListensAroundThemIsNotBegunAnew() throws Exception {
        Home home = new Home(folder.resolve("home"));
        ModelShelf shelf = ModelKinds.shelf(home, OnnxSessions::start);
        Path silero = Files.createDirectories(folder.resolve("silero"));
        TinyModels.silero(silero);
        for (Path bundle :
                List.of(TinyWhisper.hub(folder.resolve("whisper"), true, true), silero)) {
            Files.writeString(bundle.resolve("README.md"), "---\nlicense: mit\n---\n");
            shelf.add(bundle, QUIET);
        }
        float[] voice = TinyListeners.voice(6, 48_000, 300, 0.2);
        Path wav = folder.resolve("said.wav");
        WavWriter.write(
                wav,
                WavFormat.float32(SampleRate.HZ_48000, 1),
                writer -> writer.write(new float[][] {voice}, 0, voice.length));
        ShortMemory machine = new ShortMemory(run -> beams(run) > 2);
        try (ModelKeeper keeper = machine.keeper();
                ArtifactStore store = ArtifactStore.open(folder.resolve("store"));
                FootageDesk footage = new FootageDesk(store, home.logs())) {
            Spoken spoken =
                    new TranscriptDesk(footage, shelf, keeper)
                            .listen(wav, TranscriptWish.usual(), QUIET);
            assertThat(spoken.passages()).isNotEmpty();
            assertThat(keeper.badges().all())
                    .extracting(Badge::model)
                    .as("the finder of speech has nothing to do with it")
                    .containsExactly("whisper");
            assertThat(keeper.badges().all().getFirst().ran().steps())
                    .isEqualTo(List.of(Step.SMALLER_BATCH));
            assertThat(keeper.badges().all().getFirst().ran().batch()).isEqualTo(2);
        }
        assertThat(machine.asked()).extracting(TranscriptShortageTest::beams).contains(2);
    }
}

package studio.longplay.engine.render.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.TinyMusicGen;
import studio.longplay.engine.inference.bundle.MadeBy;
import studio.longplay.engine.inference.bundle.ModelShelf;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.WavReader;
import studio.longplay.engine.store.Home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ModelMusicTest {
    private static final JobContext QUIET = JobContext.quiet();

    @TempDir private Path folder;

    @Test
    void musicOfABundleIsAFileOfTheUsersWithItsLicence() throws StudioFault, IOException {
        ModelShelf shelf = ModelKinds.shelf(new Home(folder.resolve("home")), OnnxSessions::start);
        shelf.add(TinyMusicGen.bundle(folder.resolve("tiny")), QUIET);
        Path out = folder.resolve("harp.wav");
        try (ModelKeeper keeper = new ModelKeeper(OnnxSessions::start)) {
            ModelMusic music = new ModelMusic(shelf, keeper);
            assertThat(
                            music.play(ModelMusic.wish("a harp", 1, 1), "", out, QUIET)
                                    .card()
                                    .commercial())
                    .isFalse();
            try (WavReader reader = WavReader.open(out)) {
                assertThat(reader.format().rate().hertz()).isEqualTo(48_000);
                assertThat(reader.length()).isBetween(47_990L, 48_010L);
            }
            assertThat(MadeFiles.of(out))
                    .singleElement()
                    .isEqualTo(MadeBy.of(shelf.usable().getFirst()));
            assertThatExceptionOfType(StudioFault.Input.class)
                    .isThrownBy(() -> music.play(ModelMusic.wish("a", 1, 1), "another", out, QUIET))
                    .withMessage("another is no installed model of the kind MusicGen.");
        }
        assertThat(Files.size(out)).isGreaterThan(100_000);
    }

    @Test
    void whatCannotBePlayedIsSaid() {
        assertThatExceptionOfType(StudioFault.Input.class)
                .isThrownBy(() -> ModelMusic.wish("a harp", 31, 1))
                .withMessageContaining("31.0 seconds");
        assertThatExceptionOfType(StudioFault.Input.class)
                .isThrownBy(() -> ModelMusic.wish(" ", 3, 1));
    }
}

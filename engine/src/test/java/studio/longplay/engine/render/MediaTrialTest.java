package studio.longplay.engine.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.Place;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.render.lay.CueList;
import studio.longplay.engine.render.make.Effects;
import studio.longplay.engine.render.make.OwnSounds;
import studio.longplay.engine.render.make.Pictures;
import studio.longplay.engine.render.make.Tally;
import studio.longplay.engine.render.make.Workbench;
import studio.longplay.engine.render.worker.WorkerPool;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.ArtifactStore;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javax.imageio.ImageIO;

@Tag("media")
class MediaTrialTest {
    @TempDir private Path folder = Path.of("");

    private void tryOut(String picture, Tally tally) throws StudioFault {
        Script script =
                new ScriptParser()
                        .parse(
                                "INT. ROOM\n\n[[picture: " + picture + "]]\n\nANNA\nHello.\n",
                                "play.fountain");
        try (ArtifactStore store = ArtifactStore.open(folder.resolve("store"));
                WorkerPool workers = new WorkerPool(folder.resolve("logs"))) {
            Pictures pictures = Pictures.of(script, folder);
            new MediaTrial(new Workbench(store, tally), workers, pictures)
                    .of(script, JobContext.quiet());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"still.png", "still.jpg", "clip.mp4", "clip.webm"})
    void aFileThatIsNoPictureIsNamedWithItsLineInTheScript(String name) throws IOException {
        Files.writeString(folder.resolve(name), "words, and no picture");
        assertThatThrownBy(() -> tryOut(name, new Tally()))
                .isInstanceOf(StudioFault.Input.class)
                .hasMessageContaining(name)
                .satisfies(fault ->
                        assertThat(((StudioFault) fault).place())
                                .isEqualTo(new Place("play.fountain", 3)));
    }

    @Test
    void aGoodPictureIsTriedOnce() throws IOException, StudioFault {
        ImageIO.write(
                new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB),
                "png",
                folder.resolve("still.png").toFile());
        Tally first = new Tally();
        tryOut("still.png", first);
        assertThat(first.madeBy(MediaTrial.MAKER)).isEqualTo(1);
        Tally second = new Tally();
        tryOut("still.png", second);
        assertThat(second.madeBy(MediaTrial.MAKER)).isZero();
    }

    @Test
    void aPictureThatIsNotThereIsTheLintsToName() throws StudioFault {
        Tally tally = new Tally();
        tryOut("none.png", tally);
        assertThat(tally.madeBy(MediaTrial.MAKER)).isZero();
    }

    /// A bank whose files are all damaged.
    private OwnSounds own() {
        return new OwnSounds() {
            @Override
            public Optional<Path> find(String name) {
                return Optional.of(folder.resolve(name + ".wav"));
            }

            @Override
            public Artifact decoded(Path file, JobContext context) throws StudioFault {
                throw new StudioFault.Media(
                        "media.damaged", "The file " + file + " is cut off.", "Copy it again.");
            }
        };
    }

    @Test
    void aDamagedSoundOfABankIsNamedWithItsLineBeforeAnyWork() throws StudioFault {
        Script script =
                new ScriptParser()
                        .parse(
                                "INT. ROOM\n\n[[sfx: rain]]\n[[sfx: @squeak]]\n\nANNA\nHello.\n",
                                "play.fountain");
        Tally tally = new Tally();
        try (ArtifactStore store = ArtifactStore.open(folder.resolve("store"));
                WorkerPool workers = new WorkerPool(folder.resolve("logs"))) {
            Workbench bench = new Workbench(store, tally).with(own());
            MediaTrial trial = new MediaTrial(bench, workers, Pictures.of(script, folder));
            assertThatThrownBy(() -> trial.of(script, JobContext.quiet()))
                    .isInstanceOfSatisfying(
                            StudioFault.Input.class,
                            fault -> {
                                assertThat(fault.place()).isEqualTo(new Place("play.fountain", 4));
                                assertThat(fault.whole())
                                        .startsWith("play.fountain:4: ")
                                        .contains("squeak.wav is cut off")
                                        .endsWith("Copy it again.");
                            });
            assertThat(tally.madeBy(Effects.MAKER)).as("rain is made later").isZero();
            List<Cue.SoundCue> cues = CueList.of(script.scenes(), Cue.SoundCue.class);
            assertThatThrownBy(() ->
                            new Effects(bench).make(cues, "play.fountain", JobContext.quiet()))
                    .isInstanceOfSatisfying(
                            StudioFault.Input.class,
                            fault ->
                                    assertThat(fault.place())
                                            .isEqualTo(new Place("play.fountain", 4)));
        }
    }
}

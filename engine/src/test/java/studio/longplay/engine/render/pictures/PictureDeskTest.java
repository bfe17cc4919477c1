package studio.longplay.engine.render.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.TinyPictures;
import studio.longplay.engine.inference.bundle.MadeBy;
import studio.longplay.engine.inference.bundle.ModelShelf;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.PngFile;
import studio.longplay.engine.picture.neural.LipMover;
import studio.longplay.engine.picture.neural.RgbPlanes;
import studio.longplay.engine.picture.neural.TextPainter;
import studio.longplay.engine.render.models.MadeFiles;
import studio.longplay.engine.render.models.ModelKinds;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.Home;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

@Tag("media")
class PictureDeskTest {
    private static final JobContext QUIET = JobContext.quiet();

    @TempDir private Path folder;
    private final AtomicInteger started = new AtomicInteger();
    private ModelShelf shelf = new ModelShelf(Path.of(""), List.of(), OnnxSessions::start);
    private ArtifactStore store;
    private ModelKeeper keeper = new ModelKeeper(OnnxSessions::start);
    private PictureDesk desk;

    @BeforeEach
    void open() throws StudioFault {
        Home home = new Home(folder.resolve("home"));
        shelf = ModelKinds.shelf(home, OnnxSessions::start);
        store = ArtifactStore.open(folder.resolve("store"));
        keeper =
                new ModelKeeper(() -> {
                    started.incrementAndGet();
                    return OnnxSessions.start();
                });
        desk = new PictureDesk(shelf, keeper, store, home.logs());
    }

    @AfterEach
    void close() throws StudioFault {
        keeper.close();
        store.close();
    }

    private Path picture(String name, int width, int height, float value) throws IOException {
        RgbPlanes planes = RgbPlanes.black(width, height);
        Arrays.fill(planes.values(), value);
        try (Arena arena = Arena.ofConfined()) {
            return Files.write(folder.resolve(name), PngFile.encode(planes.pixels(arena)));
        }
    }

    @Test
    void aPictureIsEnlargedOnceAndItsAddressHoldsTheModel() throws StudioFault, IOException {
        Path small = picture("small.png", 40, 20, 0.5f);
        shelf.add(TinyPictures.enlarger(folder.resolve("two"), 2), QUIET);
        PictureDesk.Made first = desk.enlarge(small, "", QUIET);
        Path out = folder.resolve("out/large.png");
        first.save(out);
        RgbPlanes large = new StillFiles(folder.resolve("logs")).read(out);
        assertThat(large.width()).isEqualTo(80);
        assertThat(large.height()).isEqualTo(40);
        assertThat(large.values()).containsOnly(128 / 255f);
        Path jpeg = folder.resolve("out/large.JPG");
        first.save(jpeg);
        RgbPlanes lossy = new StillFiles(folder.resolve("logs")).read(jpeg);
        assertThat(lossy.width()).isEqualTo(80);
        assertThat(lossy.values()[0]).isCloseTo(128 / 255f, within(0.02f));
        assertThat(MadeFiles.of(jpeg)).isEqualTo(first.by());
        assertThat(desk.enlarge(small, "two", QUIET).picture()).isEqualTo(first.picture());
        assertThat(started).hasValue(1);

        shelf.add(TinyPictures.enlarger(folder.resolve("four"), 4), QUIET);
        assertThat(desk.enlarge(small, "four", QUIET).picture().key())
                .isNotEqualTo(first.picture().key());
    }

    @Test
    void whatLiesBetweenTwoPicturesIsDrawn() throws StudioFault, IOException {
        Path dark = picture("dark.png", 30, 30, 0);
        Path light = picture("light.png", 30, 30, 1);
        Path other = picture("other.png", 31, 30, 1);
        shelf.add(TinyPictures.between(folder.resolve("rife"), false), QUIET);
        Path out = folder.resolve("between.png");
        desk.between(List.of(dark, light), 0.2f, "", QUIET).save(out);
        shelf.add(TinyPictures.enlarger(folder.resolve("two"), 2), QUIET);
        assertThat(desk.enlarge(out, "", QUIET).by())
                .as("what is made of a made picture is made by both")
                .extracting(MadeBy::bundle)
                .containsExactly("rife", "two");
        assertThat(new StillFiles(folder.resolve("logs")).read(out).values()).containsOnly(0.2f);
        assertThatExceptionOfType(StudioFault.Input.class)
                .isThrownBy(() -> desk.between(List.of(dark, other), 0.2f, "", QUIET))
                .withMessage("dark.png has 30 x 30 pixels and other.png 31 x 30.");
    }

    @Test
    void aPictureIsPaintedFromWords() throws StudioFault, IOException {
        shelf.add(
                TinyPictures.stableDiffusion(
                        folder.resolve("turbo"), "{\"timestep_spacing\": \"trailing\"}"),
                QUIET);
        TextPainter.Wish wish =
                TextPainter.Wish.asked("a house", "", new TextPainter.Size(64, 128), 3, 0);
        Path out = folder.resolve("painted.png");
        desk.paint(wish, "", QUIET).save(out);
        assertThat(new StillFiles(folder.resolve("logs")).read(out).height()).isEqualTo(128);
        assertThatExceptionOfType(StudioFault.Input.class)
                .isThrownBy(
                        () -> TextPainter.Wish.asked("a", "", new TextPainter.Size(100, 64), 1, 0));
        assertThatExceptionOfType(StudioFault.Input.class)
                .isThrownBy(
                        () -> TextPainter.Wish.asked(" ", "", new TextPainter.Size(64, 64), 1, 0));
    }

    @Test
    void aFaceSpeaksInNumberedPicturesThatSayWhatMadeThem() throws StudioFault, IOException {
        Path still = picture("still.png", 60, 60, 0.5f);
        shelf.add(TinyPictures.lips(folder.resolve("lips")), QUIET);
        Path out = folder.resolve("nell");
        LipMover.Face face = new LipMover.Face(10, 10, 40, 40);
        float[] fifth = new float[16_000 / 5];
        assertThat(desk.lips(new PictureDesk.Lips(still, face, fifth, 25), "", out, QUIET))
                .isEqualTo(5);
        assertThat(out.toFile().list())
                .containsExactlyInAnyOrder(
                        "000001.png", "000002.png", "000003.png", "000004.png", "000005.png");
        assertThat(MadeFiles.of(out.resolve("000005.png")))
                .extracting(MadeBy::bundle)
                .containsExactly("lips");
        RgbPlanes spoken = new StillFiles(folder.resolve("logs")).read(out.resolve("000001.png"));
        assertThat(spoken.values()[30 * 60 + 30]).as("silence is -4: black").isZero();
        assertThat(spoken.values()[0]).isEqualTo(128 / 255f);
        PictureDesk.Lips beyond =
                new PictureDesk.Lips(still, new LipMover.Face(30, 0, 40, 40), fifth, 25);
        assertThatExceptionOfType(StudioFault.Input.class)
                .isThrownBy(() -> desk.lips(beyond, "", out, QUIET))
                .withMessage("The face is not in the picture, which has 60 x 60 pixels.");
    }

    @Test
    void withoutAModelItIsSaidHowToGetOne() throws IOException {
        Path small = picture("small.png", 4, 4, 0);
        assertThatExceptionOfType(StudioFault.Resource.class)
                .isThrownBy(() -> desk.enlarge(small, "", QUIET))
                .withMessage("No model of the kind Real-ESRGAN is installed.");
    }
}

package studio.longplay.engine.render.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.ShortMemory;
import studio.longplay.engine.inference.TinyPictures;
import studio.longplay.engine.inference.bundle.MadeBy;
import studio.longplay.engine.inference.bundle.ModelShelf;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.inference.run.Step;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.PngFile;
import studio.longplay.engine.picture.neural.LipMover;
import studio.longplay.engine.picture.neural.RgbPlanes;
import studio.longplay.engine.render.models.MadeFiles;
import studio.longplay.engine.render.models.ModelKinds;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.Home;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What comes of pictures where memory is short.
@Tag("media")
class PictureShortageTest {
    private static final JobContext QUIET = JobContext.quiet();
    private static final Optional<MadeBy.Export> INT8 =
            Optional.of(new MadeBy.Export("int8", "fp32"));

    @TempDir private Path folder;
    private ShortMemory.Refusal refusal = _ -> false;
    private final ShortMemory machine = new ShortMemory(run -> refusal.refuses(run));
    private final ModelKeeper keeper = machine.keeper();
    private ModelShelf shelf = new ModelShelf(Path.of(""), List.of(), OnnxSessions::start);
    private ArtifactStore store;
    private PictureDesk desk;

    @BeforeEach
    void open() throws StudioFault {
        Home home = new Home(folder.resolve("home"));
        shelf = ModelKinds.shelf(home, OnnxSessions::start);
        store = ArtifactStore.open(folder.resolve("store"));
        desk = new PictureDesk(shelf, keeper, store, home.logs());
    }

    @AfterEach
    void close() throws StudioFault {
        keeper.close();
        store.close();
    }

    private Path picture(int width, int height) throws IOException {
        RgbPlanes planes = RgbPlanes.black(width, height);
        for (int i = 0; i < planes.values().length; i++) {
            planes.values()[i] = i % 251 / 251f;
        }
        try (Arena arena = Arena.ofConfined()) {
            return Files.write(folder.resolve("in.png"), PngFile.encode(planes.pixels(arena)));
        }
    }

    private static int widest(ShortMemory.Asked run) {
        return (int) Objects.requireNonNull(run.sizes().get("image.1"))[3];
    }

    @Test
    void whatALessExactExportMadeIsKeptAsItsOwnAndMadeAgainByTheOther() throws Exception {
        Path small = picture(40, 20);
        Path bundle = TinyPictures.enlarger(folder.resolve("two"), 2);
        Path less = TinyPictures.enlarger(folder.resolve("four"), 4);
        ShortMemory.export(
                bundle.resolve("realesrgan-x4plus.onnx"), less.resolve("realesrgan-x4plus.onnx"));
        shelf.add(bundle, QUIET);

        refusal = run -> !run.model().contains("int8");
        PictureDesk.Made first = desk.enlarge(small, "", QUIET);
        Path out = folder.resolve("out.png");
        first.save(out);
        assertThat(new StillFiles(folder).read(out).width()).as("by the other").isEqualTo(160);
        assertThat(MadeFiles.of(out)).extracting(MadeBy::export).containsExactly(INT8);
        assertThat(first.ran().orElseThrow().steps()).contains(Step.LOWER_PRECISION);
        assertThat(keeper.badges().warnings())
                .singleElement()
                .satisfies(told -> assertThat(told.sentence()).contains("two", "int8"));

        int runs = machine.asked().size();
        assertThat(desk.enlarge(small, "", QUIET).picture()).isEqualTo(first.picture());
        assertThat(machine.asked()).as("found").hasSize(runs);

        refusal = _ -> false;
        keeper.forgive();
        PictureDesk.Made whole = desk.enlarge(small, "", QUIET);
        whole.save(out);
        assertThat(new StillFiles(folder).read(out).width()).isEqualTo(80);
        assertThat(MadeFiles.of(out)).extracting(MadeBy::export).containsExactly(Optional.empty());
        assertThat(whole.picture().key()).isNotEqualTo(first.picture().key());
    }

    @Test
    void whereMemoryRunsOutAPictureIsEnlargedInSmallerTiles() throws Exception {
        Path large = picture(300, 200);
        shelf.add(TinyPictures.enlarger(folder.resolve("two"), 2), QUIET);
        refusal = run -> widest(run) > 100;
        PictureDesk.Made made = desk.enlarge(large, "", QUIET);
        assertThat(machine.asked())
                .extracting(PictureShortageTest::widest)
                .startsWith(256, 128, 64);
        assertThat(made.ran().orElseThrow().steps()).containsExactly(Step.SMALLER_BATCH);

        refusal = _ -> false;
        keeper.forgive();
        PictureDesk.Made whole = desk.enlarge(large, "", QUIET);
        assertThat(whole.picture().key()).isNotEqualTo(made.picture().key());
        assertThat(Files.readAllBytes(whole.picture().file()))
                .as("this model sees no farther than tiles overlap")
                .isEqualTo(Files.readAllBytes(made.picture().file()));
    }

    @Test
    void whereMemoryRunsOutFewerFacesAreMadeAtOnce() throws Exception {
        shelf.add(TinyPictures.lips(folder.resolve("lips")), QUIET);
        refusal = run -> faces(run) > 3;
        PictureDesk.Lips lips =
                new PictureDesk.Lips(
                        picture(60, 60),
                        new LipMover.Face(10, 10, 40, 40),
                        new float[16_000 / 2],
                        25);
        assertThat(desk.lips(lips, "", folder.resolve("out"), QUIET)).isEqualTo(13);
        assertThat(machine.asked())
                .extracting(PictureShortageTest::faces)
                .containsExactly(8, 4, 2, 2, 2, 2, 2, 2, 1);
    }

    private static int faces(ShortMemory.Asked run) {
        return (int) Objects.requireNonNull(run.sizes().get("video_frames"))[0];
    }

    @Test
    void whatIsMadeWholeIsNotTriedAgainWithFewer() throws Exception {
        Path dark = picture(30, 30);
        shelf.add(TinyPictures.between(folder.resolve("rife"), false), QUIET);
        refusal = _ -> true;
        assertThatExceptionOfType(StudioFault.Resource.class)
                .isThrownBy(() -> desk.between(List.of(dark, dark), 0.5f, "", QUIET))
                .withMessage("Full.");
        assertThat(machine.asked()).hasSize(1);
    }
}

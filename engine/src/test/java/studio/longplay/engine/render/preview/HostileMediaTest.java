package studio.longplay.engine.render.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.NumberedFrames;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.PngFile;
import studio.longplay.engine.media.ffmpeg.MadeFilm;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.render.footage.FootageDesk;
import studio.longplay.engine.render.worker.ChildCommand;
import studio.longplay.engine.render.worker.decode.Decoders;
import studio.longplay.engine.render.worker.decode.HostileDecoderMain;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Files that end whoever decodes them, in a decoder that ends without a word: their clips are
/// slates, and everything else is as if they were not there.
@Tag("media")
@DisabledOnOs(OS.WINDOWS)
class HostileMediaTest {
    private static final int CLIP_FRAMES = 60;
    private static final long PATIENCE_MILLIS = 5000;

    @TempDir private Path folder = Path.of("");
    private final Arena arena = Arena.ofConfined();
    private final Pixels seen = Pixels.allocate(arena, NumberedFrames.WIDTH, NumberedFrames.HEIGHT);
    private ArtifactStore store;
    private FootageDesk desk;
    private Decoders decoders;
    private PreviewPainter painter;

    @BeforeEach
    void open() throws StudioFault {
        store = ArtifactStore.open(folder.resolve("store"));
        desk = new FootageDesk(store, folder);
        decoders = new Decoders(folder, ChildCommand.of(HostileDecoderMain.class), PATIENCE_MILLIS);
        painter = new PreviewPainter(ProxyFinder.NONE, decoders);
    }

    @AfterEach
    void close() throws StudioFault {
        painter.close();
        decoders.close();
        desk.close();
        store.close();
        arena.close();
    }

    private BinItem film(String name) throws StudioFault {
        Path file =
                MadeFilm.into(folder.resolve(name), "mov")
                        .frames(100, FrameRate.FPS_30)
                        .gop(10 + name.length())
                        .write();
        return FootageDesk.item(desk.look(file, JobContext.quiet()), "");
    }

    private BinItem picture(String name) throws StudioFault, IOException {
        seen.bgra().fill((byte) 0xC0);
        seen.bgra().set(ValueLayout.JAVA_INT, 4L * name.length(), 0xFF123456);
        Path file = Files.write(folder.resolve(name), PngFile.encode(seen));
        return FootageDesk.item(desk.look(file, JobContext.quiet()), "");
    }

    private byte[] painted(PreviewState state, int frame) throws StudioFault {
        painter.paint(state, frame, true, seen);
        return seen.bgra().toArray(ValueLayout.JAVA_BYTE);
    }

    private void assertFilm(PreviewState state, int clip) throws StudioFault {
        for (int frame : new int[] {20, 21, 22, 40, 30}) {
            painted(state, clip * CLIP_FRAMES + frame);
            assertThat(NumberedFrames.read(seen)).as("clip %d", clip).isEqualTo(frame);
        }
    }

    @Test
    void everyClipButTheHostileOnesIsSeenAndEachOfThoseIsToldOnce()
            throws StudioFault, IOException {
        List<BinItem> files =
                new ArrayList<>(
                        List.of(
                                film("good.mov"),
                                film("killed.mov"),
                                film("fine.mov"),
                                picture("halts.png"),
                                film("hangs.mov"),
                                film("last.mov")));
        PreviewState state =
                StagedClips.of(folder, MediaTime.ofFrames(CLIP_FRAMES, PreviewState.RATE), files);
        for (int clip : new int[] {0, 2, 5}) {
            assertFilm(state, clip);
        }
        byte[] killed = painted(state, CLIP_FRAMES + 20);
        byte[] halted = painted(state, 3 * CLIP_FRAMES + 20);
        byte[] hung = painted(state, 4 * CLIP_FRAMES + 20);
        assertThat(killed).isNotEqualTo(halted).isNotEqualTo(hung);
        Map<String, StudioFault> told = painter.newFaults();
        assertThat(told.values())
                .extracting(StudioFault::code)
                .containsExactlyInAnyOrder(
                        "media.crashes-decoder", "media.crashes-decoder", "media.hangs-decoder");
        assertThat(told.keySet())
                .containsExactlyInAnyOrder(
                        files.get(1).digest(), files.get(3).digest(), files.get(4).digest());
        for (int clip : new int[] {5, 2, 0}) {
            assertFilm(state, clip);
            assertThat(painted(state, CLIP_FRAMES + 30)).isEqualTo(killed);
        }
        assertThat(painter.newFaults()).isEmpty();
    }

    @Test
    void aFileThatIsForgivenIsTriedAgain() throws StudioFault {
        List<BinItem> files = List.of(film("killed.mov"), film("good.mov"));
        PreviewState state =
                StagedClips.of(folder, MediaTime.ofFrames(CLIP_FRAMES, PreviewState.RATE), files);
        painted(state, 10);
        assertThat(painter.newFaults()).hasSize(1);
        painted(state, 11);
        assertThat(painter.newFaults()).isEmpty();
        decoders.forgive();
        painted(state, 12);
        assertThat(painter.newFaults()).hasSize(1);
        assertFilm(state, 1);
    }
}
